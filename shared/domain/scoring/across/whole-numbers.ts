import { at } from '../../../base/at.ts';
import { compareBigInts } from '../../../base/order.ts';

/** Whole numbers, exact: doubles where twice the sum over any panel stays below 2^53, big integers where it might not. */
export type WholeNumbers = Float64Array | readonly bigint[];

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Whether doubles hold twice the sum of `count` whole numbers no larger than `bound` exactly. */
export function staysExact(bound: bigint, count: number): boolean {
  return bound * BigInt(2 * count) <= SAFE;
}

/** The number at an index. */
export function wholeAt(values: WholeNumbers, index: number): bigint {
  return values instanceof Float64Array ? BigInt(at(values, index)) : at(values, index);
}

/** Compares the numbers at two indices: negative, zero or positive. */
export function compareWhole(values: WholeNumbers): (one: number, other: number) => number {
  if (values instanceof Float64Array) return (one, other) => Number(values[one]) - Number(values[other]);
  return (one, other) => compareBigInts(at(values, one), at(values, other));
}

/** The greatest of at least one number from an index up to, not including, another. */
export function greatestBetween(values: WholeNumbers, from: number, to: number): bigint {
  if (values instanceof Float64Array) return BigInt(values.subarray(from, to).reduce((most, value) => Math.max(most, value)));
  return values.slice(from, to).reduce((most, value) => (value > most ? value : most));
}

/** One of whole numbers: a double where they are doubles, since big integers cost several times as much. */
export type Whole = number | bigint;

/** Adds up rows of numbers, from an index up to, not including, another; rows are sorted in one place that all of them share. */
export interface RowSums {
  /** The sum without the `drop` lowest and highest. */
  readonly without: (from: number, to: number, drop: number) => Whole;
  /** The sum of the two middle ones of at least one: twice the middle one when their number is odd. */
  readonly middle: (from: number, to: number) => Whole;
}

/** Adds up rows of at most `longest` numbers. */
export function rowSums(values: WholeNumbers, longest: number): RowSums {
  return values instanceof Float64Array ? sumsOfDoubles(values, new Float64Array(longest)) : sumsOfBigInts(values);
}

function sumsOfDoubles(values: Float64Array, place: Float64Array): RowSums {
  return {
    without: (from, to, drop) => {
      const row = drop === 0 ? values : sortedInto(place, values, from, to);
      const [first, end] = drop === 0 ? [from, to] : [drop, to - from - drop];
      let sum = 0;
      for (let index = first; index < end; index += 1) sum += Number(row[index]);
      return sum;
    },
    middle: (from, to) => {
      const row = sortedInto(place, values, from, to);
      return at(row, (to - from - 1) >>> 1) + at(row, (to - from) >>> 1);
    },
  };
}

function sumsOfBigInts(values: readonly bigint[]): RowSums {
  const sorted = (from: number, to: number): readonly bigint[] => values.slice(from, to).sort(compareBigInts);
  return {
    without: (from, to, drop) =>
      sorted(from, to)
        .slice(drop, to - from - drop)
        .reduce((sum, value) => sum + value, 0n),
    middle: (from, to) => {
      const row = sorted(from, to);
      return at(row, (to - from - 1) >>> 1) + at(row, (to - from) >>> 1);
    },
  };
}

/** Up to so many numbers are sorted by insertion, which for the jurors of one proposal is several times faster. */
const FEW = 64;

function sortedInto(place: Float64Array, values: Float64Array, from: number, to: number): Float64Array {
  const count = to - from;
  for (let index = 0; index < count; index += 1) place[index] = Number(values[from + index]);
  if (count > FEW) return place.subarray(0, count).sort();
  for (let index = 1; index < count; index += 1) {
    const value = Number(place[index]);
    let empty = index;
    for (; empty > 0 && Number(place[empty - 1]) > value; empty -= 1) place[empty] = Number(place[empty - 1]);
    place[empty] = value;
  }
  return place;
}
