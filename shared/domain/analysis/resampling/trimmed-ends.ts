import { rowOf } from '../../scoring/across/panel.ts';
import type { Samples } from './samples.ts';
import type { WeightedColumn } from './weighted-column.ts';

const LANES = 32;

/** In which samples each juror counts exactly so often, a sample to a bit: `exactly[times][juror * words + word]`, for fewer times than values are dropped. */
export interface ExactCounts {
  readonly words: number;
  readonly exactly: readonly Int32Array[];
}

/** Finds who counts how often, as far as it matters to those who drop so many values at each end. */
export function exactCounts({ weights, count, jurors }: Samples, drop: number): ExactCounts {
  const words = Math.ceil(count / LANES);
  const exactly = Array.from({ length: drop }, () => new Int32Array(jurors * words));
  for (let sample = 0; sample < count; sample += 1) {
    for (let juror = 0; juror < jurors; juror += 1) {
      const counted = exactly[Number(weights[sample * jurors + juror])];
      const word = juror * words + (sample >>> 5);
      if (counted !== undefined) counted[word] = Number(counted[word]) | (1 << (sample & 31));
    }
  }
  return { words, exactly };
}

/**
 * Takes what a member's `drop` lowest and highest values come to, times `factor`, off each sample's sum. A dropped value is the first one of its end, and one step to the next value more
 * for each value at which too few were counted: which samples those are is kept a sample to a bit, so that most of them are passed over together. Of a sample in which no more values count
 * than are dropped something is taken that means nothing.
 */
export function takeEnds(
  { start, juror, value }: WeightedColumn,
  member: number,
  { words, exactly }: ExactCounts,
  factor: number,
  sums: Float64Array,
): void {
  const { from, to } = rowOf({ start }, member);
  if (from === to) return;
  const drop = exactly.length;
  const ends = factor * drop * (Number(value[from]) + Number(value[to - 1]));
  for (let sample = 0; sample < sums.length; sample += 1) sums[sample] = Number(sums[sample]) - ends;
  const short = new Int32Array(drop * words);
  for (const direction of [1, -1]) {
    short.fill(-1);
    const last = direction === 1 ? to - 1 : from;
    for (let place = direction === 1 ? from : to - 1; place !== last; place += direction) {
      if (!countOneMore(short, exactly, Number(juror[place]) * words, words)) break;
      const step = factor * (Number(value[place + direction]) - Number(value[place]));
      if (step !== 0) takeFrom(sums, short, words, step);
    }
  }
}

/** Counts one juror; `short[dropped * words + word]` are the samples in which not more than `dropped` values were counted. Says whether there are any. */
function countOneMore(short: Int32Array, exactly: readonly Int32Array[], juror: number, words: number): boolean {
  let any = 0;
  for (let word = 0; word < words; word += 1) {
    // From the most dropped down, since each needs the ones below as they were.
    for (let dropped = exactly.length - 1; dropped >= 0; dropped -= 1) {
      let still = 0;
      for (let times = 0; times <= dropped; times += 1) {
        still |= Number(exactly[times]?.[juror + word]) & Number(short[(dropped - times) * words + word]);
      }
      short[dropped * words + word] = still;
      any |= still;
    }
  }
  return any !== 0;
}

function takeFrom(sums: Float64Array, short: Int32Array, words: number, step: number): void {
  for (let place = 0; place < short.length; place += 1) {
    const first = (place % words) * LANES - 1;
    for (let left = Number(short[place]); left !== 0; left &= left - 1) {
      const sample = first + LANES - Math.clz32(left & -left);
      sums[sample] = Number(sums[sample]) - step;
    }
  }
}
