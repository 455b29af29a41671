import { at } from '../../../base/at.ts';
import { type Fraction, fraction } from '../../../base/fraction.ts';
import { compareBigInts } from '../../../base/order.ts';
import type { Aggregate } from '../rules.ts';

/** How many values each aggregate leaves out at each end. */
export function dropOf(aggregate: Aggregate): number {
  return 'drop' in aggregate ? aggregate.drop : 0;
}

/**
 * The value across jurors of numerators over one denominator: mean, median (the mean of the middle two when even), sum, or these trimmed of the `drop`
 * highest and lowest; the plain mean for methods that do not work mark by mark. Null when there are no values or none are left by the drop.
 */
export function acrossJurors(aggregate: Aggregate, numerators: readonly bigint[], denominator: bigint): Fraction | null {
  const drop = dropOf(aggregate);
  const count = numerators.length - 2 * drop;
  if (count < 1) return null;
  if (aggregate.method === 'median') return medianOf(numerators, denominator);
  const adds = aggregate.method === 'sum' || aggregate.method === 'trimmed-sum';
  return fraction(sumWithin(numerators, drop), adds ? denominator : denominator * BigInt(count));
}

/** The middle value of at least one numerator over a denominator, the mean of the middle two when their number is even. */
export function medianOf(numerators: readonly bigint[], denominator: bigint): Fraction {
  const ordered = [...numerators].sort(compareBigInts);
  const upper = at(ordered, Math.floor(ordered.length / 2));
  const lower = at(ordered, Math.floor((ordered.length - 1) / 2));
  return fraction(lower + upper, denominator * 2n);
}

function sumWithin(numerators: readonly bigint[], drop: number): bigint {
  const kept = drop === 0 ? numerators : [...numerators].sort(compareBigInts).slice(drop, numerators.length - drop);
  return kept.reduce((sum, value) => sum + value, 0n);
}
