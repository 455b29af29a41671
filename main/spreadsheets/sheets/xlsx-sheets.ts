import type { Sheet } from 'hucre/xlsx';
import { err, type Result } from '#shared/base/result.ts';
import type { UnreadableCell } from '#shared/domain/intake/sheets/plain-sheet.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { zipOf } from '../../bundles/zip/write-zip.ts';
import { cellAddress } from '../cell-address.ts';
import { PROPOSALS, sheetParts, type Unpacking } from '../workbook-parts.ts';
import { cellBeyond } from './cells-beyond.ts';
import { type Grid, MOST_COLUMNS, MOST_ROWS } from './grid.ts';
import { plainCell } from './plain-cell.ts';

/** The visible sheets of an XLSX workbook. No formula is computed: of each the value is read that the workbook holds. */
export async function xlsxGrids(bytes: Buffer, onUnpacked?: Unpacking): Promise<Result<readonly Grid[], SpreadsheetFault>> {
  const parts = await sheetParts(bytes, PROPOSALS, onUnpacked);
  if (!parts.ok) return parts;
  const beyond = cellBeyond(parts.value);
  if (beyond !== null) return err(beyond);
  // Loaded when there is a workbook: a text file is read in less time than this takes.
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const { sheets } = await readXlsx(zipOf(parts.value), {
      sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
      // One more than may be, so that a cell without an address is noticed there too.
      range: `A1:${cellAddress(MOST_ROWS, MOST_COLUMNS)}`,
    });
    return { ok: true, value: sheets.map(gridOf) };
  } catch {
    // The parts are in memory and nothing else is read: whatever is thrown is about them.
    return err({ kind: 'damaged-workbook' });
  }
}

function gridOf(sheet: Sheet): Grid {
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map(plainCell)),
    merged: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    unreadable: [...unreadableCells(sheet)],
  };
}

function* unreadableCells(sheet: Sheet): Generator<UnreadableCell> {
  for (const [place, { type, value, formula }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    if (type === 'error') yield { row: row + 1, column, kind: 'error-in-cell', content: plainCell(value) };
    else if (formula !== undefined && value === null) yield { row: row + 1, column, kind: 'formula-without-value', content: `=${formula}` };
  }
}
