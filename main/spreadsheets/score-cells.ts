import { err, ok, type Result } from '#shared/base/result.ts';
import type { ScoredCriterion } from '#shared/domain/scoring/rules.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import type { RecapInWords } from '#shared/text/recap.ts';
import { type ColumnNames, unevenRow } from './columns.ts';
import type { CsvRecord } from './csv.ts';
import { type OpenTable, openTables } from './open-table.ts';
import { readRecap, type RecapCell } from './recap/read-recap.ts';
import type { ScoreColumn, WhereScores } from './score-columns.ts';

/** A score where it stands, or what is wrong with its row. */
export type ScoreCell = RecapCell | { readonly fault: SpreadsheetFault };

/** What a file of scores may look like: the columns of a table with a score in each row; the criteria of a recap, null where they are not known before. */
export interface ScoreLayout {
  readonly names: ColumnNames<ScoreColumn>;
  readonly criteria: readonly ScoredCriterion[] | null;
  /** Which criterion a table without such a column is about. */
  readonly only: string;
}

/** All scores of a file, and how a recap with them was understood. */
export interface ScoreCells {
  readonly cells: Iterable<ScoreCell>;
  readonly understood: readonly RecapInWords[];
}

/** Reads a table with a score in each row, else a recap with a row for each proposal, from a spreadsheet of any kind; of several sheets with such a table those chosen by name. */
export async function readScoreCells(
  bytes: Uint8Array,
  layout: ScoreLayout,
  where: WhereScores,
): Promise<Result<ScoreCells, readonly SpreadsheetFault[]>> {
  const proposal = where.proposalColumn?.toLowerCase() ?? 'proposal';
  const required = layout.names.required.map((name) => (name === 'proposal' ? proposal : name));
  const tables = await openTables<string>(bytes, { ...layout.names, required }, where.sheets);
  if (tables.ok) return ok({ cells: cellsOf(tables.value, layout.only, proposal), understood: [] });
  if (!lacksScoreRows(tables.error)) return tables;
  return (await readRecap(bytes, layout.criteria, where)) ?? err(tables.error);
}

/** Whether the table is of another kind altogether: neither jurors nor scores have a column. */
function lacksScoreRows(faults: readonly SpreadsheetFault[]): boolean {
  const missing = (column: ScoreColumn): boolean => faults.some((fault) => fault.kind === 'missing-column' && fault.column === column);
  return faults.some(({ kind }) => kind === 'no-heading' || kind === 'no-heading-in-sheet') || (missing('juror') && missing('score'));
}

function* cellsOf(tables: readonly OpenTable<string>[], only: string, headed: string): Generator<ScoreCell> {
  for (const { rows, width, column, placed } of tables) {
    const at = { proposal: column(headed), juror: column('juror'), criterion: column('criterion'), score: column('score') };
    for (const record of rows) {
      const cell = (name: ScoreColumn): string => record.cells[at[name]] ?? '';
      const fault = unevenRow(record, width) ?? emptyCell(record, cell);
      if (fault !== null) yield { fault: placed(fault) };
      else {
        const [proposal, juror, content] = [cell('proposal'), cell('juror'), cell('score')];
        const criterion = at.criterion === -1 ? only : cell('criterion');
        yield { row: record.row, proposal, juror, criterion, content, label: 'score', placed };
      }
    }
  }
}

function emptyCell({ row }: CsvRecord, cell: (name: ScoreColumn) => string): SpreadsheetFault | null {
  if (cell('proposal') === '') return { kind: 'empty-cell', row, column: 'proposal' };
  return cell('juror') === '' ? { kind: 'empty-cell', row, column: 'juror' } : null;
}
