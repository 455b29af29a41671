import type { LocalText } from '../../../base/local-text.ts';
import type { ImportField } from '../../intake/mapping/import-field.ts';
import type { IntakeSettings } from '../../intake/selection/settings.ts';
import type { Rules } from '../../scoring/rules.ts';
import type { Proposal } from '../proposal.ts';
import type { Role } from '../roster.ts';
import type {
  CarriedTotals,
  Competition,
  ConflictKind,
  Division,
  FormSection,
  JurorAssignment,
  LocalDeadline,
  StageAdjustment,
  TemplateSource,
  VisitTeam,
} from '../stage.ts';

/** One stage as the secretariat is preparing it; unlike in a signed stage, texts may still be empty and rules unsound. */
export interface StageDraft {
  readonly name: LocalText;
  readonly template: TemplateSource | null;
  readonly deadline: LocalDeadline | null;
  readonly rules: Rules;
  readonly declaration: LocalText;
  readonly jurorNames: 'named' | 'anonymous';
}

/** What the list of proposals shows; the narrative and the attached files stand in records of their own. */
export type ProposalFacts = Omit<Proposal, 'entry' | 'narrative' | 'attachments'>;

/** A file found for a proposal; its bytes stay in the secretariat's folder of attachments until a bundle is built. */
export interface AttachedFile {
  /** Where it lies within that folder, parts joined by `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
}

/** Whether a proposal takes part in a stage, by whom that was decided, and why. */
export interface SelectionDecision {
  readonly outcome: 'passed' | 'failed';
  readonly reason: string;
  /** Points of the checklist that were looked at, and whether each is met. */
  readonly checks: Readonly<Record<string, boolean>>;
  readonly by: string;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
}

/** Somebody whose card came in; the fingerprint counts as compared once somebody said so. */
export interface PanelPerson {
  /** The card file's exact text. */
  readonly card: string;
  /** Ordered as in ROLES; may be empty while the panel is put together. */
  readonly roles: readonly Role[];
  readonly agency: string | null;
  readonly expertise: readonly string[];
  /** The most proposals this person is asked to score; null means as many as it takes. */
  readonly maxLoad: number | null;
  readonly compared: { readonly by: string; readonly at: string } | null;
}

/** Who scores what in a stage. */
export type AssignmentDraft =
  | { readonly mode: 'all' }
  | {
      readonly mode: 'listed';
      /** Jurors wanted for each proposal. */
      readonly perProposal: number;
      /** The seed with which the lists were made; null for lists made by hand. */
      readonly seed: string | null;
      readonly jurors: readonly JurorAssignment[];
    };

/** Who visits which proposals of a stage. */
export interface VisitsDraft {
  /** Jurors wanted for each visit, at least two. */
  readonly perVisit: number;
  /** The seed with which the teams were drawn; null for teams chosen by hand. */
  readonly seed: string | null;
  /** Ordered by entry; a team may still be short. */
  readonly teams: readonly VisitTeam[];
}

/** A conflict of interest that the secretariat knows before the stage begins. */
export interface DraftConflict {
  readonly kind: ConflictKind;
  readonly reason: string;
}

/** Points given to a proposal of a stage, or taken from it, with the reason; zero and empty while they are typed. */
export type DraftAdjustment = Omit<StageAdjustment, 'entry'>;

/** What proposals came to in an earlier stage, as its signed result says. */
export type DraftCarried = Omit<CarriedTotals, 'stage'>;

/** What the columns of a table hold, and what it means by its groups and clusters: remembered for the next table with the same headings. */
export interface ColumnMapping {
  /** Each heading, as plain words, with the field it fills; null where it is passed over. */
  readonly columns: Readonly<Record<string, ImportField | null>>;
  /** What the table writes, as plain words, with the id of the group or cluster that is meant. */
  readonly groups: Readonly<Record<string, string>>;
  readonly clusters: Readonly<Record<string, string>>;
}

/** A bundle that was built from this competition. */
export interface BuiltBundle {
  readonly stage: string;
  readonly revision: number;
  readonly supersedes: string | null;
  readonly at: string;
  readonly proposals: number;
  readonly jurors: number;
}

/** What there is one of in each competition. */
export type SingleRecord =
  | { readonly kind: 'competition'; readonly value: Competition }
  | { readonly kind: 'groups'; readonly value: readonly Division[] }
  | { readonly kind: 'clusters'; readonly value: readonly Division[] }
  /** The proposal form, in the order in which it is read. */
  | { readonly kind: 'sections'; readonly value: readonly FormSection[] }
  /** Ids of the stages, in the order in which they are held. */
  | { readonly kind: 'stages'; readonly value: readonly string[] }
  /** What the administrative selection looks at. */
  | { readonly kind: 'intake'; readonly value: IntakeSettings };

/** What there are many of: the kinds, and what each holds. */
export interface KeyedValues {
  readonly stage: StageDraft;
  readonly proposal: ProposalFacts;
  readonly narrative: Proposal['narrative'];
  readonly attachments: readonly AttachedFile[];
  readonly selection: SelectionDecision;
  readonly person: PanelPerson;
  readonly assignment: AssignmentDraft;
  readonly conflict: DraftConflict;
  /** By stage. */
  readonly visits: VisitsDraft;
  readonly adjustment: DraftAdjustment;
  /** By `stage:earlier stage`. */
  readonly carried: DraftCarried;
  readonly mapping: ColumnMapping;
  readonly built: BuiltBundle;
}

/** Kind of a record that there are many of. */
export type KeyedKind = keyof KeyedValues;

/** A record of the kind `K`: its `id` is an entry number, a stage, a thumbprint, or `stage:entry` and `stage:thumbprint:entry` where several belong together. */
export type KeyedRecord<K extends KeyedKind = KeyedKind> = {
  readonly [P in K]: {
    readonly kind: P;
    readonly id: string;
    /** Null takes it out. */
    readonly value: KeyedValues[P] | null;
  };
}[K];

/** The unit in which a competition is kept: the last record of a key is what counts. */
export type CompetitionRecord = SingleRecord | KeyedRecord;

/** The key of a record, the same for every record that replaces it. */
export function keyOf(record: CompetitionRecord): string {
  return 'id' in record ? `${record.kind}:${record.id}` : record.kind;
}

/** What a change did, to name it when it is undone. */
export const CHANGE_KINDS = [
  'create',
  'edit-competition',
  'edit-divisions',
  'edit-form',
  'add-stage',
  'edit-stage',
  'move-stage',
  'remove-stage',
  'import-rules',
  'import-proposals',
  'add-proposal',
  'edit-proposal',
  'remove-proposal',
  'attach-files',
  'select-proposals',
  'edit-intake',
  'add-person',
  'edit-person',
  'remove-person',
  'assign',
  'edit-conflict',
  'assign-visits',
  'adjust',
  'carry-totals',
  'remember-mapping',
  'build-bundle',
] as const;

/** Kind of a change. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Records that go in together or not at all; changes of one `step` that follow each other are undone together. */
export interface Change {
  readonly what: ChangeKind;
  readonly step: string | null;
  readonly records: readonly CompetitionRecord[];
}
