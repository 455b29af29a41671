import { err, ok, type Result } from '#shared/base/result.ts';
import { joinSplitHeading } from '#shared/domain/intake/mapping/split-heading.ts';
import { cellAddress, columnLetters } from '#shared/domain/intake/sheets/cell-address.ts';
import type { PlainSheet } from '#shared/domain/intake/sheets/plain-sheet.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { readCsv } from '../csv.ts';
import { decodeText } from '../decode-text.ts';
import { type Grid, MOST_COLUMNS, MOST_ROWS, sheetOf } from './grid.ts';
import { odsGrids, xlsGrids } from './older-sheets.ts';
import type { Unpacking } from '../workbook-parts.ts';
import { xlsxGrids } from './xlsx-sheets.ts';

/** The most bytes a spreadsheet file may have. */
export const LARGEST_SPREADSHEET = 64 * 1024 * 1024;

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Reads a spreadsheet as offices send them, XLSX, ODS, XLS or CSV in any dialect, told apart by content and never by name: its visible sheets with any content, as plain text, headings over two rows joined in the lower one.
 * Nothing in it is computed, run or fetched. What is larger than any office's table, damaged or locked is refused with the reason.
 */
export async function readSheets(bytes: Uint8Array, onUnpacked?: Unpacking): Promise<Result<readonly PlainSheet[], SpreadsheetFault>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sheets = await sheetsOf(file, onUnpacked);
  if (!sheets.ok) return sheets;
  const filled = sheets.value.filter(({ rows }) => rows.length > 0);
  return filled.length > 0 ? ok(filled.map(joinSplitHeading)) : err(unreadableOnly(sheets.value) ?? { kind: 'empty-file' });
}

/** A file may hold nothing but cells that cannot be taken: then the first of them is the reason, not that there is nothing. */
function unreadableOnly(sheets: readonly PlainSheet[]): SpreadsheetFault | null {
  const sheet = sheets.find(({ unreadable }) => unreadable.length > 0);
  const cell = sheet?.unreadable[0];
  if (sheet === undefined || cell === undefined) return null;
  const { kind, row, column, content } = cell;
  const fault = { kind, row, column: columnLetters(column), content };
  return sheet.name === null ? fault : { kind: 'in-sheet', sheet: sheet.name, cell: cellAddress(row, column), fault };
}

async function sheetsOf(file: Buffer, onUnpacked?: Unpacking): Promise<Result<readonly PlainSheet[], SpreadsheetFault>> {
  if (file.length > LARGEST_SPREADSHEET) return err({ kind: 'workbook-too-large', limit: '64 MB' });
  if (startsWith(file, COMPOUND)) return file.includes(ENCRYPTED) ? err({ kind: 'protected-workbook' }) : fromGrids(await xlsGrids(file));
  if (!startsWith(file, ZIP)) return fromText(file);
  const xlsx = await xlsxGrids(file, onUnpacked);
  const isOpenDocument = !xlsx.ok && xlsx.error.kind === 'foreign-workbook' && xlsx.error.format === 'ODS';
  return fromGrids(isOpenDocument ? await odsGrids(file, onUnpacked) : xlsx);
}

function fromGrids(grids: Result<readonly Grid[], SpreadsheetFault>): Result<readonly PlainSheet[], SpreadsheetFault> {
  if (!grids.ok) return grids;
  const sheets: PlainSheet[] = [];
  for (const grid of grids.value) {
    const sheet = sheetOf(grid);
    if (!sheet.ok) return err({ kind: 'in-sheet', sheet: grid.name, cell: 'A1', fault: sheet.error });
    sheets.push(sheet.value);
  }
  return ok(sheets);
}

function fromText(file: Buffer): Result<readonly PlainSheet[], SpreadsheetFault> {
  const text = decodeText(file);
  if (!text.ok) return text;
  const records = readCsv(text.value);
  if (!records.ok) return records;
  if (records.value.length > MOST_ROWS) return err({ kind: 'too-many-rows', limit: MOST_ROWS });
  const wide = records.value.find(({ cells }) => cells.length > MOST_COLUMNS);
  if (wide !== undefined) return err({ kind: 'too-many-columns', row: wide.row, limit: MOST_COLUMNS });
  return ok([{ name: null, rows: records.value, unreadable: [] }]);
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return signature.equals(bytes.subarray(0, signature.length));
}
