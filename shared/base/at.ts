import type { Result } from './result.ts';

/** The item at an index where there must be one; none there is a bug and throws. */
export function at<T>(items: { readonly length: number; readonly [index: number]: T }, index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`nothing at ${index} of ${items.length}`);
  return item;
}

/** The value of a key that must be there; none is a bug and throws. */
export function valueOf<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`nothing under ${String(key)}`);
  return value;
}

/** A value that cannot be absent here; null or undefined is a bug and throws. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new RangeError('nothing where there must be something');
  return value;
}

/** The value of an outcome that cannot have failed here; a failure is a bug and throws. */
export function succeeded<T>(outcome: Result<T, unknown>): T {
  if (!outcome.ok) throw new RangeError('a failure where there can be none');
  return outcome.value;
}
