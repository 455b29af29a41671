import { at } from '../../../base/at.ts';
import { toNumber } from '../../../base/fraction.ts';
import { dropOf } from '../../scoring/across/across-jurors.ts';
import { countOf, membersOf, type Panel, panelOf, partOfPanel, rowOf } from '../../scoring/across/panel.ts';
import { awardsOf, meanPlace, meanPoints } from '../../scoring/across/places.ts';
import { criterionMarks, jurorTotals } from '../../scoring/marks/juror-totals.ts';
import { isRankingMethod, lowestWins } from '../../scoring/method.ts';
import type { Aggregate, Rules } from '../../scoring/rules.ts';
import type { ScoreTable } from '../../scoring/marks/score-table.ts';
import { multiplier } from '../../scoring/weights.ts';
import { leniencies, patternsOf } from '../jurors/calibration.ts';
import { columnOf, type Kernel, linearKernel, pointsOf, type WeightedColumn } from './weighted-column.ts';
import { medianKernel } from './weighted-median.ts';
import { type CriterionColumn, jointKernel, trimmedKernel } from './weighted-criteria.ts';
import { type Samples, weightsOf } from './samples.ts';
import { SIDE_BY_SIDE } from './tally-machine.ts';
import { weightedWins } from './weighted-wins.ts';

/** The members' totals in one sample, the higher the better; NaN where nothing counts, null where effects cannot be told apart. */
export type SampleTotals = Float64Array | null;

/** The members' totals as a function of how often each juror counts. */
export interface WeightedTotals {
  /** In each of several samples, valid until the next call. */
  readonly of: (samples: Samples) => readonly SampleTotals[];
  /** So many samples are best taken at a time. */
  readonly atOnce: number;
}

/** Enough samples to keep the values of one proposal at hand, few enough for the memory. */
const BATCH = 128;
/** Comparing every pair takes longer, and whoever waits may want to stop. */
const BATCH_OF_PAIRS = SIDE_BY_SIDE;

/** Adds one panel's part to the totals, `out[sample * members + member]`; gives the samples in which effects cannot be told apart. */
type Part = (samples: Samples, factor: number, out: Float64Array) => readonly number[];

/**
 * The rules' totals of this stage as a function of how often each juror counts, in floating point and without rounding, carried stages and adjustments: what resampling
 * and leaving out need, thousands of times.
 */
export function weightedTotals(rules: Rules, table: ScoreTable, members: readonly number[]): WeightedTotals {
  const parts = partsOf(rules, table, members);
  const sign = lowestWins(rules.aggregate.method) ? -1 : 1;
  const width = members.length;
  let room = new Float64Array();
  const of: WeightedTotals['of'] = (samples) => {
    if (room.length < samples.count * width) room = new Float64Array(samples.count * width);
    const out = room.subarray(0, samples.count * width).fill(0);
    const undetermined = new Set(parts.flatMap(({ part, factor }) => part(samples, sign * factor, out)));
    return Array.from({ length: samples.count }, (_, sample) =>
      undetermined.has(sample) ? null : out.subarray(sample * width, (sample + 1) * width),
    );
  };
  return { of, atOnce: rules.aggregate.method === 'pairwise-majority' ? BATCH_OF_PAIRS : BATCH };
}

/** A part with what it is multiplied by. */
interface WeightedPart {
  readonly part: Part;
  readonly factor: number;
}

/** A criterion's panel with its weight. */
interface CriterionPanel {
  readonly panel: Panel;
  readonly factor: number;
}

function partsOf(rules: Rules, table: ScoreTable, members: readonly number[]): readonly WeightedPart[] {
  const { aggregate } = rules;
  const totals = panelOf(table, jurorTotals(rules, table), members);
  if (rules.combine === 'juror-totals' || isRankingMethod(aggregate.method)) return [{ part: partOf(aggregate, totals), factor: 1 }];
  const criteria = table.criteria.flatMap((criterion, index): readonly CriterionPanel[] => {
    if (criterion.weight === 0) return [];
    const panel = panelOf(table, criterionMarks(table, index), members);
    return [{ panel, factor: toNumber(multiplier(criterion, rules.weighting)) }];
  });
  if (aggregate.method === 'median' || aggregate.method === 'adjusted-mean') {
    return criteria.map(({ panel, factor }) => ({ part: partOf(aggregate, panel), factor }));
  }
  return jointParts(aggregate, totals, criteria);
}

