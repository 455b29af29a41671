import { describe, expect, test } from 'vitest';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import type { Panel } from '#shared/domain/scoring/across/panel.ts';
import { awardsOf, meanPoints } from '#shared/domain/scoring/across/places.ts';
import { greatestBetween, rowSums, staysExact, wholeAt, type WholeNumbers } from '#shared/domain/scoring/across/whole-numbers.ts';

test('doubles are used up to exactly where twice the sum still fits', () => {
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  expect([
    staysExact(most / 2n, 1),
    staysExact(most / 2n + 1n, 1),
    staysExact(most / 200n, 100),
    staysExact(most / 200n + 1n, 100),
  ]).toEqual([true, false, true, false]);
});

describe('rows of whole numbers', () => {
  const plainly = (row: readonly number[], drop: number) => {
    const sorted = row.toSorted((a, b) => a - b);
    const sum = sorted.slice(drop, sorted.length - drop).reduce((added, value) => added + value, 0);
    const [low, high] = [sorted[Math.ceil(row.length / 2) - 1] ?? Number.NaN, sorted[Math.floor(row.length / 2)] ?? Number.NaN];
    return { sum: BigInt(sum), middle: BigInt(low + high), greatest: BigInt(Math.max(...row)) };
  };

  test.each([1, 2, 3, 7, 63, 64, 65, 66, 200])('of %i add up the same as doubles, as big integers and plainly', (count) => {
    const next = seededSource(`row ${count}`);
    const all = Array.from({ length: count + 5 }, () => nextBelow(next, 90) - 45);
    const row = all.slice(3, 3 + count);
    const drop = Math.floor((count - 1) / 3);
    for (const values of [Float64Array.from(all), all.map(BigInt)] satisfies WholeNumbers[]) {
      const sums = rowSums(values, count);
      const found = { middle: BigInt(sums.middle(3, 3 + count)), greatest: greatestBetween(values, 3, 3 + count) };
      expect({ ...found, sum: BigInt(sums.without(3, 3 + count, drop)) }).toEqual(plainly(row, drop));
      expect(BigInt(sums.without(3, 3 + count, 0))).toBe(plainly(row, 0).sum);
      expect(BigInt(sums.without(3, 3, 0))).toBe(0n);
    }
  });
});

test.each([
  ['small', [12, 10, 8, 7]],
  ['too great for doubles', [9_007_199_254_740_991, 9_007_199_254_740_989, 5, 0]],
])('points that are %s are shared out exactly', (_, points) => {
  const panel: Panel = {
    start: Int32Array.of(0, 2, 4, 6),
    juror: Int32Array.of(0, 1, 0, 1, 0, 1),
    values: Float64Array.of(9, 4, 9, 6, 1, 5),
    denominator: 1n,
    jurors: 2,
  };
  const [first, second, third] = points.map(BigInt).map((each) => each * 2n);
  const { values, denominator } = awardsOf(panel, meanPoints(points));
  const shared = ((first ?? 0n) + (second ?? 0n)) / 2n;
  const found = Array.from({ length: 6 }, (_each, place) => (wholeAt(values, place) * 2n) / denominator);
  expect(found).toEqual([shared, third, shared, first, third, second]);
});
