import { err, ok, type Result } from '#shared/base/result.ts';
import { gridFor, type Grid, MISSING, stepsOfWritten } from '#shared/domain/scoring/grid.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import type { Sheet } from '#shared/domain/scoring/score-table.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { unevenRow, withPoint } from './columns.ts';
import type { CsvRecord } from './csv.ts';
import { type OpenTable, openTable } from './open-table.ts';

/** Every score of a spreadsheet, as sheets; a proposal or juror all of whose cells are empty is there too, with no marks. */
export interface ReadScores {
  readonly proposals: readonly string[];
  readonly sheets: readonly Sheet[];
}

/** At most so many faults are reported: enough to see what is wrong with the whole file. */
const ENOUGH = 50;

/**
 * Reads a score for each row (`proposal`, `juror`, `criterion` unless the rules have only one, `score`; an empty score is missing) in any common dialect of CSV or in an XLSX workbook.
 * Scores off their scale or step, unknown criteria and anything given twice are refused with their row, column and content.
 */
export async function readScores(bytes: Uint8Array, rules: Rules): Promise<Result<ReadScores, readonly SpreadsheetFault[]>> {
  const single = scoredCriteria(rules.criteria).length === 1;
  const table = await openTable<ScoreColumn>(bytes, {
    required: single ? ['proposal', 'juror', 'score'] : ['proposal', 'juror', 'criterion', 'score'],
    optional: single ? ['criterion'] : [],
    others: 'ignored',
  });
  return table.ok ? collect(table.value, rules) : table;
}

type ScoreColumn = 'proposal' | 'juror' | 'criterion' | 'score';

/** A criterion of the rules, and what each content met so far comes to: scores repeat, so each is read once. */
interface CriterionReader {
  readonly index: number;
  readonly grid: Grid;
  readonly read: Map<string, number>;
}

interface OpenSheet extends Sheet {
  readonly steps: Float64Array;
  /** The row that gave each criterion, 0 while none did. */
  readonly rows: Float64Array;
}

function collect({ rows, width, column, placed }: OpenTable<ScoreColumn>, rules: Rules): Result<ReadScores, readonly SpreadsheetFault[]> {
  const criteria = scoredCriteria(rules.criteria);
  const readers = new Map(
    criteria.map((criterion, index): [string, CriterionReader] => [
      criterion.id,
      { index, grid: gridFor(rules, criterion), read: new Map() },
    ]),
  );
  const only = column('criterion') === -1 ? criteria[0]?.id : undefined;
  const at = { proposal: column('proposal'), juror: column('juror'), criterion: column('criterion'), score: column('score') };
  const byProposal = new Map<string, Map<string, OpenSheet>>();
  const faults: SpreadsheetFault[] = [];
  for (const record of rows) {
    const cell = (name: ScoreColumn): string => record.cells[at[name]] ?? '';
    const fault =
      unevenRow(record, width) ?? emptyCell(record, cell) ?? take(record.row, cell, only ?? cell('criterion'), readers, byProposal);
    if (fault !== null) faults.push(fault);
    if (faults.length === ENOUGH) break;
  }
  if (faults.length > 0) return err(faults.map(placed));
  return ok({ proposals: [...byProposal.keys()], sheets: [...byProposal.values()].flatMap((sheets) => [...sheets.values()]) });
}

function emptyCell({ row }: CsvRecord, cell: (name: ScoreColumn) => string): SpreadsheetFault | null {
  if (cell('proposal') === '') return { kind: 'empty-cell', row, column: 'proposal' };
  return cell('juror') === '' ? { kind: 'empty-cell', row, column: 'juror' } : null;
}

function take(
  row: number,
  cell: (name: ScoreColumn) => string,
  criterion: string,
  readers: ReadonlyMap<string, CriterionReader>,
  byProposal: Map<string, Map<string, OpenSheet>>,
): SpreadsheetFault | null {
  const [proposal, juror, content] = [cell('proposal'), cell('juror'), cell('score')];
  const reader = readers.get(criterion);
  if (reader === undefined) return { kind: 'criterion-of-rules-unknown', row, column: 'criterion', content: criterion };
  const steps = reader.read.get(content) ?? readMark(reader, content);
  if (typeof steps === 'string') return { kind: 'bad-mark', fault: steps, row, column: 'score', content };
  const sheet = sheetFor(byProposal, proposal, juror, readers.size);
  const first = sheet.rows[reader.index] ?? 0;
  if (first > 0) return { kind: 'given-twice', row, first, content: `${proposal}, ${juror}, ${criterion}` };
  sheet.rows[reader.index] = row;
  sheet.steps[reader.index] = steps;
  return null;
}

function readMark(reader: CriterionReader, content: string) {
  const steps = content === '' ? MISSING : stepsOfWritten(reader.grid, withPoint(content));
  if (typeof steps === 'number') reader.read.set(content, steps);
  return steps;
}

function sheetFor(byProposal: Map<string, Map<string, OpenSheet>>, proposal: string, juror: string, width: number): OpenSheet {
  const sheets = byProposal.get(proposal) ?? new Map<string, OpenSheet>();
  if (sheets.size === 0) byProposal.set(proposal, sheets);
  const known = sheets.get(juror);
  if (known !== undefined) return known;
  const sheet = { proposal, juror, steps: new Float64Array(width).fill(MISSING), rows: new Float64Array(width) };
  sheets.set(juror, sheet);
  return sheet;
}
