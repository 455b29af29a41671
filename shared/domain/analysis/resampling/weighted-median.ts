import { membersOf, rowOf } from '../../scoring/across/panel.ts';
import type { Samples } from './samples.ts';
import { type Kernel, type Row, type WeightedColumn, weightOf } from './weighted-column.ts';

/** So many samples are counted in one word, each in eight binary digits of which the highest stays free to compare with. */
const LANES = 4;
const DIGITS = 8;
const MOST = 127;
const ONE_IN_EACH = 0x01010101;

/** The middle value, or the mean of the middle two. */
export const medianKernel: Kernel = (column, samples, factor, out) => {
  const members = membersOf(column);
  const packed = packedCounts(samples);
  const medians = new Float64Array(samples.count);
  for (let member = 0; member < members; member += 1) {
    const row = rowOf(column, member);
    if (packed === null || row.to - row.from !== samples.drawnFrom) medians.fill(Number.NaN);
    else findTogether(column, row, packed, medians);
    findRest(column, row, samples, medians);
    for (let sample = 0; sample < samples.count; sample += 1) {
      const place = sample * members + member;
      out[place] = Number(out[place]) + factor * Number(medians[sample]);
    }
  }
};

/** How often each juror counts, the samples of a word together: `counts[juror * words + word]`; all samples count to `size`. */
interface PackedCounts {
  readonly words: number;
  readonly counts: Int32Array;
  readonly size: number;
}

/** Null where samples count to different sizes, or to more than a lane holds. */
function packedCounts({ counts, sizes, count, jurors }: Samples): PackedCounts | null {
  const size = Number(sizes[0]);
  if (size > MOST || sizes.some((other) => other !== size)) return null;
  const words = Math.ceil(count / LANES);
  const packed = new Int32Array(jurors * words);
  for (let sample = 0; sample < count; sample += 1) {
    for (let juror = 0; juror < jurors; juror += 1) {
      const word = juror * words + (sample >>> 2);
      packed[word] = Number(packed[word]) | (Number(counts[sample * jurors + juror]) << (DIGITS * (sample & 3)));
    }
  }
  return { words, counts: packed, size };
}

/**
 * Finds the medians of a row that all jurors have a value in, in all samples at once and without asking of each where its middle is: a middle value is the first at which enough were
 * counted, so that it stands as far before the end of a stretch as there are values of the stretch with enough. Not a number where that lies outside the stretch around the row's middle.
 */
function findTogether(
  { juror, value }: WeightedColumn,
  { from, to }: Row,
  { words, counts, size }: PackedCounts,
  medians: Float64Array,
): void {
  const around = Math.sqrt(to - from);
  const first = Math.max(from, Math.floor((from + to) / 2 - around));
  const end = Math.min(to, Math.ceil((from + to) / 2 + around));
  const lowers = ONE_IN_EACH * (MOST + 1 - ((size + 1) >> 1));
  const uppers = ONE_IN_EACH * (MOST + 1 - ((size + 2) >> 1));
  for (let word = 0; word < words; word += 1) {
    let sums = 0;
    for (let index = from; index < first; index += 1) sums += Number(counts[Number(juror[index]) * words + word]);
    let [lower, upper] = [0, 0];
    for (let index = first; index < end; index += 1) {
      sums += Number(counts[Number(juror[index]) * words + word]);
      lower += ((sums + lowers) >>> (DIGITS - 1)) & ONE_IN_EACH;
      upper += ((sums + uppers) >>> (DIGITS - 1)) & ONE_IN_EACH;
    }
    for (let lane = 0; lane < LANES; lane += 1) {
      const one = (lower >>> (DIGITS * lane)) & MOST;
      const other = (upper >>> (DIGITS * lane)) & MOST;
      const isInside = other > 0 && one < end - first;
      medians[word * LANES + lane] = isInside ? (Number(value[end - one]) + Number(value[end - other])) / 2 : Number.NaN;
    }
  }
}

/** Finds the medians that are not known yet, each for itself; not a number of a sample without any value. */
function findRest(column: WeightedColumn, row: Row, samples: Samples, medians: Float64Array): void {
  for (let sample = 0; sample < samples.count; sample += 1) {
    if (!Number.isNaN(medians[sample])) continue;
    const weight = weightOf(column, row, samples, sample);
    if (weight > 0) medians[sample] = middleOf(column, samples.counts, row.from, sample * samples.jurors, weight);
  }
}

/** The median of a row that has this weight in all. */
function middleOf({ juror, value }: WeightedColumn, counts: Uint16Array, from: number, countsAt: number, weight: number): number {
  const half = (weight + 1) >> 1;
  let index = from;
  let upTo = Number(counts[countsAt + Number(juror[index])]);
  while (upTo < half) {
    index += 1;
    upTo += Number(counts[countsAt + Number(juror[index])]);
  }
  if (upTo > half || weight % 2 === 1) return Number(value[index]);
  // Exactly half lies at or below this value, so that the next one that counts is the other middle.
  let next = index + 1;
  while (counts[countsAt + Number(juror[next])] === 0) next += 1;
  return (Number(value[index]) + Number(value[next])) / 2;
}
