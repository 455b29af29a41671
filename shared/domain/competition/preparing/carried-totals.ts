import { byCodeUnits } from '../../../base/order.ts';
import type { CompetitionDraft } from '../draft/draft.ts';
import type { CarriedTotals } from '../stage.ts';

/** What is known of the earlier stages that the rules of a stage carry, of the proposals that take part; ordered by stage. */
export function carriedOf(draft: CompetitionDraft, stage: string, entries: readonly string[]): readonly CarriedTotals[] {
  const taking = new Set(entries);
  const earlier = new Set(draft.stage.get(stage)?.rules.carry.map((carried) => carried.stage));
  const known = [...earlier].flatMap((of): readonly CarriedTotals[] => {
    const value = draft.carried.get(`${stage}:${of}`);
    return value === undefined ? [] : [{ stage: of, code: value.code, totals: value.totals.filter(({ entry }) => taking.has(entry)) }];
  });
  return known.toSorted(byCodeUnits((carried) => carried.stage));
}
