import { err, ok, type Result } from '#shared/base/result.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import type { CsvRecord } from './csv.ts';

/** Which columns a table must and may have, and what becomes of others. */
export interface ColumnNames<Name extends string> {
  readonly required: readonly Name[];
  readonly optional: readonly Name[];
  readonly others: 'refused' | 'ignored';
}

/** Finds columns by their names in the first record, in any order, capital letters or not; gives where each stands, -1 for one that is not there; others are refused or passed over. */
export function findColumns<Name extends string>(
  header: CsvRecord,
  {
    required,
    optional,
    others,
  }: { readonly required: readonly Name[]; readonly optional: readonly Name[]; readonly others: 'refused' | 'ignored' },
): Result<(name: Name) => number, readonly SpreadsheetFault[]> {
  const names = header.cells.map((cell) => cell.toLowerCase());
  const known: readonly string[] = [...required, ...optional];
  const faults: SpreadsheetFault[] = required.filter((name) => !names.includes(name)).map((column) => ({ kind: 'missing-column', column }));
  for (const [index, column] of names.entries()) {
    if (known.includes(column) && names.indexOf(column) < index) faults.push({ kind: 'repeated-column', column });
    if (!known.includes(column) && column !== '' && others === 'refused') faults.push({ kind: 'unknown-column', column });
  }
  return faults.length > 0 ? err(faults) : ok((name) => names.indexOf(name));
}

/** Whether a record has as many cells as the header; empty ones beyond it do not count. */
export function unevenRow({ row, cells }: CsvRecord, expected: number): SpreadsheetFault | null {
  if (cells.length === expected) return null;
  const tooShort = cells.length < expected;
  return tooShort || cells.slice(expected).some((cell) => cell !== '') ? { kind: 'uneven-row', row, expected, found: cells.length } : null;
}

/** A number written with a decimal point or a single decimal comma, with a point. */
export function withPoint(content: string): string {
  return /^[^.,]*,[^.,]*$/.test(content) ? content.replace(',', '.') : content;
}
