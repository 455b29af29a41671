import { sha256 } from '../signing/digest.ts';

/** A repeatable source of choices: the same seed gives the same choices on every machine; never for keys. */
export interface SeededRandom {
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** A number around 0 with standard deviation 1, between -6 and 6. */
  bell(): number;
  /** A copy in another order. */
  shuffled<T>(items: readonly T[]): T[];
}

const WORD = 2 ** 32;

/** Makes a repeatable source of choices from a seed's text (xorshift128 started from its SHA-256). */
export function seededRandom(seed: string): SeededRandom {
  const digest = Buffer.from(sha256(seed), 'hex');
  const state = new Uint32Array([digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8), digest.readUInt32LE(12)]);
  const next = (): number => nextWord(state) / WORD;
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    integer,
    pick: (items) => items[integer(0, items.length - 1)] ?? items[0],
    // The sum of twelve uniform numbers, because logarithms may differ in the last bit between machines.
    bell: () => Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, -6),
    shuffled: (items) => shuffle([...items], integer),
  };
}

function nextWord(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = state;
  const mixed = a ^ (a << 11);
  const last = (d ^ (d >>> 19) ^ mixed ^ (mixed >>> 8)) >>> 0;
  state.set([b, c, d, last]);
  return last;
}

function shuffle<T>(items: T[], integer: (low: number, high: number) => number): T[] {
  for (let unmoved = items.length; unmoved > 1; unmoved -= 1) items.push(...items.splice(integer(0, unmoved - 1), 1));
  return items;
}
