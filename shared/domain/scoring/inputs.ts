import type { Fraction } from '../../base/fraction.ts';
import type { Adjustment } from './outcome.ts';
import type { Divisions } from './partition.ts';

/** What a ranking depends on besides rules and marks. */
export interface RankingInputs {
  readonly divisions: ReadonlyMap<string, Divisions>;
  readonly adjustments: readonly Adjustment[];
  /** By carried stage, the totals of that stage by proposal. */
  readonly carried: ReadonlyMap<string, ReadonlyMap<string, Fraction>>;
  /** Gives a proposal's lot, the lowest in code-unit order first; null while no seed is drawn. */
  readonly lot: ((proposal: string) => string) | null;
}

/** Inputs of a ranking that needs nothing but rules and marks. */
export const NO_INPUTS: RankingInputs = { divisions: new Map(), adjustments: [], carried: new Map(), lot: null };
