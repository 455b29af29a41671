import { at } from '../../../base/at.ts';
import { tQuantile } from '../agreement/distributions.ts';
import type { Interval } from '../agreement/icc.ts';
import { deviation, given, mean, midRanks, type Ratings } from '../agreement/ratings.ts';

/** How one juror rates compared with the others. */
export interface Severity {
  readonly juror: string;
  readonly rated: number;
  /** Mean of own value minus the mean of the others for the same proposal, with its 95 % interval by Student's t; positive is lenient; NaN where it cannot be told. */
  readonly residual: Interval;
  /** Sample standard deviation of own values. */
  readonly spread: number;
  readonly lowest: number;
  readonly highest: number;
  readonly distinct: number;
  /** Spearman's rank correlation with the mean of the others, over proposals that others rated too. */
  readonly correlation: number;
}

/** Every juror beside the others, in code-unit order of jurors. */
export function severities(ratings: Ratings): readonly Severity[] {
  return ratings.jurors.map((juror, index) => severityOf(ratings, juror, index));
}

function severityOf({ rows }: Ratings, juror: string, index: number): Severity {
  const own = given(Float64Array.from(rows, (row) => at(row, index)));
  const pairs = rows
    .map((row) => ({ value: at(row, index), others: mean(given(row.with(index, Number.NaN))) }))
    .filter(({ value, others }) => !Number.isNaN(value) && !Number.isNaN(others));
  const values = Float64Array.from(pairs, ({ value }) => value);
  const others = Float64Array.from(pairs, (pair) => pair.others);
  return {
    juror,
    rated: own.length,
    residual: meanWithLimits(values.map((value, pair) => value - at(others, pair))),
    spread: deviation(own),
    lowest: own.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    highest: own.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    distinct: new Set(own).size,
    correlation: pearson(midRanks(values), midRanks(others)),
  };
}

function meanWithLimits(values: Float64Array): Interval {
  const value = mean(values);
  const half = values.length > 1 ? (tQuantile(0.95, values.length - 1) * deviation(values)) / Math.sqrt(values.length) : Number.NaN;
  return { value, lower: value - half, upper: value + half };
}

function pearson(a: Float64Array, b: Float64Array): number {
  const [centreA, centreB] = [mean(a), mean(b)];
  const product = a.reduce((sum, value, index) => sum + (value - centreA) * (at(b, index) - centreB), 0);
  return product / ((a.length - 1) * deviation(a) * deviation(b));
}
