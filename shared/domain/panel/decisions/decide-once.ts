import type { Decision } from '../result/result.ts';
import type { DecisionBasis } from './decision-basis.ts';
import { type DecidedRanking, decideRanking } from './decided-ranking.ts';
import type { LotOf } from './draw-seed.ts';

interface Remembered {
  readonly decisions: string;
  readonly lotOf: LotOf;
  readonly ranking: DecidedRanking;
}

const last = new WeakMap<DecisionBasis, Remembered>();

/** As {@link decideRanking}, computed once for the same basis and decisions asked for one after another: what a decision makes is shown right after it is taken. */
export function decideOnce(basis: DecisionBasis, decisions: readonly Decision[], lotOf: LotOf): DecidedRanking {
  const key = JSON.stringify(decisions);
  const known = last.get(basis);
  if (known?.decisions === key && known.lotOf === lotOf) return known.ranking;
  const ranking = decideRanking(basis, decisions, lotOf);
  last.set(basis, { decisions: key, lotOf, ranking });
  return ranking;
}
