import { at } from '../../../base/at.ts';
import { fQuantile } from './distributions.ts';
import { mean } from './ratings.ts';

/** A coefficient with its 95 % limits. */
export interface Interval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** The six intraclass correlations of Shrout and Fleiss. */
export interface IntraclassCorrelations {
  readonly 'ICC(1,1)': Interval;
  readonly 'ICC(2,1)': Interval;
  readonly 'ICC(3,1)': Interval;
  readonly 'ICC(1,k)': Interval;
  readonly 'ICC(2,k)': Interval;
  readonly 'ICC(3,k)': Interval;
}

/** Mean squares of a complete two-way table of n targets by k judges: between targets, within, between judges, residual. */
export interface MeanSquares {
  readonly n: number;
  readonly k: number;
  readonly between: number;
  readonly within: number;
  readonly judges: number;
  readonly residual: number;
}

const UPPER = 0.975;

/** The mean squares of complete rows, at least two of them with at least two judges. */
export function meanSquaresOf(rows: readonly Float64Array[]): MeanSquares {
  const n = rows.length;
  const k = at(rows, 0).length;
  const rowMeans = rows.map(mean);
  const grand = mean(rowMeans);
  const judgeMeans = Array.from({ length: k }, (_, judge) => mean(rows.map((row) => at(row, judge))));
  const squares = (values: readonly number[], centre: number): number => values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const between = k * squares(rowMeans, grand);
  const judges = n * squares(judgeMeans, grand);
  const within = rows.reduce((sum, row, index) => sum + squares([...row], at(rowMeans, index)), 0);
  return {
    n,
    k,
    between: between / (n - 1),
    within: within / (n * (k - 1)),
    judges: judges / (k - 1),
    residual: (within - judges) / ((n - 1) * (k - 1)),
  };
}

/**
 * The six intraclass correlations with 95 % limits (Shrout and Fleiss, Psychological Bulletin 86, 1979; limits of the two-way random ones after McGraw and Wong,
 * Psychological Methods 1, 1996). The limits of ICC(2,k) are those of ICC(2,1) stepped up by Spearman-Brown, which is McGraw and Wong's formula for them written otherwise. Stepping up has
 * a meaning only above -1/(k - 1), where the variance of a mean of k judges stays positive: a limit at or below that is minus infinity, an ICC(2,k) itself not defined (NaN).
 */
export function intraclassCorrelations(squares: MeanSquares): IntraclassCorrelations {
  const { n, k } = squares;
  const oneWay = consistency(squares.between / squares.within, k, n - 1, n * (k - 1));
  const mixed = consistency(squares.between / squares.residual, k, n - 1, (n - 1) * (k - 1));
  const random = twoWayRandom(squares);
  const stepUp = (value: number): number => (value > -1 / (k - 1) ? (k * value) / (1 + (k - 1) * value) : Number.NEGATIVE_INFINITY);
  const ofMeans = squares.between + (squares.judges - squares.residual) / n;
  return {
    'ICC(1,1)': oneWay.single,
    'ICC(2,1)': random,
    'ICC(3,1)': mixed.single,
    'ICC(1,k)': oneWay.average,
    'ICC(2,k)': {
      value: ofMeans > 0 ? (squares.between - squares.residual) / ofMeans : Number.NaN,
      lower: stepUp(random.lower),
      upper: stepUp(random.upper),
    },
    'ICC(3,k)': mixed.average,
  };
}

/** Single and average coefficients that depend on one ratio of mean squares only. */
function consistency(ratio: number, k: number, df1: number, df2: number): { readonly single: Interval; readonly average: Interval } {
  const low = ratio / fQuantile(UPPER, df1, df2);
  const high = ratio * fQuantile(UPPER, df2, df1);
  const single = (f: number): number => (f - 1) / (f + k - 1);
  const average = (f: number): number => 1 - 1 / f;
  return {
    single: { value: single(ratio), lower: single(low), upper: single(high) },
    average: { value: average(ratio), lower: average(low), upper: average(high) },
  };
}

function twoWayRandom({ n, k, between, judges, residual }: MeanSquares): Interval {
  const value = (between - residual) / (between + (k - 1) * residual + (k * (judges - residual)) / n);
  const ratio = judges / residual;
  const rest = n * (1 + (k - 1) * value) - k * value;
  const degrees = ((k - 1) * (n - 1) * (k * value * ratio + rest) ** 2) / ((n - 1) * (k * value * ratio) ** 2 + rest ** 2);
  const common = k * judges + (k * n - k - n) * residual;
  const f1 = fQuantile(UPPER, n - 1, degrees);
  const f2 = fQuantile(UPPER, degrees, n - 1);
  return {
    value,
    lower: (n * (between - f1 * residual)) / (f1 * common + n * between),
    upper: (n * (f2 * between - residual)) / (common + n * f2 * between),
  };
}
