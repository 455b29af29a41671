/** Lays rows out in columns under their headings, each as wide as its longest cell; empty columns are left out. */
export function alignedTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const used = header.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''));
  const lines = [header, ...rows].map((row) => row.filter((_, column) => used[column] === true));
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => lengthOf(line[column] ?? ''))));
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell)))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function lengthOf(cell: string): number {
  return Array.from(cell).length;
}
