import { writeFraction, writeRounded } from '../../base/fraction.ts';
import { ok, type Result } from '../../base/result.ts';
import type { RankedProposal } from '../scoring/outcome.ts';
import type { Divisions } from '../scoring/partition.ts';
import { type RankingError, rankProposals } from '../scoring/rank-proposals.ts';
import { officialDecimals } from '../scoring/rounding.ts';
import { buildScoreTable, type Sheet } from '../scoring/score-table.ts';
import type { CheckedScoreFile } from './checked-score-file.ts';
import type { JurorProgress } from './completeness.ts';
import { entryAt, type PanelPlan } from './panel-plan.ts';
import { writeReason } from './rank-reason.ts';
import type { ResultRow } from './result.ts';

/** The official ranking from the scored sheets of the files that count, by the rules of the stage and nothing else. */
export function rankPanel(
  plan: PanelPlan,
  counted: readonly CheckedScoreFile[],
  progress: readonly JurorProgress[],
): Result<readonly ResultRow[], RankingError> {
  const table = buildScoreTable(
    plan.rules,
    plan.proposals.map(({ entry }) => entry),
    scoredSheets(plan, counted, progress),
  );
  const divisions = new Map(plan.proposals.map(({ entry, group, cluster }): [string, Divisions] => [entry, { group, cluster }]));
  const ranking = rankProposals(plan.rules, table, { divisions, adjustments: [], carried: new Map(), lot: null });
  return ranking.ok ? ok(ranking.value.proposals.map((ranked) => rowOf(plan, ranked))) : ranking;
}

function* scoredSheets(plan: PanelPlan, counted: readonly CheckedScoreFile[], progress: readonly JurorProgress[]): Generator<Sheet> {
  const width = plan.criteria.size;
  const scored = new Map(progress.map((each) => [each.juror, each.scored]));
  for (const { juror, marks } of counted) {
    for (const position of scored.get(juror) ?? []) {
      const start = position * width;
      yield { proposal: entryAt(plan, position), juror, steps: marks.subarray(start, start + width) };
    }
  }
}

function rowOf(plan: PanelPlan, ranked: RankedProposal): ResultRow {
  const { total } = ranked;
  const steps = ranked.brokenBy.map(({ step }) => step);
  return {
    entry: ranked.proposal,
    partition: ranked.partition,
    rank: ranked.rank,
    total: total === null ? null : writeRounded(total, officialDecimals(plan.rules)),
    totalExact: total === null ? null : writeFraction(total),
    jurors: ranked.jurorTotals.flatMap(({ juror, total: own }) => (own === null ? [] : [{ juror, total: writeFraction(own) }])),
    tiedWith: ranked.tiedWith,
    brokenBy: steps.length === 0 ? null : [...new Set(steps)].join(' '),
    selected: ranked.selected,
    status: ranked.status,
    reason: ranked.reason === null ? null : writeReason(ranked.reason),
  };
}
