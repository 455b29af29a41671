import { type Decimal, tenToThe, writeDecimal } from './decimal.ts';
import { compareBigInts } from './order.ts';

/** An exact rational number in lowest terms: numerator `n` over a positive denominator `d`; survives structured clone. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** How the last kept digit is decided: a half goes away from zero, or to the even neighbour. */
export type RoundingMode = 'half-up' | 'half-even';

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Zero. */
export const ZERO: Fraction = { n: 0n, d: 1n };

/** The fraction n / d in lowest terms; a denominator of zero is a bug and throws. */
export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new RangeError('a fraction with denominator zero');
  if (d === 1n) return { n, d };
  const divisor = d < 0n ? -greatestCommonDivisor(n, d) : greatestCommonDivisor(n, d);
  return divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor };
}

/** Makes fractions n / d, n whole, and gives the same one again for the same numbers: a panel's values repeat, and each is reduced once. */
export function sharedFractions(): (n: bigint | number, d: bigint) => Fraction {
  const made = new Map<bigint, Map<bigint | number, Fraction>>();
  let [last, over] = [0n, new Map<bigint | number, Fraction>()];
  return (n, d) => {
    if (d !== last) {
      over = made.get(d) ?? new Map<bigint | number, Fraction>();
      made.set(d, over);
      last = d;
    }
    const known = over.get(n);
    if (known !== undefined) return known;
    const value = fraction(BigInt(n), d);
    over.set(n, value);
    return value;
  };
}

/** The fraction equal to a decimal. */
export function fractionOf(value: Decimal): Fraction {
  return fraction(value.units, tenToThe(value.decimals));
}

/** a + b, exactly. */
export function add(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** a - b, exactly. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { n: -b.n, d: b.d });
}

/** a x b, exactly. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

/** a / b, exactly; division by zero is a bug and throws. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

/** The sum of fractions, exactly; zero when there are none. Reduced once at the end, since that is what costs. */
export function sum(values: Iterable<Fraction>): Fraction {
  let [n, d] = [0n, 1n];
  for (const value of values) {
    if (value.d === d) {
      n += value.n;
      continue;
    }
    const common = greatestCommonDivisor(d, value.d);
    n = n * (value.d / common) + value.n * (d / common);
    d *= value.d / common;
  }
  return fraction(n, d);
}

/** Orders two fractions by size: -1, 0 or 1. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  return a.d === b.d ? compareBigInts(a.n, b.n) : compareBigInts(a.n * b.d, b.n * a.d);
}

/** A double within a few of its last digits of a fraction; not a number where that is beyond doubles. */
export function nearNumber({ n, d }: Fraction): number {
  return Number(n) / Number(d);
}

/** Numerator and denominator are each off by half a last digit at most, and so is their quotient: twice as far apart, two fractions differ for sure. */
const APART = 8 * Number.EPSILON;

/** Orders two fractions whose near numbers are known: these decide unless they are so close that only exact arithmetic can. */
export function compareNear(nearA: number, a: Fraction, nearB: number, b: Fraction): number {
  const difference = nearA - nearB;
  if (Math.abs(difference) > APART * (Math.abs(nearA) + Math.abs(nearB))) return difference;
  return compareFractions(a, b);
}

/** The nearest fraction with so many decimals; a tie goes as the mode says. */
export function round(value: Fraction, decimals: number, mode: RoundingMode): Fraction {
  return fraction(roundQuotient(value.n * tenToThe(decimals), value.d, mode), tenToThe(decimals));
}

/** Writes a fraction as "n/d" in lowest terms. */
export function writeFraction(value: Fraction): string {
  return `${value.n}/${value.d}`;
}

/** Reads "n/d" as written by writeFraction; null when it is not in that exact form. */
export function parseFraction(written: string): Fraction | null {
  if (!/^-?\d+\/\d+$/.test(written)) return null;
  const slash = written.indexOf('/');
  const denominator = BigInt(written.slice(slash + 1));
  if (denominator === 0n) return null;
  const value = fraction(BigInt(written.slice(0, slash)), denominator);
  return writeFraction(value) === written ? value : null;
}

/** Writes a fraction with a point and exactly so many decimals, half away from zero. */
export function writeRounded(value: Fraction, decimals: number): string {
  return writeDecimal({ units: roundQuotient(value.n * tenToThe(decimals), value.d, 'half-up'), decimals });
}

/** The nearest number to a fraction, for statistics and drawing only, never for ranking. */
export function toNumber(value: Fraction): number {
  return Number(writeRounded(value, 20));
}

/** The whole number nearest to dividend / divisor, the divisor positive; a tie goes as the mode says. */
export function roundQuotient(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const whole = size / divisor;
  const twiceRest = (size % divisor) * 2n;
  const tieGoesUp = mode === 'half-up' || whole % 2n === 1n;
  const up = twiceRest > divisor || (twiceRest === divisor && tieGoesUp);
  const rounded = up ? whole + 1n : whole;
  return dividend < 0n ? -rounded : rounded;
}

/** The greatest number that divides both, not negative. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y > SAFE || x > SAFE) {
    if (y === 0n) return x;
    [x, y] = [y, x % y];
  }
  // Below 2^53 the same steps in plain numbers are exact and many times faster.
  let [p, q] = [Number(x), Number(y)];
  while (q !== 0) [p, q] = [q, p % q];
  return BigInt(p);
}
