import { membersOf, rowOf } from '../../scoring/across/panel.ts';
import { exactCounts, takeEnds } from './trimmed-ends.ts';
import { type Kernel, sumOf, type WeightedColumn, weightOf } from './weighted-column.ts';

/** A criterion's values with what each is multiplied by. */
export interface CriterionColumn {
  readonly column: WeightedColumn;
  readonly factor: number;
}

/**
 * The sum or mean by criterion, weighted and added up, of members all of whose criteria have the same jurors: taken over the juror totals (the column) as a whole, less what each
 * criterion drops at its ends.
 */
export function jointKernel(divide: boolean, drop: number, criteria: readonly CriterionColumn[]): Kernel {
  return (totals, samples, factor, out) => {
    const { weights, count, jurors } = samples;
    const members = membersOf(totals);
    const inner = new Float64Array(count);
    const kept = new Float64Array(count);
    const counts = exactCounts(samples, drop);
    for (let member = 0; member < members; member += 1) {
      const row = rowOf(totals, member);
      for (let sample = 0; sample < count; sample += 1) {
        kept[sample] = weightOf(totals, row, samples, sample) - 2 * drop;
        inner[sample] = sumOf(totals, weights, row, sample * jurors);
      }
      if (drop > 0) for (const { column, factor: weight } of criteria) takeEnds(column, member, counts, weight, inner);
      for (let sample = 0; sample < count; sample += 1) {
        const place = sample * members + member;
        const value = Number(kept[sample]) > 0 ? Number(inner[sample]) : Number.NaN;
        out[place] = Number(out[place]) + factor * (divide ? value / Number(kept[sample]) : value);
      }
    }
  };
}

/** The sum or mean of what is left when `drop` values are dropped at each end, a juror counted several times being several values. */
export function trimmedKernel(divide: boolean, drop: number): Kernel {
  return (column, samples, factor, out) => jointKernel(divide, drop, [{ column, factor: 1 }])(column, samples, factor, out);
}
