import { at } from '../../base/at.ts';
import { toNumber } from '../../base/fraction.ts';
import type { Panel } from '../scoring/across/panel.ts';
import type { Award } from '../scoring/across/places.ts';

/** The values of one panel in floating point, packed by member and ascending within each, so that jurors can be counted several times or not at all. */
export interface WeightedColumn {
  readonly start: Int32Array;
  readonly juror: Int32Array;
  readonly value: Float64Array;
}

/** What each member's values come to when each juror counts as often as weighted; NaN where too few count. Written to `out`, times `factor`, on top of what is there. */
export type Kernel = (column: WeightedColumn, weights: Float64Array, factor: number, out: Float64Array) => void;

/** Packs a panel. */
export function columnOf(panel: Panel): WeightedColumn {
  const denominator = Number(panel.denominator);
  return pack(panel.marks.map((marks) => marks.map(({ juror, value }) => ({ juror, value: Number(value) / denominator }))));
}

/** Packs what jurors' orders award. */
export function columnOfAwards(awards: readonly (readonly Award[])[]): WeightedColumn {
  return pack(awards.map((own) => own.map(({ juror, earned }) => ({ juror, value: toNumber(earned) }))));
}

function pack(members: readonly (readonly { readonly juror: number; readonly value: number }[])[]): WeightedColumn {
  const start = new Int32Array(members.length + 1);
  const all = members.flatMap((own, member) => {
    start[member + 1] = at(start, member) + own.length;
    return own.toSorted((a, b) => a.value - b.value || a.juror - b.juror);
  });
  return { start, juror: Int32Array.from(all, ({ juror }) => juror), value: Float64Array.from(all, ({ value }) => value) };
}

/** The weighted sum, divided by the weights for a mean. */
export function linearKernel(divide: boolean): Kernel {
  return ({ start, juror, value }, weights, factor, out) => {
    for (let member = 0; member < out.length; member += 1) {
      let [sum, weight] = [0, 0];
      const end = Number(start[member + 1]);
      for (let index = Number(start[member]); index < end; index += 1) {
        const times = Number(weights[Number(juror[index])]);
        sum += times * Number(value[index]);
        weight += times;
      }
      out[member] = weight === 0 ? Number.NaN : at(out, member) + factor * (divide ? sum / weight : sum);
    }
  };
}

/** The sum or mean of what is left when `dropOf(weight)` values are dropped at each end, a juror counted several times being several values. */
export function trimmedKernel(divide: boolean, dropOf: (weight: number) => number): Kernel {
  return (column, weights, factor, out) => {
    for (let member = 0; member < out.length; member += 1) {
      const from = at(column.start, member);
      const to = at(column.start, member + 1);
      let weight = 0;
      for (let index = from; index < to; index += 1) weight += Number(weights[Number(column.juror[index])]);
      const drop = dropOf(weight);
      const kept = weight - 2 * drop;
      const sum = kept > 0 ? sumBetween(column, weights, { from, to }, { low: drop, high: weight - drop }) : Number.NaN;
      out[member] = at(out, member) + factor * (divide ? sum / kept : sum);
    }
  };
}

/** How many values the median leaves out at each end: all but the middle one, or two when the number is even. */
export function aroundMedian(weight: number): number {
  return Math.ceil(weight / 2) - 1;
}

/** The sum of the values from the `low`th to the `high`th, counted with their weights. */
function sumBetween(
  { juror, value }: WeightedColumn,
  weights: Float64Array,
  { from, to }: { readonly from: number; readonly to: number },
  { low, high }: { readonly low: number; readonly high: number },
): number {
  let [sum, before] = [0, 0];
  for (let index = from; index < to; index += 1) {
    const after = before + Number(weights[Number(juror[index])]);
    const counted = Math.min(after, high) - Math.max(before, low);
    if (counted > 0) sum += counted * Number(value[index]);
    before = after;
  }
  return sum;
}
