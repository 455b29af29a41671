/** One juror's marks for one entry, by criterion; an entry that the juror stood aside from is not here. */
export interface Marks {
  readonly entry: string;
  readonly juror: string;
  readonly marks: Readonly<Record<string, number>>;
}

/** A line of the ranking as this file reckons it; `total` has two decimals. */
export interface ExpectedRow {
  readonly entry: string;
  readonly rank: number;
  readonly total: string;
}

interface Reckoned {
  readonly entry: string;
  /** Hundredths, rounded half up. */
  readonly total: bigint;
  /** Sums over jurors with their number, to compare means as fractions. */
  readonly chain: readonly (readonly [bigint, bigint])[];
}

/**
 * The ranking of the KIPP template reckoned a second time, from scratch and on purpose without the program's engine: whole marks,
 * weights in percent, mean of the jurors' totals to two decimals, ties by significance, then novelty, then shared.
 */
export function rankIndependently(given: readonly Marks[], weights: Readonly<Record<string, number>>): readonly ExpectedRow[] {
  const entries = [...new Set(given.map(({ entry }) => entry))];
  const reckoned = entries
    .map((entry) =>
      reckon(
        entry,
        given.filter((one) => one.entry === entry),
        weights,
      ),
    )
    .sort(better);
  return reckoned.map((row) => ({
    entry: row.entry,
    rank: 1 + reckoned.filter((other) => compare(other, row) < 0).length,
    total: `${row.total / 100n}.${String(row.total % 100n).padStart(2, '0')}`,
  }));
}

function reckon(entry: string, given: readonly Marks[], weights: Readonly<Record<string, number>>): Reckoned {
  const jurors = BigInt(given.length);
  const sumOf = (criterion: string): bigint => given.reduce((sum, { marks }) => sum + BigInt(marks[criterion] ?? 0), 0n);
  // Percent times marks are hundredths of a point, so the mean of the sum is a number of hundredths.
  const hundredths = Object.entries(weights).reduce((sum, [criterion, weight]) => sum + BigInt(weight) * sumOf(criterion), 0n);
  return {
    entry,
    total: (2n * hundredths + jurors) / (2n * jurors),
    chain: [
      [sumOf('significance'), jurors],
      [sumOf('novelty'), jurors],
    ],
  };
}

function compare(a: Reckoned, b: Reckoned): number {
  if (a.total !== b.total) return a.total > b.total ? -1 : 1;
  for (const [index, [sum, jurors]] of a.chain.entries()) {
    const [otherSum, otherJurors] = b.chain[index] ?? [0n, 1n];
    const difference = sum * otherJurors - otherSum * jurors;
    if (difference !== 0n) return difference > 0n ? -1 : 1;
  }
  return 0;
}

function better(a: Reckoned, b: Reckoned): number {
  return compare(a, b) || (a.entry < b.entry ? -1 : 1);
}
