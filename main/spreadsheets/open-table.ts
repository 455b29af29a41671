import { at } from '#shared/base/at.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { cellAddress } from './cell-address.ts';
import { type ColumnNames, findColumns } from './columns.ts';
import { type CsvRecord, readCsv } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { readOlderWorkbook } from './older-tables.ts';
import { isWorkbook, readWorkbook, type WorkbookTable } from './workbook.ts';

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

/** Opens a table in any common dialect of CSV or in a workbook (XLSX, XLS or ODS) that has one; without a row below the heading it is empty, and refused. */
export async function openTable<Name extends string>(bytes: Uint8Array, names: ColumnNames<Name>): Promise<Opened<Name>> {
  const opened = await openTables(bytes, names, []);
  return opened.ok ? ok(at(opened.value, 0)) : opened;
}

/** Opens the tables of the sheets chosen by name, or the only one there is, at least one. */
export async function openTables<Name extends string>(
  bytes: Uint8Array,
  names: ColumnNames<Name>,
  chosen: readonly string[],
): Promise<Result<readonly OpenTable<Name>[], readonly SpreadsheetFault[]>> {
  if (isWorkbook(bytes)) return openWorkbook(bytes, names, chosen);
  const [sheet] = chosen;
  if (sheet !== undefined) return err([{ kind: 'no-such-sheet', sheet, sheets: '' }]);
  const opened = openText(bytes, names);
  return opened.ok ? ok([opened.value]) : opened;
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

async function openWorkbook<Name extends string>(bytes: Uint8Array, names: ColumnNames<Name>, chosen: readonly string[]) {
  const known = await readWorkbook(bytes, names.required, chosen);
  const tables = isOfAnotherKind(known) ? await readOlderWorkbook(bytes, names.required, chosen) : known;
  if (!tables.ok) return err([tables.error]);
  const opened: OpenTable<Name>[] = [];
  for (const table of tables.value) {
    const each = openSheet(table, names);
    if (!each.ok) return each;
    opened.push(each.value);
  }
  return opened.every(({ rows }) => rows.length === 0) ? err([{ kind: 'empty-file' } as const]) : ok(opened);
}

function isOfAnotherKind(tables: Awaited<ReturnType<typeof readWorkbook>>): boolean {
  return !tables.ok && tables.error.kind === 'foreign-workbook';
}

function openSheet<Name extends string>({ sheet, heading, rows, faults }: WorkbookTable, names: ColumnNames<Name>): Opened<Name> {
  const placed = (fault: SpreadsheetFault): SpreadsheetFault => ({ kind: 'in-sheet', sheet, cell: addressOf(fault, heading), fault });
  const columns = findColumns(heading, names);
  if (!columns.ok) return err(columns.error.map(placed));
  const used = [...names.required, ...names.optional].map(columns.value);
  const unread = faults.filter(({ column }) => used.includes(column));
  if (unread.length > 0) return err(unread.map(({ cell, fault }) => ({ kind: 'in-sheet', sheet, cell, fault })));
  return ok({ rows, width: heading.cells.length, column: columns.value, placed });
}

/** The cell that a fault is about, the first of its row when it is about the whole row; the heading's row when it is about a column. */
function addressOf(fault: SpreadsheetFault, heading: CsvRecord): string {
  const row = 'row' in fault ? fault.row : heading.row;
  const column = 'column' in fault ? heading.cells.findIndex((cell) => cell.toLowerCase() === fault.column) : 0;
  return cellAddress(row - 1, Math.max(column, 0));
}
