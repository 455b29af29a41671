/** Lays rows out in columns under their headings, each as wide as its longest cell, those in `numeric` flush right; empty columns are left out. */
export function alignedTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: ReadonlySet<number> = new Set(),
): string {
  const used = [...header.keys()].filter((column) => rows.some((row) => (row[column] ?? '') !== ''));
  const lines = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => lengthOf(line[column] ?? ''))));
  const padded = (cell: string, column: number): string => {
    const room = ' '.repeat((widths[column] ?? 0) - lengthOf(cell));
    return numeric.has(column) ? room + cell : cell + room;
  };
  return lines
    .map(
      (line) =>
        `${used
          .map((column) => padded(line[column] ?? '', column))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function lengthOf(cell: string): number {
  return Array.from(cell).length;
}
