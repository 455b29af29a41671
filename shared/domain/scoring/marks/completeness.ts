import { at } from '../../../base/at.ts';
import { MISSING } from './grid.ts';
import { type ScoreTable, sheetsOf, stepsAt } from './score-table.ts';

/** A sheet that lacks marks for weighted criteria. */
export interface UnfinishedSheet {
  readonly proposal: string;
  readonly juror: string;
  readonly missing: readonly string[];
}

/** How complete a table of scores is, as far as scores alone can tell; nothing missing counts as zero anywhere. */
export interface TableCompleteness {
  readonly proposals: number;
  readonly jurors: number;
  readonly sheets: number;
  readonly finished: number;
  /** By proposal, then juror, in code-unit order. */
  readonly unfinished: readonly UnfinishedSheet[];
  /** Proposals without any sheet, in code-unit order. */
  readonly unscored: readonly string[];
}

/** Counts sheets and names those that are not finished: a sheet is finished when every weighted criterion is marked. */
export function completenessOf(table: ScoreTable): TableCompleteness {
  const weighted = table.criteria.flatMap((criterion, index) => (criterion.weight === 0 ? [] : [{ id: criterion.id, index }]));
  const unfinished: UnfinishedSheet[] = [];
  const unscored: string[] = [];
  for (const [index, proposal] of table.proposals.entries()) {
    const { from, to } = sheetsOf(table, index);
    if (from === to) unscored.push(proposal);
    for (let sheet = from; sheet < to; sheet += 1) {
      const missing = weighted.filter((criterion) => stepsAt(table, sheet, criterion.index) === MISSING).map(({ id }) => id);
      if (missing.length > 0) unfinished.push({ proposal, juror: at(table.jurors, at(table.sheetJuror, sheet)), missing });
    }
  }
  const sheets = table.sheetJuror.length;
  return {
    proposals: table.proposals.length,
    jurors: table.jurors.length,
    sheets,
    finished: sheets - unfinished.length,
    unfinished,
    unscored,
  };
}
