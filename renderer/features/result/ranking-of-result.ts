import type { Absent, RankingView } from '#renderer/ui/ranking/ranking-view.ts';
import type { JurorEntry } from '#shared/domain/panel/result.ts';
import type { OpenedResult } from './use-opened-result.ts';

/** The signed ranking with names and absences, as its table and explanation want it. */
export function rankingOfResult({ view: { result }, bundle }: OpenedResult): RankingView {
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
    ranking: result.ranking,
    jurors: new Map(bundle.view.roster.map(({ thumbprint, name }) => [thumbprint, name])),
    absent,
  };
}
