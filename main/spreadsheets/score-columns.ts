import { type Grid, type MarkFault, MISSING, stepsOfWritten } from '#shared/domain/scoring/marks/grid.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { type ColumnNames, withPoint } from './columns.ts';

/** Where in a file its scores are: in the sheets of these names, or the only one that has any; and what heads the column of the proposals, null where it is headed as usual. */
export interface WhereScores {
  readonly sheets: readonly string[];
  readonly proposalColumn: string | null;
}

/** Wherever they are found. */
export const ANYWHERE: WhereScores = { sheets: [], proposalColumn: null };

/** The columns of a table with a score in each row. */
export type ScoreColumn = 'proposal' | 'juror' | 'criterion' | 'score';

/** Which columns a table of scores has under these rules: the criterion need not be told where there is only one. */
export function scoreColumns(rules: Rules): ColumnNames<ScoreColumn> {
  const single = scoredCriteria(rules.criteria).length === 1;
  return {
    required: single ? ['proposal', 'juror', 'score'] : ['proposal', 'juror', 'criterion', 'score'],
    optional: single ? ['criterion'] : [],
    others: 'ignored',
  };
}

/** The steps of a mark as a cell has it, MISSING when the cell is empty; or why it does not fit. */
export function stepsOfCell(grid: Grid, content: string): number | MarkFault {
  return content === '' ? MISSING : stepsOfWritten(grid, withPoint(content));
}
