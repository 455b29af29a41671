import { decimalOf } from '../../base/decimal.ts';
import { compareFractions, type Fraction, fraction, fractionOf, multiply, subtract, sum } from '../../base/fraction.ts';
import { totalThreshold } from './placing/eligibility.ts';
import type { JurorTotals, RankedProposal } from './outcome.ts';
import type { Divergence, Rules } from './rules.ts';

/** Why jurors are said to diverge on a proposal. */
export type DivergenceReason = 'points' | 'standard-deviations' | 'straddles-threshold';

/** A proposal for the plenary's agenda because its jurors' totals lie far apart. */
export interface Diverging {
  readonly proposal: string;
  readonly lowest: Fraction;
  readonly highest: Fraction;
  readonly reasons: readonly DivergenceReason[];
}

/**
 * The proposals whose juror totals differ by more than the rules' points, or have a sample standard deviation (n - 1) above the rules' figure, or lie on both sides of
 * the total threshold; empty when the rules set no divergence.
 */
export function divergingProposals(
  rules: Rules,
  proposals: readonly (Pick<RankedProposal, 'proposal'> & { readonly jurorTotals: Pick<JurorTotals, 'totals'> })[],
): readonly Diverging[] {
  const { divergence } = rules;
  if (divergence === null) return [];
  const threshold = totalThreshold(rules);
  return proposals.flatMap(({ proposal, jurorTotals }): readonly Diverging[] => {
    const totals = jurorTotals.totals.filter((total) => total !== null);
    const [first] = totals;
    if (first === undefined) return [];
    const lowest = totals.reduce((least, total) => (compareFractions(total, least) < 0 ? total : least), first);
    const highest = totals.reduce((most, total) => (compareFractions(total, most) > 0 ? total : most), first);
    const reasons = reasonsFor(divergence, threshold, totals, { lowest, highest });
    return reasons.length === 0 ? [] : [{ proposal, lowest, highest, reasons }];
  });
}

function reasonsFor(
  { points, standardDeviations }: Divergence,
  threshold: Fraction | null,
  totals: readonly Fraction[],
  { lowest, highest }: { readonly lowest: Fraction; readonly highest: Fraction },
): readonly DivergenceReason[] {
  const reasons: DivergenceReason[] = [];
  if (points !== null && compareFractions(subtract(highest, lowest), fractionOf(decimalOf(points))) > 0) reasons.push('points');
  if (standardDeviations !== null && varianceExceeds(totals, fractionOf(decimalOf(standardDeviations))))
    reasons.push('standard-deviations');
  if (threshold !== null && compareFractions(lowest, threshold) < 0 && compareFractions(highest, threshold) >= 0)
    reasons.push('straddles-threshold');
  return reasons;
}

/** Compares squares, since a standard deviation is seldom rational. */
function varianceExceeds(totals: readonly Fraction[], deviation: Fraction): boolean {
  const count = BigInt(totals.length);
  const total = sum(totals);
  const mean = fraction(total.n, total.d * count);
  const squares = sum(totals.map((value) => multiply(subtract(value, mean), subtract(value, mean))));
  return compareFractions(squares, multiply(multiply(deviation, deviation), fraction(count - 1n))) > 0;
}
