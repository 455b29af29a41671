import { err, ok, type Result } from '#shared/base/result.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';

/** One record with the line of the file where it begins, counted from 1; its cells are trimmed of spaces, no-break spaces too. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', ';', '\t'] as const;
const QUOTE = '"';
/** So many records show which separator a file has. */
const LOOKED_AT = 30;

/**
 * Reads CSV (RFC 4180) with the separator that its `sep=` line names, else the one that cuts its first records most evenly into cells; LF, CRLF or CR end a line.
 * Records without any content are left out.
 */
export function readCsv(content: string): Result<readonly CsvRecord[], SpreadsheetFault> {
  const text = withPlainLineEnds(content);
  const { separator, start } = dialectOf(text);
  const records: CsvRecord[] = [];
  let row = start === 0 ? 1 : 2;
  for (let at = start; at < text.length; ) {
    const record = readRecord(text, at, separator);
    if (typeof record === 'string') return err({ kind: record, row });
    if (record.cells.some((cell) => cell !== '')) records.push({ row, cells: record.cells });
    row += record.lines;
    at = record.next;
  }
  return ok(records);
}

/** A text with LF at the end of each line, whichever of LF, CRLF and CR it has. */
export function withPlainLineEnds(content: string): string {
  return content.includes('\r') ? content.replace(/\r\n?/g, '\n') : content;
}

/** How a CSV file with plain line ends separates its cells, and where its first record starts: after the line that names the separator, when there is one. */
export function dialectOf(text: string): { readonly separator: string; readonly start: number } {
  const named = /^"?sep=(.)"?(?:\n|$)/i.exec(text);
  return { separator: named?.[1] ?? likelySeparator(text), start: named?.[0].length ?? 0 };
}

/** The separator that cuts most of the first records into the same number of cells, the more the better: titles above a heading and commas within texts do not matter. */
function likelySeparator(text: string): string {
  const scores = SEPARATORS.map((separator) => evenness(text, separator));
  return SEPARATORS[scores.indexOf(Math.max(...scores))] ?? ',';
}

function evenness(text: string, separator: string): number {
  const records = new Map<number, number>();
  let at = 0;
  for (let looked = 0; looked < LOOKED_AT && at < text.length; looked += 1) {
    const record = readRecord(text, at, separator);
    // Whatever else it may be, this is where it is found out that the file is faulty.
    if (typeof record === 'string') return Math.max(0.5, mostEven(records));
    records.set(record.cells.length, (records.get(record.cells.length) ?? 0) + 1);
    at = record.next;
  }
  return mostEven(records);
}

function mostEven(records: ReadonlyMap<number, number>): number {
  return Math.max(0, ...[...records].map(([width, count]) => count * (width - 1)));
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
