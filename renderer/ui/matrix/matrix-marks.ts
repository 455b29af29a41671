/** The rows of a matrix that are marked to be changed together, by key. */
export type MatrixMarks = ReadonlySet<string>;

/** The marks with one row marked, or no more, as it was not before. */
export function markToggled(marks: MatrixMarks, key: string): MatrixMarks {
  const next = new Set(marks);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** The marks with all rows between two of them, both included. */
export function markedBetween(marks: MatrixMarks, keys: readonly string[], from: number, to: number): MatrixMarks {
  const [first, last] = from <= to ? [from, to] : [to, from];
  return new Set([...marks, ...keys.slice(first, last + 1)]);
}
