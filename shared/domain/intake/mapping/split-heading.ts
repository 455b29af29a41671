import type { PlainRow, PlainSheet } from '../sheets/plain-sheet.ts';
import { namedFields } from './propose-mapping.ts';

/** Headings stand no deeper than this. */
const DEEPEST = 60;

/**
 * The sheet with headings joined that stand over two rows where nothing tells that their cells were one, as in a text file made of a workbook with merged cells:
 * the lower row takes over what only the upper one says. A row of data is no such row, since taking its cells for headings names fewer fields, not more.
 */
export function joinSplitHeading(sheet: PlainSheet): PlainSheet {
  const at = sheet.rows.slice(0, DEEPEST).findIndex((upper, index) => isSplit(upper, sheet.rows[index + 1]));
  const [upper, lower] = [sheet.rows[at], sheet.rows[at + 1]];
  if (upper === undefined || lower === undefined) return sheet;
  return { ...sheet, rows: sheet.rows.with(at + 1, { row: lower.row, cells: joined(upper.cells, lower.cells) }) };
}

function isSplit(upper: PlainRow, lower: PlainRow | undefined): boolean {
  if (lower?.row !== upper.row + 1) return false;
  const most = Math.max(named(upper.cells), named(lower.cells));
  return named(lower.cells) > 0 && named(joined(upper.cells, lower.cells)) > most;
}

function joined(upper: readonly string[], lower: readonly string[]): readonly string[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, column) => lower[column] || (upper[column] ?? ''));
}

function named(cells: readonly string[]): number {
  return namedFields(cells, []);
}