/** Where all criteria of a member have the same jurors, means and sums are taken over the juror totals at once, which is many times faster. */
function jointParts(aggregate: Aggregate, totals: Panel, criteria: readonly CriterionPanel[]): readonly WeightedPart[] {
  const width = membersOf(totals);
  const joint: number[] = [];
  const apart: number[] = [];
  for (let member = 0; member < width; member += 1) {
    // Whoever has a total has a mark for each weighted criterion, so that equally many are the same jurors.
    (criteria.every(({ panel }) => countOf(panel, member) === countOf(totals, member)) ? joint : apart).push(member);
  }
  const columns = criteria.map(({ panel, factor }): CriterionColumn => ({ column: columnOf(partOfPanel(panel, joint)), factor }));
  const kernel = jointKernel(divides(aggregate), dropOf(aggregate), columns);
  const parts = criteria.map(({ panel, factor }) => ({
    part: scattered(partOf(aggregate, partOfPanel(panel, apart)), apart, width),
    factor,
  }));
  return [
    { part: scattered(by(kernel, columnOf(partOfPanel(totals, joint))), joint, width), factor: 1 },
    ...(apart.length === 0 ? [] : parts),
  ];
}

function divides({ method }: Aggregate): boolean {
  return method === 'mean' || method === 'trimmed-mean';
}

function partOf(aggregate: Aggregate, panel: Panel): Part {
  switch (aggregate.method) {
    case 'rank-sum':
      return by(linearKernel(false), columnOf(awardsOf(panel, meanPlace)));
    case 'rank-points':
      return by(linearKernel(false), columnOf(awardsOf(panel, meanPoints(aggregate.points))));
    case 'pairwise-majority':
      return weightedWins(panel);
    case 'adjusted-mean':
      return adjusted(panel);
    case 'median':
      return by(medianKernel, columnOf(panel));
    case 'mean':
    case 'sum':
      return by(linearKernel(divides(aggregate)), columnOf(panel));
    case 'trimmed-mean':
    case 'trimmed-sum':
      return by(trimmedKernel(divides(aggregate), aggregate.drop), columnOf(panel));
  }
}

function by(kernel: Kernel, column: WeightedColumn): Part {
  return (samples, factor, out) => {
    kernel(column, samples, factor, out);
    return [];
  };
}

/** A part that knows some members only, each at its place among all. */
function scattered(part: Part, members: readonly number[], width: number): Part {
  const places = Int32Array.from(members);
  return (samples, factor, out) => {
    const own = new Float64Array(samples.count * places.length);
    const undetermined = part(samples, factor, own);
    for (let sample = 0; sample < samples.count; sample += 1) {
      for (let index = 0; index < places.length; index += 1) {
        const place = sample * width + Number(places[index]);
        out[place] = Number(out[place]) + Number(own[sample * places.length + index]);
      }
    }
    return undetermined;
  };
}

function adjusted(panel: Panel): Part {
  const patterns = patternsOf(rowsOf(panel));
  const column = columnOf(panel);
  const members = membersOf(panel);
  return (samples, factor, out) => {
    const undetermined: number[] = [];
    for (let sample = 0; sample < samples.count; sample += 1) {
      const weights = weightsOf(samples, sample);
      const effects = leniencies(patterns, weights);
      if (effects === null) undetermined.push(sample);
      else addQualities(column, { weights, effects }, factor, out.subarray(sample * members, (sample + 1) * members));
    }
    return undetermined;
  };
}

/** Adds each member's weighted mean of its values less leniencies; NaN where no weighted juror has one. */
function addQualities(
  { start, juror, value }: WeightedColumn,
  { weights, effects }: { readonly weights: Float64Array; readonly effects: Float64Array },
  factor: number,
  out: Float64Array,
): void {
  for (let member = 0; member < out.length; member += 1) {
    let [sum, weight] = [0, 0];
    const end = Number(start[member + 1]);
    for (let index = Number(start[member]); index < end; index += 1) {
      const whose = Number(juror[index]);
      sum += Number(weights[whose]) * (Number(value[index]) - Number(effects[whose]));
      weight += Number(weights[whose]);
    }
    out[member] = Number(out[member]) + (factor * sum) / weight;
  }
}

/** A panel's values by member and juror, NaN where there is none. */
function rowsOf(panel: Panel): readonly Float64Array[] {
  const points = pointsOf(panel);
  return Array.from({ length: membersOf(panel) }, (_, member) => {
    const row = new Float64Array(panel.jurors).fill(Number.NaN);
    const { from, to } = rowOf(panel, member);
    for (let place = from; place < to; place += 1) row[at(panel.juror, place)] = at(points, place);
    return row;
  });
}
