import { at, must } from '../../../base/at.ts';
import { decimalOf } from '../../../base/decimal.ts';
import { add, type Fraction, fraction, fractionOf, multiply, subtract, sum } from '../../../base/fraction.ts';
import type { Adjustment, Shortfall } from '../outcome.ts';
import { roundAt } from '../rounding.ts';
import type { CarriedStage, Rules } from '../rules.ts';

/** The total of an earlier stage for one proposal; null when it has none. */
export interface CarriedTotal {
  readonly stage: string;
  readonly total: Fraction | null;
}

/** The official total: this stage and the carried ones by their shares, then the adjustments, then the rounding of totals. */
export function finalTotal(
  rules: Rules,
  stageTotal: Fraction,
  carried: readonly CarriedTotal[],
  adjustments: readonly Adjustment[],
): Fraction {
  const combined = rules.carry.length === 0 ? stageTotal : withCarried(rules.carry, stageTotal, carried);
  const adjusted = adjustments.length === 0 ? combined : add(combined, sum(adjustments.map((adjustment) => adjustment.points)));
  return roundAt(rules.rounding.total, adjusted);
}

function withCarried(carry: readonly CarriedStage[], stageTotal: Fraction, carried: readonly CarriedTotal[]): Fraction {
  return add(multiply(ownShare(carry), stageTotal), sumOfShares(carry, carried));
}

function sumOfShares(carry: readonly CarriedStage[], carried: readonly CarriedTotal[]): Fraction {
  return sum(carry.map((stage, index) => multiply(shareOf(stage), must(at(carried, index).total))));
}

/** What comes to a proposal's total whatever its jurors give: the carried stages by their shares and the adjustments. */
export function besideStage(
  carry: readonly CarriedStage[],
  carried: readonly CarriedTotal[],
  adjustments: readonly Adjustment[],
): Fraction {
  return add(sumOfShares(carry, carried), sum(adjustments.map(({ points }) => points)));
}

/** The share of one of an earlier stage's total: its weight over a hundred. */
export function shareOf(stage: CarriedStage): Fraction {
  const weight = fractionOf(decimalOf(stage.weight));
  return fraction(weight.n, weight.d * 100n);
}

/** What the carried stages leave of one for this stage. */
export function ownShare(carry: readonly CarriedStage[]): Fraction {
  return subtract(fraction(1n), sum(carry.map(shareOf)));
}

/** The first carried stage that the proposal has no total of, as the reason why it is not ranked. */
export function carryShortfall(carried: readonly CarriedTotal[]): Shortfall | null {
  const missing = carried.find((stage) => stage.total === null);
  return missing === undefined ? null : { kind: 'carry-missing', stage: missing.stage };
}
