import { at } from '../../../base/at.ts';
import { sorterOf } from './sorted-order.ts';

/** Totals closer than this are the same: true ties differ in the last digits when they were added in another order. */
const SAME = 1e9;

/** Takes the noise of floating point off totals, in place; NaN stays. */
export function settle(totals: Float64Array): void {
  for (let index = 0; index < totals.length; index += 1) totals[index] = Math.round(Number(totals[index]) * SAME) / SAME;
}

/** Gives the rank of each total, 1 for the highest, equal ones sharing the best of their ranks, 0 for NaN; the ranks stay valid until the next call. */
export function rankerOf(size: number): (totals: Float64Array) => Int32Array {
  const ranks = new Int32Array(size);
  const ascending = sorterOf(size);
  return (totals) => {
    const order = ascending(totals);
    ranks.fill(0);
    for (let place = order.length - 1; place >= 0; place -= 1) {
      const member = Number(order[place]);
      const better = place + 1 < order.length ? Number(order[place + 1]) : -1;
      ranks[member] = better >= 0 && totals[better] === totals[member] ? Number(ranks[better]) : order.length - place;
    }
    return ranks;
  };
}

/** The ranks of one proposal over all resamples: how often it had each rank, by rank; index 0 for having none. */
export type RankCounts = Int32Array;

/** The interval of the middle 95 % of its `ranked` ranks, outwards to ranks that occurred; null when there was none. */
export function middleRanks(counts: RankCounts, ranked: number): { readonly lowest: number; readonly highest: number } | null {
  if (ranked === 0) return null;
  return { lowest: rankAt(counts, Math.floor(0.025 * (ranked - 1))), highest: rankAt(counts, Math.ceil(0.975 * (ranked - 1))) };
}

/** In how many of the resamples that determined a ranking the proposal had a rank at all. */
export function timesRanked(counts: RankCounts, determined: number): number {
  return determined - at(counts, 0);
}

/** In how many resamples its rank was at most this. */
export function timesWithin(counts: RankCounts, rank: number): number {
  return counts.subarray(1, rank + 1).reduce((sum, count) => sum + count, 0);
}

/** The rank at a position of the ranks in ascending order, counted from zero. */
function rankAt(counts: RankCounts, position: number): number {
  let rank = 1;
  for (let upTo = at(counts, rank); upTo <= position; upTo += at(counts, rank)) rank += 1;
  return rank;
}
