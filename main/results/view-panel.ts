import type { Result } from '#shared/base/result.ts';
import { type JurorCoverage, statesOf } from '#shared/domain/panel/result/juror-coverage.ts';
import type { ReceivedVerdict } from '#shared/domain/panel/merging/evidence-packs.ts';
import { entryAt } from '#shared/domain/panel/merging/panel-plan.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import { visitsOwed } from '#shared/domain/panel/result/visits-owed.ts';
import type { RankingError } from '#shared/domain/scoring/rank-proposals.ts';
import type { MergedFiles } from './inbox/merge-received.ts';
import { nameOf, type PanelBundle } from './panel-bundle.ts';

/** What a merge shows a chair: one verdict a file, who owes what, and the ranking so far, empty while the rules allow none. */
export interface PanelState {
  readonly files: readonly ReceivedVerdict[];
  readonly coverage: readonly JurorCoverage[];
  readonly complete: boolean;
  readonly ranking: readonly ResultRow[];
}

/** Shows a merge and its ranking; nothing of it is signed. */
export function viewPanel(
  bundle: PanelBundle,
  { merge, packs, progress }: MergedFiles,
  ranking: Result<readonly ResultRow[], RankingError>,
): PanelState {
  const owed = visitsOwed(bundle.plan, merge.counted);
  return {
    files: [...merge.files, ...packs],
    coverage: progress.map(({ juror, expected, scored, recused, missing }) => ({
      juror,
      name: nameOf(bundle, juror),
      expected,
      scored: scored.length,
      recused: recused.length,
      missing: missing.map((position) => entryAt(bundle.plan, position)),
      visitsOwed: owed.get(juror) ?? [],
      states: statesOf({ juror, expected, scored, recused, missing }, bundle.plan.proposals.length),
    })),
    complete: merge.conflicts.length === 0 && progress.every(({ missing }) => missing.length === 0),
    ranking: ranking.ok ? ranking.value : [],
  };
}
