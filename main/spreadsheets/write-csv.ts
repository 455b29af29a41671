import { keptFromFormula } from './formula-guard.ts';

/** A cell to write: a text that came from a person or the program, a number, a decimal already written, or nothing. */
export type CsvCell = string | number | { readonly decimal: string } | null;

/** Writes rows as CSV (RFC 4180, comma, CRLF); a text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? quoted(keptFromFormula(cell)) : cell.decimal;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
