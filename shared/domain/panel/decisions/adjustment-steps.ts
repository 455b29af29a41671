import { parseDecimal } from '../../../base/decimal.ts';
import { type Fraction, fractionOf, subtract } from '../../../base/fraction.ts';
import type { ExplanationStep } from '../../scoring/explain/explanation-step.ts';
import type { Decision } from '../result/result.ts';
import { standingDecisions } from './standing.ts';

/** The steps by which a panel put another final score in place of the computed one; decisions that were reversed, or cannot count, are no steps. */
export function adjustmentSteps(
  decisions: readonly Decision[],
  entry: string,
  faulty: { readonly has: (number: number) => boolean },
): readonly ExplanationStep[] {
  return standingDecisions(decisions).flatMap((decision): readonly ExplanationStep[] => {
    if (decision.kind !== 'panel-adjustment' || decision.entry !== entry || faulty.has(decision.number)) return [];
    const [computed, agreed] = [written(decision.before), written(decision.after)];
    if (computed === null || agreed === null) return [];
    const { number, reason } = decision;
    return [{ kind: 'panel-adjusted', decision: number, points: subtract(agreed, computed), total: agreed, reason }];
  });
}

function written(total: string | null): Fraction | null {
  const decimal = total === null ? null : parseDecimal(total);
  return decimal === null ? null : fractionOf(decimal);
}
