import { at } from '../../base/at.ts';
import { toNumber } from '../../base/fraction.ts';
import { criterionMarks, jurorTotals, type SheetValues } from '../scoring/juror-totals.ts';
import { isRankingMethod, lowestWins } from '../scoring/method.ts';
import { type Panel, panelOf } from '../scoring/across/panel.ts';
import { awardsOf, meanPlace, meanPoints } from '../scoring/across/places.ts';
import type { Aggregate, Rules } from '../scoring/rules.ts';
import type { ScoreTable } from '../scoring/score-table.ts';
import { multiplier } from '../scoring/weights.ts';
import { leniencies, qualities } from './calibration.ts';
import { weightedWins } from './weighted-wins.ts';
import {
  aroundMedian,
  columnOf,
  columnOfAwards,
  type Kernel,
  linearKernel,
  trimmedKernel,
  type WeightedColumn,
} from './weighted-column.ts';

/** The members' totals when each juror counts as often as weighted, the higher the better; NaN where nothing counts, null where effects cannot be told apart. */
export type WeightedTotals = (weights: Float64Array) => Float64Array | null;

/** Adds one panel's part to the totals; false where effects cannot be told apart. */
type Part = (weights: Float64Array, factor: number, out: Float64Array) => boolean;

/**
 * The rules' totals of this stage as a function of how often each juror counts, in floating point and without rounding, carried stages and adjustments: what resampling
 * and leaving out need, thousands of times.
 */
export function weightedTotals(rules: Rules, table: ScoreTable, members: readonly number[]): WeightedTotals {
  const parts = partsOf(rules, table, members);
  const sign = lowestWins(rules.aggregate.method) ? -1 : 1;
  return (weights) => {
    const out = new Float64Array(members.length);
    return parts.every(({ part, factor }) => part(weights, sign * factor, out)) ? out : null;
  };
}

function partsOf(rules: Rules, table: ScoreTable, members: readonly number[]): readonly { readonly part: Part; readonly factor: number }[] {
  const totals = jurorTotals(rules, table);
  if (rules.combine === 'juror-totals' || isRankingMethod(rules.aggregate.method) || sameByTotals(rules, table, totals, members)) {
    return [{ part: partOf(rules.aggregate, panelOf(table, totals, members)), factor: 1 }];
  }
  return table.criteria.flatMap((criterion, index) => {
    if (criterion.weight === 0) return [];
    const panel = panelOf(table, criterionMarks(table, index), members);
    return [{ part: partOf(rules.aggregate, panel), factor: toNumber(multiplier(criterion, rules.weighting)) }];
  });
}

/** Means and sums of finished sheets are the same in either order of combining, and by totals many times faster. */
function sameByTotals({ aggregate }: Rules, table: ScoreTable, totals: SheetValues, members: readonly number[]): boolean {
  const linear = aggregate.method === 'mean' || aggregate.method === 'sum';
  return (
    linear &&
    members.every((member) =>
      totals.numerators.slice(at(table.sheetStart, member), at(table.sheetStart, member + 1)).every((total) => total !== null),
    )
  );
}

function partOf(aggregate: Aggregate, panel: Panel): Part {
  switch (aggregate.method) {
    case 'rank-sum':
      return by(linearKernel(false), columnOfAwards(awardsOf(panel, meanPlace)));
    case 'rank-points':
      return by(linearKernel(false), columnOfAwards(awardsOf(panel, meanPoints(aggregate.points))));
    case 'pairwise-majority':
      return weightedWins(panel);
    case 'adjusted-mean':
      return adjusted(panel);
    case 'mean':
    case 'sum':
      return by(linearKernel(aggregate.method === 'mean'), columnOf(panel));
    case 'median':
      return by(trimmedKernel(true, aroundMedian), columnOf(panel));
    case 'trimmed-mean':
    case 'trimmed-sum':
      return by(
        trimmedKernel(aggregate.method === 'trimmed-mean', () => aggregate.drop),
        columnOf(panel),
      );
  }
}

function by(kernel: Kernel, column: WeightedColumn): Part {
  return (weights, factor, out) => {
    kernel(column, weights, factor, out);
    return true;
  };
}

function adjusted(panel: Panel): Part {
  const denominator = Number(panel.denominator);
  const rows = panel.marks.map((marks) => {
    const row = new Float64Array(panel.jurors).fill(Number.NaN);
    for (const { juror, value } of marks) row[juror] = Number(value) / denominator;
    return row;
  });
  return (weights, factor, out) => {
    const effects = leniencies(rows, weights);
    if (effects === null) return false;
    for (const [member, quality] of qualities(rows, weights, effects).entries()) out[member] = at(out, member) + factor * quality;
    return true;
  };
}
