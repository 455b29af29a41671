import type { PlaceStability } from '#shared/domain/analysis/stability/stability.ts';

/** The stretch of ranks on which all these intervals lie, from the best to the last. */
export function rankRange(places: readonly PlaceStability[]): { readonly min: number; readonly max: number } {
  const ends = places.flatMap(({ rank, ranks }) => (ranks === null ? [rank] : [rank, ranks.lowest, ranks.highest]));
  return ends.reduce((range, end) => ({ min: Math.min(range.min, end), max: Math.max(range.max, end) }), {
    min: ends[0] ?? 1,
    max: ends[0] ?? 1,
  });
}
