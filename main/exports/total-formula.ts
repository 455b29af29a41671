import { officialDecimals } from '#shared/domain/scoring/rounding.ts';
import type { Aggregate, Method, Rules } from '#shared/domain/scoring/rules.ts';

/** Beyond this many dropped at each end a formula would be too long to read. */
const MOST_DROPPED = 5;

/**
 * The formula that computes the final score again from the jurors' totals in a range such as `H2:L2`; null where no plain formula gives it: rules that combine by
 * criterion, rank, adjust, carry earlier stages, or round a half to the even neighbour.
 */
export function totalFormula(rules: Rules, range: string): string | null {
  const plain = rules.combine === 'juror-totals' && rules.carry.length === 0 && rules.rounding.total?.mode !== 'half-even';
  const value = plain ? aggregateFormula(rules.aggregate, range) : null;
  return value === null ? null : `ROUND(${value},${officialDecimals(rules)})`;
}

const PLAIN: Partial<Record<Method, string>> = { mean: 'AVERAGE', median: 'MEDIAN', sum: 'SUM' };

function aggregateFormula(aggregate: Aggregate, range: string): string | null {
  const plain = PLAIN[aggregate.method];
  if (plain !== undefined) return `${plain}(${range})`;
  if (!('drop' in aggregate) || aggregate.drop > MOST_DROPPED) return null;
  const kept = trimmedSum(range, aggregate.drop);
  return aggregate.method === 'trimmed-sum' ? kept : `(${kept})/(COUNT(${range})-${2 * aggregate.drop})`;
}

function trimmedSum(range: string, drop: number): string {
  const dropped = Array.from({ length: drop }, (_, place) => `-LARGE(${range},${place + 1})-SMALL(${range},${place + 1})`);
  return `SUM(${range})${dropped.join('')}`;
}
