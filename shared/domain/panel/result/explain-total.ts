import { compareFractions, divide, type Fraction, fraction, parseFraction, sum, writeFraction, ZERO } from '../../../base/fraction.ts';
import { dropOf } from '../../scoring/across/across-jurors.ts';
import { roundAt } from '../../scoring/rounding.ts';
import type { Rules } from '../../scoring/rules.ts';
import type { ResultRow } from './result.ts';

/** What became of one juror's total: it counts, it was left out as among the highest or lowest, or it lies outside the middle of a median. */
export type TotalUse = 'counted' | 'left-out-high' | 'left-out-low' | 'outside-middle';

/** One juror's total and what became of it. */
export interface UsedTotal {
  readonly juror: string;
  readonly total: Fraction;
  readonly use: TotalUse;
}

/** How juror totals become one figure before its rounding: `sum` of `count` totals, divided by it except for sums. */
export interface TotalArithmetic {
  readonly kind: 'mean' | 'median' | 'sum';
  readonly sum: Fraction;
  readonly count: number;
  readonly value: Fraction;
}

/** A row's juror totals in their order; the arithmetic is null where the total does not follow from them by adding and dividing. */
export interface TotalExplanation {
  readonly totals: readonly UsedTotal[];
  readonly arithmetic: TotalArithmetic | null;
}

/**
 * Explains a row's total from its juror totals; claims an arithmetic only if, rounded as the rules say, it gives exactly the row's total,
 * so that totals made otherwise (by criterion, by places, with carried stages or adjustments) are never explained wrongly.
 */
export function explainTotal(rules: Rules, row: ResultRow): TotalExplanation {
  const given = row.jurors.map(({ juror, total }) => ({ juror, total: parseFraction(total) ?? ZERO }));
  const plain: TotalExplanation = { totals: given.map((each) => ({ ...each, use: 'counted' })), arithmetic: null };
  const kind = kindOf(rules);
  if (kind === null || row.totalExact === null) return plain;
  const totals = usedTotals(rules, given);
  const counted = totals.filter(({ use }) => use === 'counted');
  if (counted.length === 0) return plain;
  const whole = sum(counted.map(({ total }) => total));
  const value = kind === 'sum' ? whole : divide(whole, fraction(BigInt(counted.length)));
  if (writeFraction(roundAt(rules.rounding.total, value)) !== row.totalExact) return plain;
  return { totals, arithmetic: { kind, sum: whole, count: counted.length, value } };
}

function kindOf({ aggregate: { method }, combine }: Rules): TotalArithmetic['kind'] | null {
  if (combine !== 'juror-totals') return null;
  if (method === 'mean' || method === 'trimmed-mean') return 'mean';
  if (method === 'sum' || method === 'trimmed-sum') return 'sum';
  return method === 'median' ? 'median' : null;
}

function usedTotals({ aggregate }: Rules, given: readonly Omit<UsedTotal, 'use'>[]): readonly UsedTotal[] {
  const last = given.length - 1;
  const middle = [Math.floor(last / 2), Math.ceil(last / 2)];
  const drop = dropOf(aggregate);
  const useAt = (place: number): TotalUse => {
    if (aggregate.method === 'median') return middle.includes(place) ? 'counted' : 'outside-middle';
    if (place < drop) return 'left-out-low';
    return place > last - drop ? 'left-out-high' : 'counted';
  };
  const ascending = given.toSorted((a, b) => compareFractions(a.total, b.total));
  return given.map((each) => ({ ...each, use: useAt(ascending.indexOf(each)) }));
}
