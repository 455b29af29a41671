import type { Absent, RankingView } from '#renderer/ui/ranking/ranking-view.ts';
import type { JurorEntry, PanelResult, ResultRow } from '#shared/domain/panel/result/result.ts';
import type { OpenedResult } from './use-opened-result.ts';

/** Which ranking of a result is shown: the one that the rules compute, or the one that the panel decided. */
export type ShownRanking = 'computed' | 'decided';

/** The signed ranking with names and absences, as its table and explanation want it. */
export function rankingOfResult({ view: { result }, bundle }: OpenedResult, shown: ShownRanking = 'computed'): RankingView {
  const absent = new Map<string, { recused: string[]; missing: string[] }>();
  const note = (kind: keyof Absent, pairs: readonly JurorEntry[]) => {
    for (const { entry, juror } of pairs) {
      const lists = absent.get(entry) ?? { recused: [], missing: [] };
      lists[kind].push(juror);
      absent.set(entry, lists);
    }
  };
  note('recused', result.completeness.recused);
  note('missing', result.completeness.missing);
  return {
    rules: bundle.stage.rules,
    proposals: bundle.proposals,
    ranking: shown === 'decided' ? decidedRows(result) : result.ranking,
    jurors: new Map(bundle.view.roster.map(({ thumbprint, name }) => [thumbprint, name])),
    absent,
  };
}

/** The decided lines with the jurors' totals, which decisions leave as they are. */
function decidedRows({ ranking, decided = [] }: PanelResult): readonly ResultRow[] {
  const jurors = new Map(ranking.map((row) => [row.entry, row.jurors]));
  return decided.map(({ decisions: _inTheSummary, ...row }) => ({ ...row, jurors: jurors.get(row.entry) ?? [] }));
}
