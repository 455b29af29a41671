/** How often each juror counts in each of several samples: `weights[sample * jurors + juror]`. */
export interface Samples {
  readonly weights: Float64Array;
  /** The same in whole numbers. */
  readonly counts: Uint16Array;
  /** By sample, how often all jurors count together. */
  readonly sizes: Float64Array;
  readonly count: number;
  readonly jurors: number;
  /** How many jurors can count at all: a proposal with so many values has one of each. */
  readonly drawnFrom: number;
}

/** Samples of which all weights stand one after the other; `drawnFrom` jurors can have any. */
export function samplesOf(weights: Float64Array, jurors: number, drawnFrom: number): Samples {
  const sizes = new Float64Array(weights.length / jurors);
  for (let sample = 0; sample < sizes.length; sample += 1) {
    for (let juror = 0; juror < jurors; juror += 1) sizes[sample] = Number(sizes[sample]) + Number(weights[sample * jurors + juror]);
  }
  return { weights, counts: Uint16Array.from(weights), sizes, count: sizes.length, jurors, drawnFrom };
}

/** The weights of one sample. */
export function weightsOf({ weights, jurors }: Samples, sample: number): Float64Array {
  return weights.subarray(sample * jurors, (sample + 1) * jurors);
}
