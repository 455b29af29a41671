import type { Rules } from '../../scoring/rules.ts';

/** From so many pairs in all resamples on, a slow laptop needs more than some ten seconds. */
const MANY_PAIRS = 5e9;

/** Whether drawing the panel so often takes long enough to be said beforehand: where every pair of proposals is compared in every resample. */
export function takesLong({ aggregate }: Pick<Rules, 'aggregate'>, proposals: number, resamples: number): boolean {
  return aggregate.method === 'pairwise-majority' && (resamples * proposals ** 2) / 2 > MANY_PAIRS;
}
