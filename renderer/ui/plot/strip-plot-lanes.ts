const LANES = [0, -1, 1] as const;

/** Where a dot stands: `at` from 0 to 1 along the strip, `lane` -1, 0 or 1 across it. */
export interface PlacedDot {
  readonly at: number;
  readonly lane: number;
}

/** Places values along the strip, moving those nearer than `gap` (a share of the strip) to another lane, so that equal values stay countable. */
export function placeDots(values: readonly number[], scale: (value: number) => number, gap: number): readonly PlacedDot[] {
  const lastInLane = new Map<number, number>();
  return values
    .map(scale)
    .toSorted((a, b) => a - b)
    .map((at) => {
      const lane = LANES.find((candidate) => at - (lastInLane.get(candidate) ?? Number.NEGATIVE_INFINITY) >= gap) ?? 0;
      lastInLane.set(lane, at);
      return { at, lane };
    });
}
