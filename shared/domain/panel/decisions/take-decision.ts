import { err, ok, type Result } from '../../../base/result.ts';
import type { Decision } from '../result/result.ts';
import type { DecisionBasis, DecisionFault } from './decision-basis.ts';
import { decideOnce } from './decide-once.ts';
import type { DecidedRanking } from './decided-ranking.ts';
import type { LotOf } from './draw-seed.ts';

/** What a panel means to decide; `before` is what it was shown, so that nothing is decided on what has changed meanwhile. */
export type Intent = Omit<Decision, 'number' | 'at'>;

/** A decision with its number, and the ranking that follows from it. */
export interface TakenDecision {
  readonly decision: Decision;
  readonly ranking: DecidedRanking;
}

/** Adds a decision to those that were taken, or says why it cannot count; `at` is UTC, as stated. */
export function takeDecision(
  basis: DecisionBasis,
  decisions: readonly Decision[],
  { intent, at }: { readonly intent: Intent; readonly at: string },
  lotOf: LotOf,
): Result<TakenDecision, DecisionFault> {
  const { kind, entry, juror, before, after, reason } = intent;
  const decision: Decision = { number: decisions.length + 1, kind, entry, juror, before, after, reason: reason.trim(), at };
  const ranking = decideOnce(basis, [...decisions, decision], lotOf);
  const fault = ranking.faults.get(decision.number);
  return fault === undefined ? ok({ decision, ranking }) : err(fault);
}
