import { decimalOf } from '../../../base/decimal.ts';
import { compareFractions, type Fraction, fractionOf } from '../../../base/fraction.ts';
import type { CriterionValue, Ineligibility } from '../outcome.ts';
import type { Rules } from '../rules.ts';

/** Why a proposal with this total and these criterion values is below a threshold; null when it is eligible; equal to the threshold is eligible. */
export function ineligibility(rules: Rules, total: Fraction, criteria: readonly CriterionValue[]): Ineligibility | null {
  if (rules.threshold === null) return null;
  const least = totalThreshold(rules);
  if (least !== null && compareFractions(total, least) < 0) return { kind: 'below-total', total, threshold: least };
  const thresholds = new Map(Object.entries(rules.threshold.perCriterion));
  for (const { criterion, value } of criteria) {
    const points = thresholds.get(criterion);
    if (points === undefined || value === null) continue;
    const threshold = fractionOf(decimalOf(points));
    if (compareFractions(value, threshold) < 0) return { kind: 'below-criterion', criterion, value, threshold };
  }
  return null;
}

/** The least total to be eligible, exact; null when the rules set none. */
export function totalThreshold(rules: Rules): Fraction | null {
  const total = rules.threshold?.total ?? null;
  return total === null ? null : fractionOf(decimalOf(total));
}
