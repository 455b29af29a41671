import { at } from '../../base/at.ts';
import { membersOf, type Panel, rowOf } from '../scoring/across/panel.ts';
import { type Samples, weightsOf } from './samples.ts';
import { pointsOf } from './weighted-column.ts';

/** Copeland's wins when each juror counts as often as weighted; the jurors in favour, less than one win all together, part equal numbers of wins. */
export function weightedWins(panel: Panel): (samples: Samples, factor: number, out: Float64Array) => readonly [] {
  const members = membersOf(panel);
  const values = valuesByJuror(panel);
  return (samples, factor, out) => {
    for (let sample = 0; sample < samples.count; sample += 1) {
      addWins(panel, values, weightsOf(samples, sample), factor, out.subarray(sample * members, (sample + 1) * members));
    }
    return [];
  };
}

function addWins(panel: Panel, values: Float64Array, weights: Float64Array, factor: number, out: Float64Array): void {
  const { jurors } = panel;
  const all = weights.reduce((sum, weight) => sum + weight, 0) * out.length + 1;
  const wins = new Float64Array(out.length);
  for (let one = 0; one < out.length; one += 1) {
    for (let other = one + 1; other < out.length; other += 1) {
      const [forOne, forOther] = preferences(values, one * jurors, other * jurors, weights);
      wins[one] = at(wins, one) + (forOne > forOther ? 1 : 0) + forOne / all;
      wins[other] = at(wins, other) + (forOther > forOne ? 1 : 0) + forOther / all;
    }
  }
  for (let member = 0; member < out.length; member += 1) {
    out[member] = counts(panel, weights, member) ? at(out, member) + factor * at(wins, member) : Number.NaN;
  }
}

function valuesByJuror(panel: Panel): Float64Array {
  const points = pointsOf(panel);
  const values = new Float64Array(membersOf(panel) * panel.jurors).fill(Number.NaN);
  for (let member = 0; member < membersOf(panel); member += 1) {
    const { from, to } = rowOf(panel, member);
    for (let place = from; place < to; place += 1) values[member * panel.jurors + at(panel.juror, place)] = at(points, place);
  }
  return values;
}

function counts(panel: Panel, weights: Float64Array, member: number): boolean {
  const { from, to } = rowOf(panel, member);
  return panel.juror.subarray(from, to).some((juror) => at(weights, juror) > 0);
}

function preferences(values: Float64Array, one: number, other: number, weights: Float64Array): readonly [number, number] {
  let [forOne, forOther] = [0, 0];
  for (let juror = 0; juror < weights.length; juror += 1) {
    const difference = Number(values[one + juror]) - Number(values[other + juror]);
    if (difference > 0) forOne += Number(weights[juror]);
    else if (difference < 0) forOther += Number(weights[juror]);
  }
  return [forOne, forOther];
}
