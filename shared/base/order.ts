/** Orders two strings by UTF-16 code units, the same on every machine and in every locale: negative, zero or positive. */
export function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Orders names as people count, the same on every machine: by code unit, runs of digits by their value, so that "Juri 2" comes before "Juri 10". */
export function compareNames(a: string, b: string): number {
  return compareCodeUnits(withPaddedDigits(a), withPaddedDigits(b)) || compareCodeUnits(a, b);
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

function withPaddedDigits(name: string): string {
  return name.replaceAll(/\d+/g, (digits) => digits.padStart(20, '0'));
}
