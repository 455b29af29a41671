import { membersOf, rowOf } from '../scoring/across/panel.ts';
import type { Samples } from './samples.ts';
import { highest, type Kernel, lowest, sumOf, type WeightedColumn, weightOf } from './weighted-column.ts';

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
    for (let member = 0; member < members; member += 1) {
      const row = rowOf(totals, member);
      for (let sample = 0; sample < count; sample += 1) {
        kept[sample] = weightOf(totals, row, samples, sample) - 2 * drop;
        inner[sample] = sumOf(totals, weights, row, sample * jurors);
      }
      if (drop > 0) for (const criterion of criteria) takeEnds(criterion, samples, { member, drop }, kept, inner);
      for (let sample = 0; sample < count; sample += 1) {
        const place = sample * members + member;
        const value = Number(kept[sample]) > 0 ? Number(inner[sample]) : Number.NaN;
        out[place] = Number(out[place]) + factor * (divide ? value / Number(kept[sample]) : value);
      }
    }
  };
}

/** Takes off what one criterion of a member drops at each end, in every sample that leaves anything. */
function takeEnds(
  { column, factor }: CriterionColumn,
  { weights, count, jurors }: Samples,
  { member, drop }: { readonly member: number; readonly drop: number },
  kept: Float64Array,
  inner: Float64Array,
): void {
  const { from, to } = rowOf(column, member);
  for (let sample = 0; sample < count; sample += 1) {
    if (Number(kept[sample]) <= 0) continue;
    const ends = lowest(column, weights, from, sample * jurors, drop) + highest(column, weights, to, sample * jurors, drop);
    inner[sample] = Number(inner[sample]) - factor * ends;
  }
}
