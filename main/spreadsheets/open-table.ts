import { err, ok, type Result } from '#shared/base/result.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { type ColumnNames, findColumns } from './columns.ts';
import { type CsvRecord, readCsv } from './csv.ts';
import { decodeText } from './decode-text.ts';

/** A spreadsheet of one heading and rows below it, its columns known by name. */
export interface OpenTable<Name extends string> {
  readonly rows: readonly CsvRecord[];
  /** How many cells the heading has. */
  readonly width: number;
  /** Where a column stands, -1 when it is not there. */
  readonly column: (name: Name) => number;
}

/** Opens a table in any common dialect of CSV; without a row below the heading it is empty, and refused. */
export function openTable<Name extends string>(
  bytes: Uint8Array,
  names: ColumnNames<Name>,
): Result<OpenTable<Name>, readonly SpreadsheetFault[]> {
  const text = decodeText(bytes);
  if (!text.ok) return err([text.error]);
  const records = readCsv(text.value);
  if (!records.ok) return err([records.error]);
  const [header, ...rows] = records.value;
  if (header === undefined || rows.length === 0) return err([{ kind: 'empty-file' }]);
  const columns = findColumns(header, names);
  return columns.ok ? ok({ rows, width: header.cells.length, column: columns.value }) : columns;
}
