import { parseDecimal } from '#shared/base/decimal.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Rating } from '#shared/domain/analysis/agreement/ratings.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import type { RecapInWords } from '#shared/text/recap.ts';
import { type ColumnNames, withPoint } from './columns.ts';
import type { RecapCell } from './recap/read-recap.ts';
import { readScoreCells } from './score-cells.ts';
import { ANYWHERE, type ScoreColumn, type WhereScores } from './score-columns.ts';

/** Scores for statistics, and how a recap with them was understood. */
export interface ReadRatings {
  /** By criterion, in order of appearance; '' where none is told. */
  readonly byCriterion: ReadonlyMap<string, readonly Rating[]>;
  readonly understood: readonly RecapInWords[];
}

const NAMES: ColumnNames<ScoreColumn> = { required: ['proposal', 'juror', 'score'], optional: ['criterion'], others: 'ignored' };

/**
 * Reads scores of any scale for statistics from a table with a score in each row or from a recap, in a spreadsheet of any kind; an empty score is missing, anything twice is refused. The
 * rules, where they are known, tell the criteria of a recap; else its labels do.
 */
export async function readRatings(
  bytes: Uint8Array,
  rules: Rules | null = null,
  where: WhereScores = ANYWHERE,
): Promise<Result<ReadRatings, readonly SpreadsheetFault[]>> {
  const criteria = rules === null ? null : scoredCriteria(rules.criteria);
  const read = await readScoreCells(bytes, { names: NAMES, criteria, only: '' }, where);
  if (!read.ok) return read;
  const byCriterion = new Map<string, Rating[]>();
  const firstRow = new Map<string, number>();
  const faults: SpreadsheetFault[] = [];
  for (const cell of read.value.cells) {
    const fault = 'fault' in cell ? cell.fault : take(cell, byCriterion, firstRow);
    if (fault !== null) faults.push(fault);
  }
  return faults.length > 0 ? err(faults) : ok({ byCriterion, understood: read.value.understood });
}

function take(
  { row, proposal, juror, criterion, content, label, placed }: RecapCell,
  byCriterion: Map<string, Rating[]>,
  firstRow: Map<string, number>,
): SpreadsheetFault | null {
  if (content !== '' && parseDecimal(withPoint(content)) === null) return placed({ kind: 'bad-number', row, column: label, content });
  const key = [proposal, juror, criterion].filter((part) => part !== '').join(', ');
  const first = firstRow.get(key);
  if (first !== undefined) return placed({ kind: 'given-twice', row, first, content: key });
  firstRow.set(key, row);
  const ratings = byCriterion.get(criterion) ?? [];
  if (content !== '') ratings.push({ proposal, juror, value: Number(withPoint(content)) });
  byCriterion.set(criterion, ratings);
  return null;
}
