import type { BoardJuror, BoardRow } from '../board/board.ts';

/** What a pasted text says: which jurors each entry is to have, and the words that are neither a juror nor an entry. */
export interface PastedPanels {
  readonly panels: ReadonlyMap<string, readonly string[]>;
  readonly unknown: readonly string[];
}

/** A copied row: its entry number, then the names of its jurors, between tabs, as a spreadsheet takes them. */
export function copiedRows(rows: readonly BoardRow[], jurors: readonly BoardJuror[]): string {
  return rows
    .map(({ entry, jurors: own }) => [entry, ...jurors.filter(({ juror }) => own.has(juror)).map(({ name }) => name)].join('\t'))
    .join('\n');
}

/**
 * Reads lines of an entry number and jurors, by name or thumbprint, between tabs, commas or semicolons; several lines for one entry add up. Jurors without
 * an entry, or a single copied row, are meant for the entries that are chosen. A first line of headings is passed over.
 */
export function readPanels(
  text: string,
  rows: readonly BoardRow[],
  jurors: readonly BoardJuror[],
  chosen: readonly string[],
): PastedPanels {
  const entries = new Map(rows.map(({ entry }) => [entry.toLowerCase(), entry]));
  const people = new Map(
    jurors.flatMap(({ juror, name }) => [[name.toLowerCase(), juror] as const, [juror.toLowerCase(), juror] as const]),
  );
  const lines = text
    .split(/\r?\n/)
    .map(cellsOf)
    .filter((cells) => cells.length > 0);
  const isHeading = ([first = '']: readonly string[]) => lines.length > 1 && !entries.has(first) && !people.has(first);
  const body = lines.filter((cells, index) => index > 0 || !isHeading(cells));
  const isForChosen = body.length === 1 && chosen.length > 1;
  const panels = new Map<string, string[]>();
  const unknown: string[] = [];
  for (const cells of body) {
    const named = entries.get(cells[0] ?? '');
    const meant = named === undefined || isForChosen ? chosen : [named];
    const found = cells.slice(named === undefined ? 0 : 1).map((cell) => ({ cell, juror: people.get(cell) }));
    unknown.push(...found.filter(({ juror }) => juror === undefined).map(({ cell }) => cell));
    const some = found.flatMap(({ juror }) => juror ?? []);
    for (const entry of meant) panels.set(entry, [...(panels.get(entry) ?? []), ...some]);
  }
  return unknown.length > 0 ? { panels: new Map(), unknown } : { panels, unknown };
}

function cellsOf(line: string): readonly string[] {
  return line
    .split(/[\t,;]/)
    .map((cell) => cell.trim().replaceAll(/\s+/g, ' ').toLowerCase())
    .filter((cell) => cell !== '');
}
