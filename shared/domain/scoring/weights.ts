import { type Decimal, decimalOf } from '../../base/decimal.ts';
import { type Fraction, fractionOf } from '../../base/fraction.ts';
import type { ScoredCriterion, Weighting } from './rules.ts';

/** What a mark is multiplied by: the weight as written for factors, a hundredth of it for percentages. */
export function multiplierOf(criterion: ScoredCriterion, weighting: Weighting): Decimal {
  const { units, decimals } = decimalOf(criterion.weight);
  return weighting === 'percent' ? { units, decimals: decimals + 2 } : { units, decimals };
}

/** The multiplier as a fraction. */
export function multiplier(criterion: ScoredCriterion, weighting: Weighting): Fraction {
  return fractionOf(multiplierOf(criterion, weighting));
}
