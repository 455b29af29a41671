import { at } from '../../base/at.ts';

/** Totals closer than this are the same: true ties differ in the last digits when they were added in another order. */
const SAME = 1e9;

/** Totals with the noise of floating point taken off; NaN stays. */
export function settled(totals: Float64Array): Float64Array {
  return totals.map((total) => Math.round(total * SAME) / SAME);
}

/** The rank of each total, 1 for the highest, equal ones sharing the best of their ranks; 0 for NaN. */
export function ranksOf(totals: Float64Array): Float64Array {
  const ascending = totals.filter((total) => !Number.isNaN(total)).sort();
  return totals.map((total) => (Number.isNaN(total) ? 0 : 1 + ascending.length - countUpTo(ascending, total)));
}

/** How many of the ascending numbers are at most this one. */
function countUpTo(ascending: Float64Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(ascending[middle]) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The interval of the middle 95 % of ranks, outwards to whole ranks of the sample; zeros (no rank) do not count; null when all are zero. */
export function middleRanks(ranks: Float64Array): { readonly lowest: number; readonly highest: number } | null {
  const counted = ranks.filter((rank) => rank > 0).sort();
  if (counted.length === 0) return null;
  const last = counted.length - 1;
  return { lowest: at(counted, Math.floor(0.025 * last)), highest: at(counted, Math.ceil(0.975 * last)) };
}
