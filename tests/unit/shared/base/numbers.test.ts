import { describe, expect, test } from 'vitest';
import { at, must, succeeded, valueOf } from '#shared/base/at.ts';
import { decimalOf, parseDecimal, sumOfDecimals, tenToThe, unitsAt, writeDecimal } from '#shared/base/decimal.ts';
import {
  add,
  compareFractions,
  compareNear,
  divide,
  fraction,
  fractionOf,
  greatestCommonDivisor,
  multiply,
  nearNumber,
  parseFraction,
  round,
  subtract,
  sum,
  toNumber,
  writeFraction,
  writeRounded,
  ZERO,
} from '#shared/base/fraction.ts';
import { byCodeUnits, compareBigInts, compareCodeUnits, sortedCodeUnits } from '#shared/base/order.ts';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';

describe('a decimal', () => {
  test.each([
    ['12.50', '12.5'],
    ['-0.0300', '-0.03'],
    ['+7', '7'],
    ['1e3', '1000'],
    ['1.5e-7', '0.00000015'],
    ['000', '0'],
  ])('written %s is read exactly and written as %s', (written, shortest) => {
    const decimal = parseDecimal(written);
    expect(decimal && writeDecimal(decimal)).toBe(shortest);
  });

  test.each(['', '.5', '5.', '1,5', '0x10', 'NaN', '1e9999', ' 1'])('is not read from %j', (written) => {
    expect(parseDecimal(written)).toBeNull();
  });

  test('of a number is its shortest writing, so that 0.1 is one tenth', () => {
    expect(decimalOf(0.1)).toEqual({ units: 1n, decimals: 1 });
    expect(() => decimalOf(Number.NaN)).toThrow(RangeError);
  });

  test('adds up exactly where floats do not', () => {
    expect(writeDecimal(sumOfDecimals([0.1, 0.2, 33.33].map(decimalOf)))).toBe('33.63');
    expect(sumOfDecimals([])).toEqual({ units: 0n, decimals: 0 });
    expect(unitsAt(decimalOf(1.5), 3)).toBe(1500n);
    expect(tenToThe(3)).toBe(1000n);
    expect([39, 40, 41].map((power) => String(tenToThe(power)).length)).toEqual([40, 41, 42]);
  });
});

describe('a fraction', () => {
  test('is in lowest terms with a positive denominator', () => {
    expect([fraction(6n, -8n), fraction(0n, 5n), fraction(-3n)].map(writeFraction)).toEqual(['-3/4', '0/1', '-3/1']);
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });

  test('adds, subtracts, multiplies, divides and sums exactly', () => {
    const [third, half] = [fraction(1n, 3n), fraction(1n, 2n)];
    const results = [
      add(third, half),
      add(half, half),
      subtract(third, half),
      multiply(third, half),
      divide(third, half),
      sum([third, third, third]),
      sum([]),
    ];
    expect(results.map(writeFraction)).toEqual(['5/6', '1/1', '-1/6', '1/6', '2/3', '1/1', '0/1']);
  });

  test('is ordered by size, whatever the denominators', () => {
    expect([
      compareFractions(fraction(1n, 3n), fraction(1n, 2n)),
      compareFractions(fraction(2n, 4n), fraction(1n, 2n)),
      compareFractions(fraction(3n, 7n), fraction(2n, 7n)),
    ]).toEqual([-1, 0, 1]);
  });

  test.each([
    [5n, 2n, 0, '3/1', '2/1'],
    [-5n, 2n, 0, '-3/1', '-2/1'],
    [7n, 2n, 0, '4/1', '4/1'],
    [80005n, 1000n, 2, '8001/100', '80/1'],
    [2n, 3n, 1, '7/10', '7/10'],
    [1n, 3n, 1, '3/10', '3/10'],
  ])('%s/%s to %s decimals is %s half-up and %s half-even', (n, d, decimals, up, even) => {
    expect(writeFraction(round(fraction(n, d), decimals, 'half-up'))).toBe(up);
    expect(writeFraction(round(fraction(n, d), decimals, 'half-even'))).toBe(even);
  });

  test('is written with so many decimals, and as the nearest number', () => {
    expect(writeRounded(fraction(-1n, 3n), 4)).toBe('-0.3333');
    expect(writeRounded(fractionOf(decimalOf(80.5)), 10)).toBe('80.5000000000');
    expect(toNumber(fraction(1n, 3n))).toBe(1 / 3);
  });

  test.each(['1/2', '-7/3', '0/1'])('%s is read back', (written) => {
    const value = parseFraction(written);
    expect(value && writeFraction(value)).toBe(written);
  });

  test.each(['2/4', '1/0', '-0/1', '1', '1/-2', '01/2', ''])('%j is not the exact form', (written) => {
    expect(parseFraction(written)).toBeNull();
  });

  test('reduces numbers beyond 2^53 too', () => {
    const big = 2n ** 80n * 3n;
    expect(greatestCommonDivisor(big, 2n ** 70n * 9n)).toBe(2n ** 70n * 3n);
    expect(greatestCommonDivisor(-big, 0n)).toBe(big);
    expect(greatestCommonDivisor(2n ** 60n, 2n ** 60n)).toBe(2n ** 60n);
    expect(ZERO).toEqual({ n: 0n, d: 1n });
  });
});

