import { withAggregate } from '#shared/domain/analysis/what-if.ts';
import type { Aggregate, Rules } from '#shared/domain/scoring/rules.ts';

const OFFERED: readonly Aggregate[] = [
  { method: 'mean' },
  { method: 'median' },
  { method: 'trimmed-mean', drop: 1 },
  { method: 'adjusted-mean' },
  { method: 'sum' },
  { method: 'rank-sum' },
  { method: 'pairwise-majority' },
];

/** The other ways of taking totals across jurors that these rules could have; the official one is not among them. */
export function otherAggregates(rules: Rules): readonly Aggregate[] {
  return OFFERED.filter((aggregate) => JSON.stringify(aggregate) !== JSON.stringify(rules.aggregate) && withAggregate(rules, aggregate).ok);
}
