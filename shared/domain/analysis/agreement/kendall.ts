import { at } from '../../../base/at.ts';
import { midRanks } from './ratings.ts';

/** Kendall's coefficient of concordance, without and with the correction for ties. */
export interface Concordance {
  readonly uncorrected: number;
  readonly tieCorrected: number;
}

/** Kendall's W of complete rows (targets by judges), equal values sharing mean ranks (Siegel and Castellan, Nonparametric Statistics, 1988, 9.4). */
export function kendallW(rows: readonly Float64Array[]): Concordance {
  const n = rows.length;
  const judges = at(rows, 0).length;
  const ranked = Array.from({ length: judges }, (_, judge) => midRanks(Float64Array.from(rows, (row) => at(row, judge))));
  const sums = rows.map((_, target) => ranked.reduce((sum, ranks) => sum + at(ranks, target), 0));
  const middle = (judges * (n + 1)) / 2;
  const spread = sums.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const most = judges ** 2 * (n ** 3 - n);
  const ties = ranked.reduce((sum, ranks) => sum + tieTerm(ranks), 0);
  return { uncorrected: (12 * spread) / most, tieCorrected: (12 * spread) / (most - judges * ties) };
}

function tieTerm(ranks: Float64Array): number {
  const sizes = new Map<number, number>();
  for (const rank of ranks) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + size ** 3 - size, 0);
}
