import { err, ok, type Result } from '#shared/base/result.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';

/** One record with the line of the file where it begins, counted from 1; its cells are trimmed of spaces, no-break spaces too. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', ';', '\t'] as const;
const QUOTE = '"';

/**
 * Reads CSV (RFC 4180) with the separator that its `sep=` line names, else the one that cuts its first record into most cells; LF, CRLF or CR end a line.
 * Records without any content are left out.
 */
export function readCsv(content: string): Result<readonly CsvRecord[], SpreadsheetFault> {
  const text = content.replace(/\r\n?/g, '\n');
  const named = /^"?sep=(.)"?(?:\n|$)/i.exec(text);
  const start = named === null ? 0 : named[0].length;
  const separator = named?.[1] ?? likelySeparator(text);
  const records: CsvRecord[] = [];
  let row = named === null ? 1 : 2;
  for (let at = start; at < text.length; ) {
    const record = readRecord(text, at, separator);
    if (typeof record === 'string') return err({ kind: record, row });
    if (record.cells.some((cell) => cell !== '')) records.push({ row, cells: record.cells });
    row += record.lines;
    at = record.next;
  }
  return ok(records);
}

function likelySeparator(text: string): string {
  const widths = SEPARATORS.map((separator) => {
    const record = readRecord(text, 0, separator);
    return typeof record === 'string' ? 0 : record.cells.length;
  });
  return SEPARATORS[widths.indexOf(Math.max(...widths))] ?? ',';
}

interface ReadRecord {
  readonly cells: readonly string[];
  readonly next: number;
  readonly lines: number;
}

function readRecord(text: string, start: number, separator: string): ReadRecord | 'quote-not-closed' | 'text-after-quote' {
  const end = endOfLine(text, start);
  const line = text.slice(start, end);
  if (line.includes(QUOTE)) return readQuotedRecord(text, start, separator);
  return { cells: line.split(separator).map((cell) => cell.trim()), next: end + 1, lines: 1 };
}

/** A record with quotes, cell by cell, since a quoted cell may hold separators and line ends. */
function readQuotedRecord(text: string, start: number, separator: string): ReadRecord | 'quote-not-closed' | 'text-after-quote' {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = readCell(text, at, separator);
    if (typeof cell === 'string') return cell;
    cells.push(cell.content);
    if (text[cell.end] !== separator) {
      return { cells, next: cell.end + 1, lines: text.slice(start, cell.end).split('\n').length };
    }
    at = cell.end + 1;
  }
}

function readCell(text: string, start: number, separator: string) {
  const open = start + (/^[^\S\n\t]*/.exec(text.slice(start, start + 100))?.[0].length ?? 0);
  if (text[open] !== QUOTE) {
    const end = endOfCell(text, start, separator);
    return { content: text.slice(start, end).trim(), end };
  }
  const close = closingQuote(text, open + 1);
  if (close === -1) return 'quote-not-closed';
  const end = endOfCell(text, close + 1, separator);
  if (text.slice(close + 1, end).trim() !== '') return 'text-after-quote';
  return {
    content: text
      .slice(open + 1, close)
      .replaceAll('""', QUOTE)
      .trim(),
    end,
  };
}

function closingQuote(text: string, from: number): number {
  let close = text.indexOf(QUOTE, from);
  while (close !== -1 && text[close + 1] === QUOTE) close = text.indexOf(QUOTE, close + 2);
  return close;
}

function endOfCell(text: string, from: number, separator: string): number {
  const end = endOfLine(text, from);
  const cut = text.slice(from, end).indexOf(separator);
  return cut === -1 ? end : from + cut;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
