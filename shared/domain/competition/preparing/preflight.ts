import { must, valueOf } from '../../../base/at.ts';
import type { CompetitionDraft } from '../draft/draft.ts';
import { findStageFaults } from '../draft/stage-faults.ts';
import { assignmentBlockers, assignmentCautions, type StageAtHand } from './assignment-findings.ts';
import type { Blocker, Preflight } from './finding.ts';
import { panelBlockers, panelCautions } from './panel-findings.ts';
import { stageEntries } from './stage-entries.ts';
import type { Division } from '../stage.ts';
import { totalsBlockers, totalsCautions } from './totals-findings.ts';
import { visitBlockers } from './visit-findings.ts';

/** Looks at everything a bundle of the stage would be made of. A stage that the draft does not have is a bug and throws. */
export function preflight(draft: CompetitionDraft, id: string): Preflight {
  const stage = must(draft.stage.get(id));
  const { taking, undecided } = stageEntries(draft, id);
  const at: StageAtHand = { draft, id, stage, entries: taking };
  return {
    blockers: [
      ...findStageFaults(draft, id),
      ...proposalBlockers(at, undecided),
      ...panelBlockers(draft),
      ...assignmentBlockers(at),
      ...visitBlockers(at),
      ...totalsBlockers(at),
    ],
    cautions: [
      ...(stage.deadline === null ? [{ kind: 'no-deadline' } as const] : []),
      ...panelCautions(draft),
      ...assignmentCautions(at),
      ...totalsCautions(at),
    ],
  };
}

function proposalBlockers({ draft, entries }: StageAtHand, undecided: readonly string[]): readonly Blocker[] {
  const facts = entries.map((entry) => ({ entry, ...valueOf(draft.proposal, entry) }));
  const unknownIn = (divisions: readonly Division[], id: string | null) => id !== null && !divisions.some((division) => division.id === id);
  const strays = facts
    .filter(({ group, cluster }) => unknownIn(draft.groups, group) || unknownIn(draft.clusters, cluster))
    .map(({ entry }) => entry);
  const unnamed = facts.filter(({ title, agency }) => title === '' || agency === '').map(({ entry }) => entry);
  const found = (kind: 'selection-open' | 'proposal-unnamed' | 'division-unknown', some: readonly string[]): readonly Blocker[] =>
    some.length === 0 ? [] : [{ kind, entries: some }];
  return [
    ...(entries.length === 0 ? [{ kind: 'no-proposals' } as const] : []),
    ...found('selection-open', undecided),
    ...found('proposal-unnamed', unnamed),
    ...found('division-unknown', strays),
  ];
}
