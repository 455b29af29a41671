import { at, valueOf } from '../../../base/at.ts';
import { given } from './ratings.ts';

/** Krippendorff's alpha on four levels of measurement; NaN where it is not defined. */
export interface Alphas {
  readonly nominal: number;
  readonly ordinal: number;
  readonly interval: number;
  readonly ratio: number;
}

/** The squared difference between two of the distinct values, by their indices in ascending order. */
type Difference = (a: number, b: number) => number;

/**
 * Krippendorff's alpha from units with any number of values; units with fewer than two are not pairable and left out
 * (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011). Not defined where all values are equal, nor on the ratio level where some are negative.
 */
export function krippendorffAlphas(rows: readonly Float64Array[]): Alphas {
  const units = rows.map(given).filter((values) => values.length > 1);
  const values = [...new Set(units.flatMap((unit) => [...unit]))].sort((a, b) => a - b);
  const indexOf = new Map(values.map((value, index) => [value, index]));
  const coded = units.map((unit) => Array.from(unit, (value) => valueOf(indexOf, value)));
  const counts = values.map(() => 0);
  for (const unit of coded) for (const index of unit) counts[index] = at(counts, index) + 1;
  const alpha = (difference: Difference): number => alphaOf(coded, counts, difference);
  const ratio: Difference = (a, b) => ((at(values, a) - at(values, b)) / (at(values, a) + at(values, b))) ** 2;
  return {
    nominal: alpha(() => 1),
    ordinal: alpha(ordinalDifference(counts)),
    interval: alpha((a, b) => (at(values, a) - at(values, b)) ** 2),
    ratio: values.some((value) => value < 0) ? Number.NaN : alpha(ratio),
  };
}

/** One minus observed over expected disagreement. */
function alphaOf(units: readonly (readonly number[])[], counts: readonly number[], difference: Difference): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  let observed = 0;
  for (const unit of units) observed += (2 * overPairs(unit, difference)) / (unit.length - 1);
  let expected = 0;
  for (const [a, count] of counts.entries()) {
    for (let b = a + 1; b < counts.length; b += 1) expected += 2 * count * at(counts, b) * difference(a, b);
  }
  return 1 - ((all - 1) * observed) / expected;
}

function overPairs(unit: readonly number[], difference: Difference): number {
  let sum = 0;
  for (const [index, a] of unit.entries()) {
    for (const b of unit.slice(index + 1)) if (a !== b) sum += difference(a, b);
  }
  return sum;
}

/** Counts the values between, those at both ends by half. */
function ordinalDifference(counts: readonly number[]): Difference {
  const upTo = [0];
  for (const count of counts) upTo.push(at(upTo, upTo.length - 1) + count);
  return (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    return (at(upTo, high + 1) - at(upTo, low) - (at(counts, low) + at(counts, high)) / 2) ** 2;
  };
}
