import { at } from '../../base/at.ts';
import type { Panel } from '../scoring/across/panel.ts';

/** Copeland's wins when each juror counts as often as weighted; the jurors in favour, less than one win all together, part equal numbers of wins. */
export function weightedWins(panel: Panel): (weights: Float64Array, factor: number, out: Float64Array) => true {
  const denominator = Number(panel.denominator);
  const values = panel.marks.map((marks) => {
    const row = new Float64Array(panel.jurors).fill(Number.NaN);
    for (const { juror, value } of marks) row[juror] = Number(value) / denominator;
    return row;
  });
  return (weights, factor, out) => {
    const all = weights.reduce((sum, weight) => sum + weight, 0) * values.length + 1;
    for (const [member, own] of values.entries()) {
      let wins = 0;
      for (const other of values) {
        const [forUs, forThem] = preferences(own, other, weights);
        wins += (forUs > forThem ? 1 : 0) + forUs / all;
      }
      const counts = own.some((value, juror) => !Number.isNaN(value) && at(weights, juror) > 0);
      out[member] = counts ? at(out, member) + factor * wins : Number.NaN;
    }
    return true;
  };
}

function preferences(own: Float64Array, other: Float64Array, weights: Float64Array): readonly [number, number] {
  let [forUs, forThem] = [0, 0];
  for (let juror = 0; juror < weights.length; juror += 1) {
    const difference = Number(own[juror]) - Number(other[juror]);
    if (difference > 0) forUs += Number(weights[juror]);
    else if (difference < 0) forThem += Number(weights[juror]);
  }
  return [forUs, forThem];
}
