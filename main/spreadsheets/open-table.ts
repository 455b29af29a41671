import { cellRef } from 'hucre/xlsx';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { type ColumnNames, findColumns } from './columns.ts';
import { type CsvRecord, readCsv } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { isWorkbook, readWorkbook } from './workbook.ts';

/** A spreadsheet of one heading and rows below it, its columns known by name. */
export interface OpenTable<Name extends string> {
  readonly rows: readonly CsvRecord[];
  /** How many cells the heading has. */
  readonly width: number;
  /** Where a column stands, -1 when it is not there. */
  readonly column: (name: Name) => number;
  /** A fault with the place where a person finds it: of a workbook, the sheet and the cell. */
  readonly placed: (fault: SpreadsheetFault) => SpreadsheetFault;
}

type Opened<Name extends string> = Result<OpenTable<Name>, readonly SpreadsheetFault[]>;

/** Opens a table in any common dialect of CSV or in an XLSX workbook; without a row below the heading it is empty, and refused. */
export async function openTable<Name extends string>(bytes: Uint8Array, names: ColumnNames<Name>): Promise<Opened<Name>> {
  return isWorkbook(bytes) ? openWorkbook(bytes, names) : openText(bytes, names);
}

function openText<Name extends string>(bytes: Uint8Array, names: ColumnNames<Name>): Opened<Name> {
  const text = decodeText(bytes);
  if (!text.ok) return err([text.error]);
  const records = readCsv(text.value);
  if (!records.ok) return err([records.error]);
  const [header, ...rows] = records.value;
  if (header === undefined || rows.length === 0) return err([{ kind: 'empty-file' }]);
  const columns = findColumns(header, names);
  return columns.ok ? ok({ rows, width: header.cells.length, column: columns.value, placed: (fault) => fault }) : columns;
}

async function openWorkbook<Name extends string>(bytes: Uint8Array, names: ColumnNames<Name>): Promise<Opened<Name>> {
  const table = await readWorkbook(bytes, names.required);
  if (!table.ok) return err([table.error]);
  const { sheet, heading, rows, faults } = table.value;
  const placed = (fault: SpreadsheetFault): SpreadsheetFault => ({ kind: 'in-sheet', sheet, cell: addressOf(fault, heading), fault });
  const columns = findColumns(heading, names);
  if (!columns.ok) return err(columns.error.map(placed));
  const used = [...names.required, ...names.optional].map(columns.value);
  const unread = faults.filter(({ column }) => used.includes(column));
  if (unread.length > 0) return err(unread.map(({ cell, fault }) => ({ kind: 'in-sheet', sheet, cell, fault })));
  return rows.length === 0 ? err([{ kind: 'empty-file' }]) : ok({ rows, width: heading.cells.length, column: columns.value, placed });
}

/** The cell that a fault is about, the first of its row when it is about the whole row; the heading's row when it is about a column. */
function addressOf(fault: SpreadsheetFault, heading: CsvRecord): string {
  const row = 'row' in fault ? fault.row : heading.row;
  const column = 'column' in fault ? heading.cells.findIndex((cell) => cell.toLowerCase() === fault.column) : 0;
  return cellRef(row - 1, Math.max(column, 0));
}
