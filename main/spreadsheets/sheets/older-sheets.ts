import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { err, ok, type Result } from '#shared/base/result.ts';
import { dateOfSerial } from '#shared/domain/intake/values/calendar.ts';
import type { UnreadableCell } from '#shared/domain/intake/sheets/plain-sheet.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { zipOf } from '../../bundles/zip/write-zip.ts';
import { openDocumentParts, type Unpacking } from '../workbook-parts.ts';
import { hasSoundDirectory } from './compound-directory.ts';
import { boundedContent } from './bounded-content.ts';
import { type Grid, MOST_COLUMNS, MOST_ROWS } from './grid.ts';
import { plainCell, plainNumber } from './plain-cell.ts';

/** Stands for whatever lies beyond the last column that is read. */
const BEYOND = '…';

/** Days between the two calendars that Excel counts in. */
const SHIFT_OF_1904 = 1462;

/** The visible sheets of an XLS workbook (Excel 97 to 2003 and before); formulas by their last values, macros and links left alone. */
export async function xlsGrids(bytes: Buffer): Promise<Result<readonly Grid[], SpreadsheetFault>> {
  return hasSoundDirectory(bytes) ? gridsOf(bytes) : err({ kind: 'damaged-workbook' });
}

/** The visible sheets of an ODS workbook, once it is known that its repetitions stand for no more cells than a person has. */
export async function odsGrids(bytes: Buffer, onUnpacked?: Unpacking): Promise<Result<readonly Grid[], SpreadsheetFault>> {
  const parts = await openDocumentParts(bytes, onUnpacked);
  if (!parts.ok) return parts;
  const bounded = boundedContent(parts.value);
  return bounded.ok ? gridsOf(zipOf(bounded.value)) : bounded;
}

async function gridsOf(bytes: Buffer): Promise<Result<readonly Grid[], SpreadsheetFault>> {
  // Loaded when there is such a workbook: it is the largest package of all.
  const { read } = await import('@e965/xlsx');
  try {
    const book = read(bytes, { type: 'buffer', dense: true, cellNF: true, cellHTML: false, cellText: false, sheetRows: MOST_ROWS + 1 });
    return ok(visibleNames(book).map((name) => gridOf(name, book)));
  } catch (cause) {
    // The bytes are in memory and nothing else is read: whatever is thrown is about them.
    return err({ kind: cause instanceof Error && /password|encrypt/i.test(cause.message) ? 'protected-workbook' : 'damaged-workbook' });
  }
}

function visibleNames({ SheetNames, Workbook }: WorkBook): readonly string[] {
  return SheetNames.filter((_name, index) => (Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0);
}

function gridOf(name: string, book: WorkBook): Grid {
  const sheet: WorkSheet = book.Sheets[name] ?? {};
  const shift = book.Workbook?.WBProps?.date1904 === true ? SHIFT_OF_1904 : 0;
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  return {
    name,
    rows: Array.from(rows, (cells) => plainCells(cells ?? [], shift)),
    merged: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    unreadable: [...unreadableCells(rows)],
  };
}

/** A row may have its one cell at the end of the world: no more is made of it than shows that it is too wide. */
function plainCells(cells: readonly (CellObject | undefined)[], shift: number): readonly string[] {
  const length = Math.min(cells.length, MOST_COLUMNS + 1);
  return Array.from({ length }, (_, column) => {
    const cell = cells[column];
    if (cell !== undefined) return written(cell, shift);
    return column === MOST_COLUMNS ? BEYOND : '';
  });
}

function written({ t, v, z }: CellObject, shift: number): string {
  if (t === 'e' || t === 'z') return '';
  if (typeof v !== 'number') return plainCell(v);
  return (typeof z === 'string' && isDateFormat(z) ? dateOfSerial(v + shift) : null) ?? plainNumber(v);
}

/** Whether a number format shows a day, month or year outside its quoted, escaped and bracketed parts. */
function isDateFormat(format: string): boolean {
  return /[dmy]/i.test(format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

function* unreadableCells(rows: readonly (readonly (CellObject | undefined)[] | undefined)[]): Generator<UnreadableCell> {
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      if (cell?.t === 'e') yield { row: row + 1, column, kind: 'error-in-cell', content: errorText(cell) };
      else if (cell?.f !== undefined && cell.v === undefined)
        yield { row: row + 1, column, kind: 'formula-without-value', content: `=${cell.f}` };
    }
  }
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function errorText({ v, w }: CellObject): string {
  return w ?? (typeof v === 'number' ? (ERRORS[v] ?? '#N/A') : '#N/A');
}
