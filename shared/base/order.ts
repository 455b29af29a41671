/** Orders two strings by UTF-16 code units, the same on every machine and in every locale: negative, zero or positive. */
export function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A comparison of items by a string key of theirs, in code-unit order. */
export function byCodeUnits<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => compareCodeUnits(key(a), key(b));
}

/** A copy of the strings in code-unit order. */
export function sortedCodeUnits(strings: Iterable<string>): readonly string[] {
  return [...strings].sort(compareCodeUnits);
}

/** Orders two big integers: -1, 0 or 1. */
export function compareBigInts(a: bigint, b: bigint): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
