import type { Cell, CellValue, Sheet } from 'hucre/xlsx';
import { err, type Result } from '#shared/base/result.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { cellAddress } from './cell-address.ts';
import type { CsvRecord } from './csv.ts';
import { chooseSheets } from './sheets/choose-sheets.ts';
import { cellParts } from './workbook-parts.ts';

/** The table found in a workbook: its heading, the rows below it, and where they stand. */
export interface WorkbookTable {
  readonly sheet: string;
  readonly heading: CsvRecord;
  readonly rows: readonly CsvRecord[];
  /** Cells below the heading that hold no value to be read, by their addresses. */
  readonly faults: readonly UnreadableCell[];
}

/** A cell with an error, or a formula whose value the workbook does not hold. */
export interface UnreadableCell {
  readonly column: number;
  readonly cell: string;
  readonly fault: SpreadsheetFault;
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** The heading stands within so many rows. */
export const HEADING_ROWS = 100;
/** Columns beyond are not read. */
const LAST_COLUMN = 26;
const LAST_ROW = 1_048_576;
/** Excel itself keeps and shows no more of a number. */
const DIGITS = 15;

/** Whether a file is a workbook of any kind, and so no text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) || startsWith(bytes, COMPOUND);
}

/**
 * Reads the visible sheets of an XLSX workbook that have a row with all these column names and rows below it: those chosen by name, else there may be one only; what stands above that
 * row is passed over. No formula is computed: of each the value is read that the workbook holds.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  names: readonly string[],
  chosen: readonly string[],
): Promise<Result<readonly WorkbookTable[], SpreadsheetFault>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(file, COMPOUND)) {
    return err(file.includes(ENCRYPTED) ? { kind: 'protected-workbook' } : { kind: 'foreign-workbook', format: 'XLS' });
  }
  const parts = await cellParts(file);
  if (!parts.ok) return parts;
  try {
    return await findTables(parts.value, names, chosen);
  } catch {
    // The parts are in memory and nothing else is read: whatever is thrown is about them.
    return err({ kind: 'damaged-workbook' });
  }
}

async function findTables(
  parts: Buffer,
  names: readonly string[],
  chosen: readonly string[],
): Promise<Result<readonly WorkbookTable[], SpreadsheetFault>> {
  const { readXlsx } = await import('hucre/xlsx');
  const tops = await readXlsx(parts, {
    sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
    maxRows: HEADING_ROWS,
    range: `A1:${cellAddress(HEADING_ROWS - 1, LAST_COLUMN - 1)}`,
  });
  const headed = tops.sheets.filter(({ rows }) => rows.some((row) => isHeading(row, names)));
  if (headed.length === 0) return err({ kind: 'no-heading', columns: names.join(', ') });
  const tables: WorkbookTable[] = [];
  for (const top of headed) tables.push(await tableOf(parts, top, names));
  const filled = tables.filter(({ rows, sheet }) => rows.length > 0 || chosen.includes(sheet));
  return chooseSheets(
    (filled.length > 0 ? filled : tables.slice(0, 1)).map((table) => ({ ...table, name: table.sheet })),
    tops.sheets.map(({ name }) => name),
    chosen,
  );
}

async function tableOf(parts: Buffer, top: Sheet, names: readonly string[]): Promise<WorkbookTable> {
  const at = top.rows.findIndex((row) => isHeading(row, names));
  const heading = recordOf(top.rows[at] ?? [], at);
  const width = heading.cells.findLastIndex((cell) => cell !== '') + 1;
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(parts, { sheets: [top.name], range: `A1:${cellAddress(LAST_ROW - 1, width - 1)}` });
  return tableBelow(sheets[0] ?? top, { row: heading.row, cells: heading.cells.slice(0, width) });
}

function isHeading(row: readonly CellValue[], names: readonly string[]): boolean {
  const found = row.map((cell) => written(cell).toLowerCase());
  return names.every((name) => found.includes(name));
}

function tableBelow(sheet: Sheet, heading: CsvRecord): WorkbookTable {
  const rows = sheet.rows
    .map(recordOf)
    .slice(heading.row)
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return { sheet: sheet.name, heading, rows, faults: [...unreadable(sheet, heading)] };
}

function* unreadable(sheet: Sheet, heading: CsvRecord): Generator<UnreadableCell> {
  for (const [place, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const at = { row: row + 1, column: heading.cells[column] ?? '' };
    const fault = row < heading.row ? null : faultOf(cell, at);
    if (fault !== null) yield { column, cell: cellAddress(row, column), fault };
  }
}

function faultOf({ type, value, formula }: Cell, at: { readonly row: number; readonly column: string }): SpreadsheetFault | null {
  if (type === 'error') return { kind: 'error-in-cell', ...at, content: written(value) };
  return formula !== undefined && value === null ? { kind: 'formula-without-value', ...at, content: `=${formula}` } : null;
}

function recordOf(row: readonly CellValue[], index: number): CsvRecord {
  return { row: index + 1, cells: row.map(written) };
}

/** A value as a text file would have it: numbers with a point, dates as ISO 8601 has them. */
function written(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(Number(value.toPrecision(DIGITS))) : String(value).trim();
}

function startsWith(bytes: Uint8Array, signature: Buffer): boolean {
  return signature.equals(bytes.subarray(0, signature.length));
}
