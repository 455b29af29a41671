import { isUtf8 } from 'node:buffer';
import { at } from '#shared/base/at.ts';
import { type Grid, gridFor } from '#shared/domain/scoring/grid.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import type { Sheet } from '#shared/domain/scoring/score-table.ts';
import { findColumns } from '../columns.ts';
import { dialectOf, withPlainLineEnds } from '../csv.ts';
import { decodeText } from '../decode-text.ts';
import { type ScoreColumn, scoreColumns, stepsOfCell } from '../score-columns.ts';
import { isWorkbook } from '../workbook.ts';
import { panelSheets } from './panel-sheets.ts';
import { type RowCutter, rowCutter } from './row-cutter.ts';
import { type SliceMemo, sliceMemo } from './slice-memo.ts';

/** The scores of a plain file: proposals as they are first met, and the sheets of each as its jurors are. */
export interface PlainScores {
  readonly proposals: readonly string[];
  readonly sheets: readonly Sheet[];
}

const QUOTE = '"';
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const BEYOND_ASCII = 0x80;
/** At least so many lines show which separator a file has. */
const HEAD = 100;
/** What a cell comes to that is wrong, or empty and must not be. */
const WRONG = -2;

/**
 * Reads the scores of a UTF-8 text with one in each row, as long as it has no quotes and nothing is wrong; else null: reading it cell by cell tells what is.
 * It makes no string of a content that it met before, which takes a small part of the time.
 */
export function readPlainScores(bytes: Uint8Array, rules: Rules): PlainScores | null {
  const text = plainText(bytes);
  const head = text === null ? null : decodeText(text.subarray(0, endOfLines(text, HEAD)));
  if (text === null || head === null || !head.ok) return null;
  const { separator, start } = dialectOf(withPlainLineEnds(head.value));
  const heading = firstRow(text, start === 0 ? 0 : endOfLines(text, 1), separator);
  const columns = findColumns({ row: 1, cells: heading.cells }, scoreColumns(rules));
  const one = separator.charCodeAt(0);
  if (!columns.ok || one >= BEYOND_ASCII) return null;
  return readRows({ text, separator, width: heading.cells.length, from: heading.next, column: columns.value }, rules);
}

/** The bytes of UTF-8 without its mark; null of what is another encoding or has quotes. */
function plainText(bytes: Uint8Array): Buffer | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isWorkbook(whole) || whole.includes(QUOTE) || !isUtf8(whole)) return null;
  return MARK.equals(whole.subarray(0, MARK.length)) ? whole.subarray(MARK.length) : whole;
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

/** The first row with any content, and where the next one begins. */
function firstRow(text: Buffer, start: number, separator: string): { readonly cells: readonly string[]; readonly next: number } {
  let from = start;
  for (;;) {
    const next = from + endOfLines(text.subarray(from), 1);
    const line = text.toString('utf8', from, next);
    if (next === text.length || !isBlank(line, separator)) return { cells: line.split(separator).map((cell) => cell.trim()), next };
    from = next;
  }
}

function isBlank(line: string, separator: string): boolean {
  return line.replaceAll(separator, '').trim() === '';
}

function readRows(table: PlainTable, rules: Rules): PlainScores | null {
  const { text, separator, width } = table;
  const cutter = rowCutter(text, separator.charCodeAt(0), width);
  const reader = rowReader(table, cutter, rules);
  for (let from = table.from; from < text.length; from = cutter.end() + 1) {
    const cells = cutter.cut(from);
    const whole = cells === width || (cells > width && isBlank(text.toString('utf8', cutter.ends[width - 1], cutter.end()), separator));
    if (!(whole && reader.enter()) && !isBlank(text.toString('utf8', from, cutter.end()), separator)) return null;
  }
  const scores = reader.scores();
  return cutter.isOdd() || scores.sheets.length === 0 ? null : scores;
}

interface RowReader {
  /** Enters the score of the row cut last; false when anything in it is empty, wrong or given before, and then nothing is entered. */
  readonly enter: () => boolean;
  readonly scores: () => PlainScores;
}

function rowReader({ text, column }: PlainTable, { starts, ends, hashes }: RowCutter, rules: Rules): RowReader {
  const criteria = scoredCriteria(rules.criteria);
  const sheets = panelSheets(criteria.length);
  const [proposals, jurors] = [new Map<string, number>(), new Map<string, number>()];
  const [proposalOf, jurorOf] = [numbering(text, proposals), numbering(text, jurors)];
  const criterionOf = sliceMemo(text, (content) => criteria.findIndex(({ id }) => id === content));
  const markOf = criteria.map((criterion) => marks(text, gridFor(rules, criterion)));
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
    return steps !== WRONG && sheets.enter(proposal, juror, criterion, steps);
  }

  return { enter, scores: () => ({ proposals: [...proposals.keys()], sheets: sheets.all([...proposals.keys()], [...jurors.keys()]) }) };
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
