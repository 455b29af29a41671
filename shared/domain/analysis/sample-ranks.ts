/** Totals closer than this are the same: true ties differ in the last digits when they were added in another order. */
const SAME = 1e9;

/** Takes the noise of floating point off totals, in place; NaN stays. */
export function settle(totals: Float64Array): void {
  for (let index = 0; index < totals.length; index += 1) totals[index] = Math.round(Number(totals[index]) * SAME) / SAME;
}

/** The rank of each total, 1 for the highest, equal ones sharing the best of their ranks; 0 for NaN. */
export function ranksOf(totals: Float64Array): Int32Array {
  const ascending = totals.toSorted();
  const ranks = new Int32Array(totals.length);
  // A typed array sorts NaN behind all numbers, beyond the numbers that are searched.
  let numbers = ascending.length;
  while (numbers > 0 && Number.isNaN(ascending[numbers - 1])) numbers -= 1;
  for (let index = 0; index < totals.length; index += 1) {
    const total = Number(totals[index]);
    if (!Number.isNaN(total)) ranks[index] = 1 + numbers - countUpTo(ascending, numbers, total);
  }
  return ranks;
}

/** How many of the first `numbers` ascending numbers are at most this one. */
function countUpTo(ascending: Float64Array, numbers: number, limit: number): number {
  let low = 0;
  let high = numbers;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(ascending[middle]) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ranks of one proposal over all resamples: how often it had each rank, by rank; index 0 for having none. */
export type RankCounts = Int32Array;

/** The interval of the middle 95 % of ranks, outwards to ranks that occurred; null when there was none. */
export function middleRanks(counts: RankCounts): { readonly lowest: number; readonly highest: number } | null {
  const ranked = timesRanked(counts);
  if (ranked === 0) return null;
  return { lowest: rankAt(counts, Math.floor(0.025 * (ranked - 1))), highest: rankAt(counts, Math.ceil(0.975 * (ranked - 1))) };
}

/** In how many resamples the proposal had a rank at all. */
export function timesRanked(counts: RankCounts): number {
  return counts.subarray(1).reduce((sum, count) => sum + count, 0);
}

/** In how many resamples its rank was at most this. */
export function timesWithin(counts: RankCounts, rank: number): number {
  return counts.subarray(1, rank + 1).reduce((sum, count) => sum + count, 0);
}

/** The rank at a position of the ranks in ascending order, counted from zero. */
function rankAt(counts: RankCounts, position: number): number {
  let before = 0;
  return counts.findIndex((count, rank) => {
    before += rank > 0 ? count : 0;
    return before > position;
  });
}
