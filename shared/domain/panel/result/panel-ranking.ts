import { valueOf } from '../../../base/at.ts';
import { writeFraction, writeRounded } from '../../../base/fraction.ts';
import { type RankedProposal, tiedWith } from '../../scoring/outcome.ts';
import type { Divisions } from '../../scoring/partition.ts';
import type { Ranking } from '../../scoring/rank-proposals.ts';
import { NO_INPUTS, type RankingInputs } from '../../scoring/inputs.ts';
import type { Rules } from '../../scoring/rules.ts';
import { officialDecimals } from '../../scoring/rounding.ts';
import { buildScoreTable, type ScoreTable, type Sheet } from '../../scoring/score-table.ts';
import type { CheckedScoreFile } from '../merging/checked-score-file.ts';
import type { JurorProgress } from './completeness.ts';
import { entryAt, type PanelPlan } from '../merging/panel-plan.ts';
import { writeReason } from './rank-reason.ts';
import type { ResultRow } from './result.ts';

/** The scored sheets of the files that count, as the engine takes them. */
export function panelTable(plan: PanelPlan, counted: readonly CheckedScoreFile[], progress: readonly JurorProgress[]): ScoreTable {
  const entries = plan.proposals.map(({ entry }) => entry);
  return buildScoreTable(plan.rules, entries, scoredSheets(plan, counted, progress));
}

/** What a panel's ranking depends on besides rules and marks. */
export function panelInputs(plan: PanelPlan): RankingInputs {
  const divisions = new Map(plan.proposals.map(({ entry, group, cluster }): [string, Divisions] => [entry, { group, cluster }]));
  return { ...NO_INPUTS, divisions };
}

/** A ranking as a result states it. */
export function rowsOf(rules: Rules, { proposals }: Pick<Ranking, 'proposals'>): readonly ResultRow[] {
  return proposals.map((ranked) => rowOf(rules, ranked));
}

function* scoredSheets(plan: PanelPlan, counted: readonly CheckedScoreFile[], progress: readonly JurorProgress[]): Generator<Sheet> {
  const width = plan.criteria.size;
  const scored = new Map(progress.map((each) => [each.juror, each.scored]));
  for (const { juror, marks } of counted) {
    for (const position of valueOf(scored, juror)) {
      const start = position * width;
      yield { proposal: entryAt(plan, position), juror, steps: marks.subarray(start, start + width) };
    }
  }
}

/** A line of the engine's as it stands in a result. */
export function rowOf(rules: Rules, ranked: RankedProposal): ResultRow {
  const { total } = ranked;
  const steps = ranked.brokenBy.map(({ step }) => step);
  return {
    entry: ranked.proposal,
    partition: ranked.partition,
    rank: ranked.rank,
    total: total === null ? null : writeRounded(total, officialDecimals(rules)),
    totalExact: total === null ? null : writeFraction(total),
    jurors: ranked.jurorTotals.flatMap(({ juror, total: own }) => (own === null ? [] : [{ juror, total: writeFraction(own) }])),
    tiedWith: tiedWith(ranked),
    brokenBy: steps.length === 0 ? null : [...new Set(steps)].join(' '),
    selected: ranked.selected,
    status: ranked.status,
    reason: ranked.reason === null ? null : writeReason(ranked.reason),
  };
}
