import { must, valueOf } from '../../../base/at.ts';
import type { LocalText } from '../../../base/local-text.ts';
import { byCodeUnits } from '../../../base/order.ts';
import { adjustmentsOf } from '../draft/adjustments.ts';
import type { CompetitionDraft } from '../draft/draft.ts';
import type { AttachedFile } from '../draft/records.ts';
import type { Attachment, Proposal } from '../proposal.ts';
import type { RosterMember } from '../roster.ts';
import type { Stage } from '../stage.ts';
import { carriedOf } from './carried-totals.ts';
import { stageEntries } from './stage-entries.ts';
import { assignmentOf, conflictsOf, signedAssignments, visitsOf } from './stage-panel.ts';

/** A stage as it will be signed; sound only when the pre-flight finds no blocker. A stage that the draft does not have is a bug and throws. */
export function preparedStage(draft: CompetitionDraft, id: string, roster: readonly RosterMember[]): Stage {
  const { name, template, deadline, rules, declaration, jurorNames } = must(draft.stage.get(id));
  const { teams } = visitsOf(draft, id);
  const adjustments = adjustmentsOf(draft, id).map((adjustment) => ({ ...adjustment, reason: adjustment.reason.trim() }));
  const carried = carriedOf(draft, id, stageEntries(draft, id).taking);
  return {
    formatVersion: 1,
    competition: { ...draft.competition, name: trimmed(draft.competition.name), organiser: draft.competition.organiser.trim() },
    id,
    name: trimmed(name),
    template,
    deadline,
    groups: draft.groups.map(named).sort(byCodeUnits((group) => group.id)),
    clusters: draft.clusters.map(named).sort(byCodeUnits((cluster) => cluster.id)),
    sections: draft.sections.map(named),
    rules: { ...rules, criteria: rules.criteria.map((criterion) => ({ ...named(criterion), parts: criterion.parts.map(named) })) },
    declaration: trimmed(declaration),
    jurorNames,
    roster: roster.toSorted(byCodeUnits((member) => member.thumbprint)),
    assignments: signedAssignments(assignmentOf(draft, id)),
    conflicts: conflictsOf(draft, id),
    ...(teams.length === 0 ? {} : { visits: teams }),
    ...(adjustments.length === 0 ? {} : { adjustments }),
    ...(carried.length === 0 ? {} : { carried }),
  };
}

/** Signed texts have no white space at their ends, however they were typed. */
function trimmed({ id, en }: LocalText): LocalText {
  return { id: id.trim(), en: en.trim() };
}

function named<T extends { readonly name: LocalText }>(item: T): T {
  return { ...item, name: trimmed(item.name) };
}

/** The proposals of a stage as they will be signed, ordered by entry. */
export function preparedProposals(draft: CompetitionDraft, stage: string): readonly Proposal[] {
  return stageEntries(draft, stage).taking.map((entry) => preparedProposal(draft, entry));
}

function preparedProposal(draft: CompetitionDraft, entry: string): Proposal {
  const order = new Map(draft.sections.map(({ id }, index) => [id, index]));
  const place = (section: string): number => valueOf(order, section);
  const told = (draft.narrative.get(entry) ?? []).filter(({ section }) => order.has(section));
  return {
    ...must(draft.proposal.get(entry)),
    entry,
    narrative: told.toSorted((a, b) => place(a.section) - place(b.section)),
    attachments: attachmentsOf(draft.attachments.get(entry) ?? []),
  };
}

/** The same bytes under two names are attached once, under the first name. */
function attachmentsOf(files: readonly AttachedFile[]): readonly Attachment[] {
  const distinct = new Map(
    files
      .toSorted(byCodeUnits(({ path }) => path))
      .toReversed()
      .map((file) => [file.sha256, file]),
  );
  return [...distinct.values()].map(attachment).sort(byCodeUnits(({ sha256 }) => sha256));
}

function attachment({ path, sha256, bytes, mediaType }: AttachedFile): Attachment {
  return { name: path.slice(path.lastIndexOf('/') + 1), sha256, bytes, mediaType };
}
