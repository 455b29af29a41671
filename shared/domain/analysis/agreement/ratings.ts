import { at } from '../../../base/at.ts';
import { sortedCodeUnits } from '../../../base/order.ts';
import { wholeAt } from '../../scoring/across/whole-numbers.ts';
import { jurorTotals } from '../../scoring/marks/juror-totals.ts';
import type { Rules } from '../../scoring/rules.ts';
import { toNumber } from '../../../base/fraction.ts';
import { markAt, MISSING } from '../../scoring/marks/grid.ts';
import { type ScoreTable, sheetsOf, stepsAt } from '../../scoring/marks/score-table.ts';

/** One value that one juror gave one proposal. */
export interface Rating {
  readonly proposal: string;
  readonly juror: string;
  readonly value: number;
}

/** Numbers by proposal and juror; NaN where a juror gave none. For statistics only: the official arithmetic is exact. */
export interface Ratings {
  /** In code-unit order. */
  readonly proposals: readonly string[];
  /** In code-unit order. */
  readonly jurors: readonly string[];
  /** One row for each proposal, one number for each juror. */
  readonly rows: readonly Float64Array[];
}

/** Lays ratings out by proposal and juror, the same for every order of them. */
export function ratingsOf(ratings: readonly Rating[]): Ratings {
  const proposals = sortedCodeUnits(new Set(ratings.map(({ proposal }) => proposal)));
  const jurors = sortedCodeUnits(new Set(ratings.map(({ juror }) => juror)));
  const rowOf = new Map(proposals.map((proposal) => [proposal, new Float64Array(jurors.length).fill(Number.NaN)]));
  const columnOf = new Map(jurors.map((juror, index) => [juror, index]));
  for (const { proposal, juror, value } of ratings) rowOf.get(proposal)?.set([value], columnOf.get(juror));
  return { proposals, jurors, rows: [...rowOf.values()] };
}

/** The juror totals of a panel as ratings; a juror without a total for a proposal gave none. */
export function totalsAsRatings(rules: Rules, table: ScoreTable): Ratings {
  const totals = jurorTotals(rules, table);
  const rows = table.proposals.map((_, proposal) => {
    const row = new Float64Array(table.jurors.length).fill(Number.NaN);
    const { from, to } = sheetsOf(table, proposal);
    for (let sheet = from; sheet < to; sheet += 1) {
      if (totals.given[sheet] === 1) row[at(table.sheetJuror, sheet)] = Number(wholeAt(totals.values, sheet)) / Number(totals.denominator);
    }
    return row;
  });
  return { proposals: table.proposals, jurors: table.jurors, rows };
}

/** The marks of one criterion, by its index, as ratings. */
export function marksAsRatings(table: ScoreTable, criterion: number): Ratings {
  const grid = at(table.grids, criterion);
  const rows = table.proposals.map((_, proposal) => {
    const row = new Float64Array(table.jurors.length).fill(Number.NaN);
    const { from, to } = sheetsOf(table, proposal);
    for (let sheet = from; sheet < to; sheet += 1) {
      const steps = stepsAt(table, sheet, criterion);
      if (steps !== MISSING) row[at(table.sheetJuror, sheet)] = toNumber(markAt(grid, steps));
    }
    return row;
  });
  return { proposals: table.proposals, jurors: table.jurors, rows };
}

/** The numbers that are there. */
export function given(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value));
}

/** The mean of numbers, summed in their order; NaN when there are none. */
export function mean(values: ArrayLike<number> & Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** The sample standard deviation of numbers (n - 1); NaN for fewer than two. */
export function deviation(values: Float64Array): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

/** The ranks of numbers, 1 for the least, equal ones sharing the mean of their ranks. */
export function midRanks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => at(values, a) - at(values, b));
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    let end = first + 1;
    while (end < order.length && at(values, at(order, end)) === at(values, at(order, first))) end += 1;
    for (const index of order.slice(first, end)) ranks[index] = (first + 1 + end) / 2;
    first = end;
  }
  return ranks;
}

/** Twelve significant digits: what a statistic is printed to, on every machine alike. */
export function printed(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : null;
}
