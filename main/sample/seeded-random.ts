import { nextBelow, seededSource } from '#shared/base/seeded.ts';

/** Repeatable choices: the same seed gives the same choices on every machine; never for keys. */
export interface SeededRandom {
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** A number around 0 with standard deviation 1, between -6 and 6. */
  bell(): number;
  /** A copy in another order. */
  shuffled<T>(items: readonly T[]): T[];
}

/** Starts repeatable choices from a seed's text. */
export function seededRandom(seed: string): SeededRandom {
  const next = seededSource(seed);
  const integer = (low: number, high: number): number => low + nextBelow(next, high - low + 1);
  return {
    integer,
    pick: (items) => items[integer(0, items.length - 1)] ?? items[0],
    // The sum of twelve uniform numbers, because logarithms may differ in the last bit between machines.
    bell: () => Array.from({ length: 12 }, () => next() / 2 ** 32).reduce((sum, value) => sum + value, -6),
    shuffled: (items) => shuffle([...items], integer),
  };
}

function shuffle<T>(items: T[], integer: (low: number, high: number) => number): T[] {
  for (let unmoved = items.length; unmoved > 1; unmoved -= 1) items.push(...items.splice(integer(0, unmoved - 1), 1));
  return items;
}
