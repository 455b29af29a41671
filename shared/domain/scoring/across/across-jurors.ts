import { type Fraction, fraction, sharedFractions } from '../../../base/fraction.ts';
import type { Aggregate } from '../rules.ts';
import { longestRow, membersOf, type Panel, rowOf } from './panel.ts';
import { rowSums } from './whole-numbers.ts';

/** How many values each aggregate leaves out at each end. */
export function dropOf(aggregate: Aggregate): number {
  return 'drop' in aggregate ? aggregate.drop : 0;
}

/**
 * The value of every member across its jurors: mean, median (the mean of the middle two when even), sum, or these trimmed of the `drop` highest and lowest; the plain mean for
 * methods that do not work mark by mark. Null where there are no values or none are left by the drop.
 */
export function acrossJurors(aggregate: Aggregate, panel: Panel): readonly (Fraction | null)[] {
  const drop = dropOf(aggregate);
  const { values, denominator } = panel;
  const adds = aggregate.method === 'sum' || aggregate.method === 'trimmed-sum';
  const shared = sharedFractions();
  const sums = rowSums(values, longestRow(panel));
  return Array.from({ length: membersOf(panel) }, (_, member) => {
    const { from, to } = rowOf(panel, member);
    const count = to - from - 2 * drop;
    if (count < 1) return null;
    if (aggregate.method === 'median') return shared(sums.middle(from, to), denominator * 2n);
    return shared(sums.without(from, to, drop), adds ? denominator : denominator * BigInt(count));
  });
}

/** The middle value of a member that has any, the mean of the middle two when their number is even. */
export function medianOf(panel: Panel, member: number): Fraction {
  const { from, to } = rowOf(panel, member);
  return fraction(BigInt(rowSums(panel.values, to - from).middle(from, to)), panel.denominator * 2n);
}
