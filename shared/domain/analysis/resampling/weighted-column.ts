import { membersOf, type Panel, rowOf } from '../../scoring/across/panel.ts';
import type { WholeNumbers } from '../../scoring/across/whole-numbers.ts';
import type { Samples } from './samples.ts';

/** The values of one panel in floating point, packed by member and ascending within each, so that jurors can be counted several times or not at all. */
export interface WeightedColumn {
  readonly start: Int32Array;
  readonly juror: Uint16Array;
  readonly value: Float64Array;
}

/**
 * What each member's values come to in each sample, times `factor`, on top of what is there: `out[sample * members + member]`; NaN where too few count.
 * Members are taken one by one through all samples, so that their values stay in the processor's cache.
 */
export type Kernel = (column: WeightedColumn, samples: Samples, factor: number, out: Float64Array) => void;

/** Packs a panel; jurors are numbered below 2^16. */
export function columnOf(panel: Panel): WeightedColumn {
  const value = pointsOf(panel);
  const juror = new Uint16Array(panel.juror);
  for (let member = 0; member < membersOf(panel); member += 1) sortRow(value, juror, rowOf(panel, member));
  return { start: panel.start, juror, value };
}

/** By insertion: a row has as many values as the proposal has jurors. */
function sortRow(value: Float64Array, juror: Uint16Array, { from, to }: { readonly from: number; readonly to: number }): void {
  for (let place = from + 1; place < to; place += 1) {
    const [own, whose] = [Number(value[place]), Number(juror[place])];
    let empty = place;
    for (; empty > from && Number(value[empty - 1]) > own; empty -= 1) {
      value[empty] = Number(value[empty - 1]);
      juror[empty] = Number(juror[empty - 1]);
    }
    value[empty] = own;
    juror[empty] = whose;
  }
}

/** A panel's values in floating point, in their order. */
export function pointsOf({ values, denominator }: { readonly values: WholeNumbers; readonly denominator: bigint }): Float64Array {
  const divisor = Number(denominator);
  const points = new Float64Array(values.length);
  for (let place = 0; place < points.length; place += 1) points[place] = Number(values[place]) / divisor;
  return points;
}

/** Where a member's values stand: from `from` up to, not including, `to`. */
export interface Row {
  readonly from: number;
  readonly to: number;
}

/** The weighted sum, divided by the weights for a mean. */
export function linearKernel(divide: boolean): Kernel {
  return (column, samples, factor, out) => {
    const members = membersOf(column);
    for (let member = 0; member < members; member += 1) {
      const row = rowOf(column, member);
      for (let sample = 0; sample < samples.count; sample += 1) {
        const place = sample * members + member;
        const weight = weightOf(column, row, samples, sample);
        const sum = weight === 0 ? Number.NaN : sumOf(column, samples.weights, row, sample * samples.jurors);
        out[place] = Number(out[place]) + (divide ? (factor * sum) / weight : factor * sum);
      }
    }
  };
}

/** How many values of a row count in a sample. */
export function weightOf(
  { juror }: WeightedColumn,
  { from, to }: Row,
  { weights, sizes, jurors, drawnFrom }: Samples,
  sample: number,
): number {
  if (to - from === drawnFrom) return Number(sizes[sample]);
  const at = sample * jurors;
  let weight = 0;
  for (let index = from; index < to; index += 1) weight += Number(weights[at + Number(juror[index])]);
  return weight;
}

/** The weighted sum of a row. */
export function sumOf({ juror, value }: WeightedColumn, weights: Float64Array, { from, to }: Row, weightsAt: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += Number(weights[weightsAt + Number(juror[index])]) * Number(value[index]);
  return sum;
}
