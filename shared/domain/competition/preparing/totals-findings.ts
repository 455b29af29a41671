import { adjustmentsOf } from '../draft/adjustments.ts';
import type { StageAtHand } from './assignment-findings.ts';
import { carriedOf } from './carried-totals.ts';
import type { Blocker, Caution } from './finding.ts';

/** What of the points beside the scores keeps a stage from being signed: those of proposals that take no part, and earlier stages whose totals are not known yet. */
export function totalsBlockers({ draft, id, stage: { rules }, entries }: StageAtHand): readonly Blocker[] {
  const taking = new Set(entries);
  const stale = adjustmentsOf(draft, id)
    .map(({ entry }) => entry)
    .filter((entry) => !taking.has(entry));
  const known = new Set(carriedOf(draft, id, entries).map(({ stage }) => stage));
  // A stage that is not before this one is a fault of its own.
  const earlier = draft.stages.slice(0, draft.stages.indexOf(id));
  return [
    ...(stale.length === 0 ? [] : [{ kind: 'adjustment-stale', entries: stale } as const]),
    ...rules.carry
      .filter(({ stage }) => earlier.includes(stage) && !known.has(stage))
      .map(({ stage }) => ({ kind: 'carried-unknown', stage }) as const),
  ];
}

/** Proposals that will be listed without a rank, since an earlier stage that counts has no total of them. */
export function totalsCautions({ draft, id, entries }: StageAtHand): readonly Caution[] {
  return carriedOf(draft, id, entries).flatMap(({ stage, totals }): readonly Caution[] => {
    const known = new Set(totals.map(({ entry }) => entry));
    const without = entries.filter((entry) => !known.has(entry));
    return without.length === 0 ? [] : [{ kind: 'carried-incomplete', stage, entries: without }];
  });
}
