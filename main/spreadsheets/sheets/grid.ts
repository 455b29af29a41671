import { err, ok, type Result } from '#shared/base/result.ts';
import type { PlainRow, PlainSheet, UnreadableCell } from '#shared/domain/intake/sheets/plain-sheet.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';

/** No table of proposals is wider: this is as far as an XLS workbook goes. What lies beyond is refused before anybody has to look at it. */
export const MOST_COLUMNS = 256;

/** No table of proposals is longer, ten times the national size allowed for. */
export const MOST_ROWS = 35_000;

/** Cells merged into one: rows and columns from 0, the last ones included. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as a reader gives it: every row from the first on. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly MergedCells[];
  readonly unreadable: readonly UnreadableCell[];
}

/** More merged cells than this in one sheet are left as they are: no office merges so many. */
const MOST_FILLED = 200_000;

/** The sheet of a grid: what stands in merged cells counts for each of them, empty rows are left out. */
export function sheetOf({ name, rows, merged, unreadable }: Grid): Result<PlainSheet, SpreadsheetFault> {
  if (rows.length > MOST_ROWS) return err({ kind: 'too-many-rows', limit: MOST_ROWS });
  const filled = rows.map((cells) => [...cells]);
  for (const { row, column } of unreadable) filled[row - 1]?.splice(column, 1, '');
  let left = MOST_FILLED;
  for (const area of merged) {
    left -= (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (left < 0) break;
    fill(filled, area);
  }
  const full: readonly PlainRow[] = filled
    .map((cells, index) => ({ row: index + 1, cells: withoutEmptyEnd(cells) }))
    .filter(({ cells }) => cells.length > 0);
  const wide = full.find(({ cells }) => cells.length > MOST_COLUMNS);
  if (wide !== undefined) return err({ kind: 'too-many-columns', row: wide.row, limit: MOST_COLUMNS });
  return ok({ name, rows: full, unreadable });
}

function fill(rows: string[][], { top, left, bottom, right }: MergedCells): void {
  const content = rows[top]?.[left] ?? '';
  if (content === '') return;
  for (const cells of rows.slice(top, bottom + 1)) {
    for (let column = left; column <= right; column += 1) {
      while (cells.length <= column) cells.push('');
      if (cells[column] === '') cells[column] = content;
    }
  }
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
