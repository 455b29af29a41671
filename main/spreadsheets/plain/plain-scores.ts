import { isUtf8 } from 'node:buffer';
import { at } from '#shared/base/at.ts';
import type { Grid } from '#shared/domain/scoring/marks/grid.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { gridsOf, type NumberedSheets } from '#shared/domain/scoring/marks/score-table.ts';
import { findColumns } from '../columns.ts';
import { dialectOf, withPlainLineEnds } from '../csv.ts';
import { decodeText } from '../decode-text.ts';
import { type ScoreColumn, scoreColumns, stepsOfCell } from '../score-columns.ts';
import { isWorkbook } from '../workbook.ts';
import { panelSheets } from './panel-sheets.ts';
import { type RowCutter, rowCutter } from './row-cutter.ts';
import { type SliceMemo, sliceMemo } from './slice-memo.ts';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const BEYOND_ASCII = 0x80;
/** At least so many lines show which separator a file has. */
const HEAD = 100;
/** A heading with more cells is none of a plain file. */
const MOST_COLUMNS = 1000;
/** What a cell comes to that is wrong, or empty and must not be. */
const WRONG = -2;

/**
 * Reads the scores of a text with one in each row, as long as its quotes stand around whole cells on one line and nothing is wrong; else null: reading it cell by cell tells what is.
 * It makes no string of a content that it met before, which takes a small part of the time.
 */
export function readPlainScores(bytes: Uint8Array, rules: Rules): NumberedSheets | null {
  const text = plainText(bytes);
  const head = text === null ? null : decodeText(text.subarray(0, endOfLines(text, HEAD)));
  if (text === null || head === null || !head.ok) return null;
  const { separator, start } = dialectOf(withPlainLineEnds(head.value));
  const one = separator.charCodeAt(0);
  if (one >= BEYOND_ASCII) return null;
  const heading = firstRow(text, start === 0 ? 0 : endOfLines(text, 1), separator);
  const columns = findColumns({ row: 1, cells: heading.cells }, scoreColumns(rules));
  if (!columns.ok) return null;
  return readRows({ text, separator, width: heading.cells.length, from: heading.next, column: columns.value }, rules);
}

/** The bytes as UTF-8 without its mark and with LF or CRLF at the end of each line; null of what is no text. */
function plainText(bytes: Uint8Array): Buffer | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isWorkbook(whole)) return null;
  if (!isPlainUtf8(whole)) {
    const decoded = decodeText(whole);
    return decoded.ok ? Buffer.from(withPlainLineEnds(decoded.value), 'utf8') : null;
  }
  return MARK.equals(whole.subarray(0, MARK.length)) ? whole.subarray(MARK.length) : whole;
}

/** Whether bytes are UTF-8 with a line feed: UTF-16 may look like it but for its zero bytes, and old files end lines with CR alone. */
function isPlainUtf8(bytes: Buffer): boolean {
  return bytes[0] !== 0 && bytes[1] !== 0 && bytes.includes('\n') && isUtf8(bytes);
}

/** Where so many first lines end. */
function endOfLines(text: Buffer, lines: number): number {
  let end = 0;
  for (let line = 0; line < lines; line += 1) {
    const feed = text.indexOf('\n', end);
    if (feed === -1) return text.length;
    end = feed + 1;
  }
  return end;
}

interface PlainTable {
  readonly text: Buffer;
  readonly separator: string;
  readonly width: number;
  /** Where the rows begin. */
  readonly from: number;
  readonly column: (name: ScoreColumn) => number;
}

/** The first row with any content, without cells where there are too many, and where the next one begins. */
function firstRow(text: Buffer, start: number, separator: string): { readonly cells: readonly string[]; readonly next: number } {
  const cutter = rowCutter(text, separator.charCodeAt(0), MOST_COLUMNS);
  for (let from = start; from < text.length; from = cutter.end() + 1) {
    const count = cutter.cut(from);
    if (isBlank(text.toString('utf8', from, cutter.end()), separator)) continue;
    const cells = Array.from({ length: count > MOST_COLUMNS ? 0 : count }, (_, cell) =>
      text.toString('utf8', cutter.starts[cell], cutter.ends[cell]).trim(),
    );
    return { cells: cutter.isOdd() ? [] : cells, next: cutter.end() + 1 };
  }
  return { cells: [], next: text.length };
}

function isBlank(line: string, separator: string): boolean {
  return line.replaceAll(separator, '').trim() === '';
}

function readRows(table: PlainTable, rules: Rules): NumberedSheets | null {
  const { text, separator, width } = table;
  const cutter = rowCutter(text, separator.charCodeAt(0), width);
  const reader = rowReader(table, cutter, rules);
  for (let from = table.from; from < text.length; from = cutter.end() + 1) {
    const cells = cutter.cut(from);
    if (cutter.isOdd()) return null;
    const whole = cells === width || (cells > width && isBlank(text.toString('utf8', cutter.ends[width - 1], cutter.end()), separator));
    if (!(whole && reader.enter()) && !isBlank(text.toString('utf8', from, cutter.end()), separator)) return null;
  }
  const sheets = reader.sheets();
  return sheets.proposal.length === 0 ? null : sheets;
}

interface RowReader {
  /** Enters the score of the row cut last; false when anything in it is empty, wrong or given before, and then nothing is entered. */
  readonly enter: () => boolean;
  readonly sheets: () => NumberedSheets;
}

function rowReader({ text, column }: PlainTable, { starts, ends, hashes }: RowCutter, rules: Rules): RowReader {
  const criteria = scoredCriteria(rules.criteria);
  const grids = gridsOf(rules);
  const sheets = panelSheets(grids);
  const [proposals, jurors] = [new Map<string, number>(), new Map<string, number>()];
  const [proposalOf, jurorOf] = [numbering(text, proposals), numbering(text, jurors)];
  const criterionOf = sliceMemo(text, (content) => criteria.findIndex(({ id }) => id === content));
  const markOf = grids.map((grid) => marks(text, grid));
  const [proposalAt, jurorAt, criterionAt, scoreAt] = [column('proposal'), column('juror'), column('criterion'), column('score')];

  function cell(memo: SliceMemo, place: number): number {
    return memo(Number(starts[place]), Number(ends[place]), Number(hashes[place]));
  }

  function enter(): boolean {
    const proposal = cell(proposalOf, proposalAt);
    const juror = cell(jurorOf, jurorAt);
    const criterion = criterionAt === -1 ? 0 : cell(criterionOf, criterionAt);
    if (proposal < 0 || juror < 0 || criterion < 0) return false;
    const steps = cell(at(markOf, criterion), scoreAt);
    return steps !== WRONG && sheets.enter(sheets.sheetOf(proposal, juror), criterion, steps);
  }

  return { enter, sheets: () => ({ proposals: [...proposals.keys()], jurors: [...jurors.keys()], ...sheets.all() }) };
}

/** Numbers names as they are first met. */
function numbering(text: Buffer, names: Map<string, number>): SliceMemo {
  return sliceMemo(text, (name) => {
    if (name === '') return WRONG;
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  });
}

function marks(text: Buffer, grid: Grid): SliceMemo {
  return sliceMemo(text, (content) => {
    const steps = stepsOfCell(grid, content);
    return typeof steps === 'number' ? steps : WRONG;
  });
}
