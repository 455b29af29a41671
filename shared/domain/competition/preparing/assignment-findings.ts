import { sortedCodeUnits } from '../../../base/order.ts';
import { designOf } from '../assigning/design-of.ts';
import type { CompetitionDraft } from '../draft/draft.ts';
import type { StageDraft } from '../draft/records.ts';
import type { JurorAssignment } from '../stage.ts';
import type { Blocker, Caution } from './finding.ts';
import { assignmentOf, conflictsOf, jurorsByEntry, peopleHolding } from './stage-panel.ts';

/** A stage of a draft with the proposals that take part. */
export interface StageAtHand {
  readonly draft: CompetitionDraft;
  readonly id: string;
  readonly stage: StageDraft;
  readonly entries: readonly string[];
}

/** What of the assignment keeps the stage from being scored as its rules want. */
export function assignmentBlockers(at: StageAtHand): readonly Blocker[] {
  const jurors = jurorsByEntry(at.draft, at.id, at.entries);
  const unassigned = having(jurors, (count) => count === 0);
  const quorum = at.stage.rules.quorum.minJurors;
  const short = having(jurors, (count) => count > 0 && count < quorum);
  return [
    ...staleAssignment(at),
    ...staleConflicts(at),
    // Without any juror nobody can be assigned, which is said already.
    ...(unassigned.length > 0 && peopleHolding(at.draft, 'juror').length > 0
      ? [{ kind: 'not-assigned', entries: unassigned } as const]
      : []),
    ...(short.length > 0 ? [{ kind: 'quorum-out-of-reach', quorum, entries: short } as const] : []),
    ...unconnected(at),
  ];
}

/** What of the assignment may stay, once somebody has seen it. */
export function assignmentCautions(at: StageAtHand): readonly Caution[] {
  const assignment = assignmentOf(at.draft, at.id);
  const jurors = jurorsByEntry(at.draft, at.id, at.entries);
  const cautions: Caution[] = [];
  if (assignment.mode === 'listed') {
    const short = having(jurors, (count) => count > 0 && count < assignment.perProposal);
    if (short.length > 0) cautions.push({ kind: 'understaffed', wanted: assignment.perProposal, entries: short });
    const conflicted = conflictedEntries(at, assignment.jurors);
    if (conflicted.length > 0) cautions.push({ kind: 'conflict-assigned', entries: conflicted });
  }
  const drop = dropOf(at.stage);
  const tooFew = having(jurors, (count) => count > 0 && count <= 2 * drop);
  if (drop > 0 && tooFew.length > 0) cautions.push({ kind: 'drop-too-large', drop, entries: tooFew });
  return cautions;
}

function having(jurors: ReadonlyMap<string, readonly string[]>, isSo: (count: number) => boolean): readonly string[] {
  return [...jurors].filter(([, some]) => isSo(some.length)).map(([entry]) => entry);
}

function dropOf({ rules: { aggregate } }: StageDraft): number {
  return 'drop' in aggregate ? aggregate.drop : 0;
}

function staleAssignment({ draft, id, entries }: StageAtHand): readonly Blocker[] {
  const assignment = assignmentOf(draft, id);
  if (assignment.mode === 'all') return [];
  const stale = strangers(
    draft,
    entries,
    assignment.jurors.flatMap(({ juror, entries: own }) => own.map((entry) => ({ juror, entry }))),
  );
  return stale === null ? [] : [{ kind: 'assignment-stale', ...stale }];
}

function staleConflicts({ draft, id, entries }: StageAtHand): readonly Blocker[] {
  const stale = strangers(draft, entries, conflictsOf(draft, id));
  return stale === null ? [] : [{ kind: 'conflict-stale', ...stale }];
}

/** Who and what is named although it is no part of the stage any more; null when nothing is. */
function strangers(
  draft: CompetitionDraft,
  entries: readonly string[],
  pairs: readonly { readonly juror: string; readonly entry: string }[],
) {
  const known = { jurors: new Set(peopleHolding(draft, 'juror')), entries: new Set(entries) };
  const jurors = new Set(pairs.map(({ juror }) => juror).filter((juror) => !known.jurors.has(juror)));
  const gone = new Set(pairs.map(({ entry }) => entry).filter((entry) => !known.entries.has(entry)));
  return jurors.size + gone.size === 0 ? null : { jurors: sortedCodeUnits(jurors), entries: sortedCodeUnits(gone) };
}

function conflictedEntries({ draft, id }: StageAtHand, lists: readonly JurorAssignment[]): readonly string[] {
  const own = new Map(lists.map(({ juror, entries }) => [juror, new Set(entries)]));
  const conflicted = conflictsOf(draft, id).filter(({ juror, entry }) => own.get(juror)?.has(entry) === true);
  return sortedCodeUnits(new Set(conflicted.map(({ entry }) => entry)));
}

/** The adjusted mean can only be computed where all jurors can be compared with each other. */
function unconnected({ draft, id, stage, entries }: StageAtHand): readonly Blocker[] {
  const assignment = assignmentOf(draft, id);
  if (stage.rules.aggregate.method !== 'adjusted-mean' || assignment.mode === 'all') return [];
  const jurors = jurorsByEntry(draft, id, entries);
  const held = assignment.jurors.map(({ juror }) => ({
    juror,
    entries: entries.filter((entry) => jurors.get(entry)?.includes(juror) === true),
  }));
  const { groups } = designOf(held);
  return groups.length > 1 ? [{ kind: 'not-connected', groups }] : [];
}
