/** The list with the item at `from` put where `to` was. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** The list with another item at an index. */
export function replaced<T>(items: readonly T[], index: number, item: T): readonly T[] {
  return items.map((each, place) => (place === index ? item : each));
}

/** An id that none of these has: the base with the first number that is free. */
export function freshId(base: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  for (let number = 1; ; number += 1) {
    const id = `${base}-${number}`;
    if (!known.has(id)) return id;
  }
}
