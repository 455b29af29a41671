import { err, type Result } from '#shared/base/result.ts';
import type { PlainSheet } from '#shared/domain/intake/sheets/plain-sheet.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { cellAddress } from './cell-address.ts';
import { chooseSheets } from './sheets/choose-sheets.ts';
import { readSheets } from './sheets/read-sheets.ts';
import { HEADING_ROWS, type WorkbookTable } from './workbook.ts';

/** Reads the visible sheets of an XLS or ODS workbook that have a row with all these column names, as {@link readWorkbook} does those of XLSX. */
export async function readOlderWorkbook(
  bytes: Uint8Array,
  names: readonly string[],
  chosen: readonly string[],
): Promise<Result<readonly WorkbookTable[], SpreadsheetFault>> {
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return sheets;
  const tables = sheets.value.flatMap((sheet) => tableIn(sheet, names) ?? []);
  if (tables.length === 0) return err({ kind: 'no-heading', columns: names.join(', ') });
  const filled = tables.filter(({ rows, name }) => rows.length > 0 || chosen.includes(name));
  return chooseSheets(
    filled.length > 0 ? filled : tables.slice(0, 1),
    sheets.value.map(({ name }) => name ?? ''),
    chosen,
  );
}

function tableIn({ name, rows, unreadable }: PlainSheet, names: readonly string[]): (WorkbookTable & { readonly name: string }) | null {
  const top = rows.find(({ row, cells }) => row <= HEADING_ROWS && hasAll(cells, names));
  if (top === undefined) return null;
  const width = top.cells.length;
  const cut = rows.map(({ row, cells }) => ({ row, cells: Array.from({ length: width }, (_, column) => cells[column] ?? '') }));
  return {
    name: name ?? '',
    sheet: name ?? '',
    heading: top,
    rows: cut.filter(({ row, cells }) => row > top.row && cells.some((cell) => cell !== '')),
    faults: unreadable
      .filter(({ row, column }) => row > top.row && column < width)
      .map(({ row, column, kind, content }) => {
        return { column, cell: cellAddress(row - 1, column), fault: { kind, row, column: top.cells[column] ?? '', content } };
      }),
  };
}

function hasAll(cells: readonly string[], names: readonly string[]): boolean {
  const found = cells.map((cell) => cell.toLowerCase());
  return names.every((name) => found.includes(name));
}
