import { stringify } from 'csv-stringify/sync';
import type { Language } from '#shared/base/language.ts';
import { keptFromFormula } from '../spreadsheets/formula-guard.ts';
import type { ExportCell } from './recap.ts';

/** Separator of columns and decimal mark, as the spreadsheet of an office in that language expects them. */
const DIALECTS = { id: { delimiter: ';', mark: ',' }, en: { delimiter: ',', mark: '.' } } as const;

/** Rows as CSV for a spreadsheet of the language's offices: UTF-8 with byte order mark, CRLF; no text of a person's begins a formula. */
export function writeOfficeCsv(header: readonly string[], rows: readonly (readonly ExportCell[])[], language: Language): string {
  const { delimiter, mark } = DIALECTS[language];
  const lines = [header.map(keptFromFormula), ...rows.map((cells) => cells.map((cell) => written(cell, mark)))];
  return stringify(lines, { bom: true, delimiter, record_delimiter: '\r\n' });
}

/** A cell with a text. */
export function textCell(text: string): ExportCell {
  return { kind: 'text', text };
}

function written(cell: ExportCell, mark: string): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return keptFromFormula(cell.text);
    case 'decimal':
      return cell.decimal.replace('.', mark);
  }
}
