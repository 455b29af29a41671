import type { RankedProposal } from '../../scoring/outcome.ts';
import type { Divisions } from '../../scoring/partition.ts';
import type { Rules } from '../../scoring/rules.ts';
import type { Decision } from '../result/result.ts';

/** Something that stands in the way of closing until it is decided on. */
export type Obstacle = Pick<Decision, 'juror' | 'before'> & { readonly kind: 'accept-late' | 'waive-missing' };

/** All that decisions of a panel are held against: what follows from the bundle and the score files alone. */
export interface DecisionBasis {
  readonly rules: Rules;
  readonly divisions: ReadonlyMap<string, Divisions>;
  /** The computed ranking, in its order. */
  readonly computed: readonly RankedProposal[];
  readonly obstacles: readonly Obstacle[];
  /** By juror, the payload digests of files that contradict each other, ordered; null where only the files that count are known. */
  readonly disputes: ReadonlyMap<string, readonly string[]> | null;
}

/** Why a decision cannot count: a closed list. `changed` when the files say something else now than when it was taken. */
export type DecisionFault =
  | 'unknown-entry'
  | 'without-total'
  | 'points-not-added'
  | 'not-a-total'
  | 'no-change'
  | 'changed'
  | 'no-tie'
  | 'order-incomplete'
  | 'seed-of-one'
  | 'not-ranked'
  | 'no-dispute'
  | 'no-obstacle'
  | 'nothing-to-reverse'
  | 'decided-already'
  | 'misnumbered'
  | 'without-reason';