describe('fractions with their near numbers', () => {
  const next = seededSource('near');
  const long = () => BigInt(nextBelow(next, 2 ** 32)) * 2n ** BigInt(nextBelow(next, 80)) + BigInt(nextBelow(next, 2 ** 32));
  const some = () => fraction(nextBelow(next, 2) === 0 ? long() : -long(), long() + 1n);
  const signOf = (one: ReturnType<typeof some>, other: ReturnType<typeof some>) =>
    Math.sign(compareNear(nearNumber(one), one, nearNumber(other), other));

  test('are ordered as they are exactly, however close', () => {
    for (let pair = 0; pair < 2000; pair += 1) {
      const one = some();
      const close = fraction(one.n * (one.d + 1n) + (pair % 3 === 0 ? 0n : 1n), one.d * (one.d + 1n));
      for (const other of [some(), one, close]) {
        expect(signOf(one, other)).toBe(compareFractions(one, other));
        expect(signOf(other, one)).toBe(compareFractions(other, one));
      }
    }
  });

  test('are ordered where they are beyond doubles', () => {
    const huge = 10n ** 400n;
    const [one, other, small] = [fraction(huge + 1n, 3n), fraction(huge, 3n), fraction(1n, huge)];
    expect([signOf(one, other), signOf(other, one), signOf(one, small), signOf(small, fraction(2n, huge))]).toEqual([1, -1, 1, -1]);
    expect(signOf(fraction(huge + 1n, huge), fraction(huge + 2n, huge))).toBe(-1);
  });
});

describe('order', () => {
  test('is by code unit, never by locale', () => {
    expect(sortedCodeUnits(['é', 'z', 'a', 'Z', '10', '9'])).toEqual(['10', '9', 'Z', 'a', 'z', 'é']);
    expect([
      compareCodeUnits('a', 'a'),
      compareCodeUnits('b', 'a'),
      byCodeUnits(({ id }: { id: string }) => id)({ id: 'a' }, { id: 'b' }),
    ]).toEqual([0, 1, -1]);
    expect([compareBigInts(1n, 2n), compareBigInts(2n, 2n), compareBigInts(3n, 2n)]).toEqual([-1, 0, 1]);
  });
});

describe('what must be there', () => {
  test('is given, or throws', () => {
    expect(at([7, 8], 1)).toBe(8);
    expect(valueOf(new Map([['a', 1]]), 'a')).toBe(1);
    expect([must(0), succeeded({ ok: true, value: 1 })]).toEqual([0, 1]);
    expect(() => must(null)).toThrow('nothing where there must be something');
    expect(() => must(undefined)).toThrow(RangeError);
    expect(() => succeeded({ ok: false, error: 'x' })).toThrow('a failure where there can be none');
    expect(() => at([], 0)).toThrow('nothing at 0 of 0');
    expect(() => valueOf(new Map<string, number>(), 'b')).toThrow('nothing under b');
  });
});

describe('a seeded source', () => {
  const first = (seed: string) => Array.from({ length: 5 }, seededSource(seed));

  test('gives the same numbers for the same seed and others for another', () => {
    expect(first('a')).toEqual(first('a'));
    expect(first('a')).not.toEqual(first('b'));
    expect(first('pleno 7')).toEqual([1783954577, 734071845, 1092441602, 1154589035, 3261366353]);
  });

  test('spreads evenly', () => {
    const next = seededSource('even');
    const counts = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 50_000; draw += 1) {
      const index = nextBelow(next, 5);
      counts[index] = at(counts, index) + 1;
    }
    expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.05);
  });
});
