import { must, valueOf } from '../../../base/at.ts';
import { decimalOf } from '../../../base/decimal.ts';
import { type Fraction, fractionOf, parseFraction, writeFraction, writeRounded } from '../../../base/fraction.ts';
import { stepsFor } from '../../scoring/marks/grid.ts';
import { type RankedProposal, tiedWith, totalsByJuror } from '../../scoring/outcome.ts';
import type { Divisions } from '../../scoring/partition.ts';
import type { Ranking } from '../../scoring/rank-proposals.ts';
import { NO_INPUTS, type RankingInputs } from '../../scoring/inputs.ts';
import type { Rules } from '../../scoring/rules.ts';
import { officialDecimals } from '../../scoring/rounding.ts';
import { gridsOf, type NumberedSheets, packScoreTable, type ScoreTable } from '../../scoring/marks/score-table.ts';
import type { CheckedScoreFile } from '../merging/checked-score-file.ts';
import type { JurorProgress } from './completeness.ts';
import type { PanelPlan } from '../merging/panel-plan.ts';
import { writeReason } from './rank-reason.ts';
import type { ResultRow } from './result.ts';

/** The scored sheets of the files that count, as the engine takes them. */
export function panelTable(plan: PanelPlan, counted: readonly CheckedScoreFile[], progress: readonly JurorProgress[]): ScoreTable {
  return packScoreTable(plan.rules, scoredSheets(plan, counted, progress));
}

/** What a panel's ranking depends on besides rules and marks. */
export function panelInputs(plan: PanelPlan): RankingInputs {
  const divisions = new Map(plan.proposals.map(({ entry, group, cluster }): [string, Divisions] => [entry, { group, cluster }]));
  const { adjustments = [], carried = [] } = plan.facts.stage;
  return {
    ...NO_INPUTS,
    divisions,
    adjustments: adjustments.map(({ entry, points, reason }) => ({ proposal: entry, points: fractionOf(decimalOf(points)), reason })),
    carried: new Map(carried.map(({ stage, totals }) => [stage, new Map(totals.map(({ entry, total }) => [entry, exact(total)]))])),
  };
}

/** A bundle whose fractions are none is refused when it is opened. */
function exact(total: string): Fraction {
  return must(parseFraction(total));
}

/** A ranking as a result states it. */
export function rowsOf(rules: Rules, { proposals }: Pick<Ranking, 'proposals'>): readonly ResultRow[] {
  return proposals.map((ranked) => rowOf(rules, ranked));
}

function scoredSheets(plan: PanelPlan, counted: readonly CheckedScoreFile[], progress: readonly JurorProgress[]): NumberedSheets {
  const width = plan.criteria.size;
  const scored = new Map(progress.map((each) => [each.juror, each.scored]));
  const given = counted.flatMap(({ juror, marks }) => {
    const positions = valueOf(scored, juror);
    return positions.length === 0 ? [] : [{ juror, marks, positions }];
  });
  const count = given.reduce((sum, { positions }) => sum + positions.length, 0);
  const [proposal, whose] = [new Int32Array(count), new Int32Array(count)];
  const steps = stepsFor(gridsOf(plan.rules), count * width);
  let sheet = 0;
  for (const [juror, { marks, positions }] of given.entries()) {
    for (const position of positions) {
      proposal[sheet] = position;
      whose[sheet] = juror;
      for (let criterion = 0; criterion < width; criterion += 1)
        steps[sheet * width + criterion] = Number(marks[position * width + criterion]);
      sheet += 1;
    }
  }
  const proposals = plan.proposals.map(({ entry }) => entry);
  return { proposals, jurors: given.map(({ juror }) => juror), proposal, juror: whose, steps };
}

/** A line of the engine's as it stands in a result. */
export function rowOf(rules: Rules, ranked: RankedProposal): ResultRow {
  const jurors = totalsByJuror(ranked).flatMap(({ juror, total }) => (total === null ? [] : [{ juror, total: writeFraction(total) }]));
  const { entry, partition, rank, total: written, totalExact, ...standing } = placeOf(rules, ranked);
  // In the order of the format, since a recount compares rows as they are written.
  return { entry, partition, rank, total: written, totalExact, jurors, ...standing };
}

/** The same without what each juror gave, which of a national panel is nearly all of it. */
export function placeOf(rules: Rules, ranked: RankedProposal): Omit<ResultRow, 'jurors'> {
  const { total } = ranked;
  const steps = ranked.brokenBy.map(({ step }) => step);
  return {
    entry: ranked.proposal,
    partition: ranked.partition,
    rank: ranked.rank,
    total: total === null ? null : writeRounded(total, officialDecimals(rules)),
    totalExact: total === null ? null : writeFraction(total),
    tiedWith: tiedWith(ranked),
    brokenBy: steps.length === 0 ? null : [...new Set(steps)].join(' '),
    selected: ranked.selected,
    status: ranked.status,
    reason: ranked.reason === null ? null : writeReason(ranked.reason),
  };
}
