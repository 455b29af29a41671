import { createHash } from 'node:crypto';
import { decimalOf } from '#shared/base/decimal.ts';
import { fraction, fractionOf, writeFraction } from '#shared/base/fraction.ts';
import { gridFor, MISSING, stepsOfScore } from '#shared/domain/scoring/marks/grid.ts';
import type { RankingInputs } from '#shared/domain/scoring/inputs.ts';
import { tiedWith } from '#shared/domain/scoring/outcome.ts';
import { rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { buildScoreTable, type ScoreTable } from '#shared/domain/scoring/marks/score-table.ts';
import type { RandomPanel, RandomSheet } from './random-panel.ts';
import type { ReferenceOutcome } from './reference-ranking.ts';

/** The engine's table for made-up sheets. */
export function tableFor(rules: Rules, proposals: readonly string[], sheets: readonly RandomSheet[]): ScoreTable {
  const grids = scoredCriteria(rules.criteria).map((criterion) => gridFor(rules, criterion));
  return buildScoreTable(
    rules,
    proposals,
    sheets.map(({ proposal, juror, marks }) => ({ proposal, juror, steps: marks.map((mark, index) => stepsOf(grids[index], mark)) })),
  );
}

function stepsOf(grid: ReturnType<typeof gridFor> | undefined, mark: number | null): number {
  const steps = mark === null || grid === undefined ? MISSING : stepsOfScore(grid, mark);
  if (typeof steps === 'string') throw new Error(`${mark}: ${steps}`);
  return steps;
}

/** The engine's inputs for a made-up panel. */
export function inputsFor(panel: RandomPanel): RankingInputs {
  return {
    divisions: new Map(panel.proposals.map(({ id, group, cluster }) => [id, { group, cluster }])),
    adjustments: panel.adjustments.map(({ proposal, points, reason }) => ({ proposal, points: fractionOf(decimalOf(points)), reason })),
    carried: new Map(
      Object.entries(panel.carried).map(([stage, totals]) => [
        stage,
        new Map(Object.entries(totals).map(([proposal, hundredths]) => [proposal, fraction(BigInt(hundredths), 100n)])),
      ]),
    ),
    lot: panel.drawSeed === null ? null : (proposal) => createHash('sha256').update(`${panel.drawSeed}/${proposal}`).digest('hex'),
  };
}

/** What the engine makes of a made-up panel, in the reference's form. */
export function engineOutcome(panel: RandomPanel): ReferenceOutcome {
  const table = tableFor(
    panel.rules,
    panel.proposals.map(({ id }) => id),
    panel.sheets,
  );
  const ranking = rankProposals(panel.rules, table, inputsFor(panel));
  if (!ranking.ok) {
    if (ranking.error.kind === 'disconnected') return 'disconnected';
    throw new Error(ranking.error.kind);
  }
  return {
    lines: ranking.value.proposals.map((line) => ({
      proposal: line.proposal,
      partition: line.partition,
      rank: line.rank,
      status: line.status,
      reason: line.reason?.kind ?? null,
      total: line.total === null ? null : writeFraction(line.total),
      tiedWith: tiedWith(line),
      brokenBy: line.brokenBy.map(({ step }) => step),
      selected: line.selected,
      tiedAcrossCut: line.tiedAcrossCut,
    })),
    pending: ranking.value.pendingDraws.map((tied) => tied.join(' ')),
    diverging: ranking.value.diverging.map(({ proposal, reasons }) => `${proposal}: ${reasons.join(' ')}`),
  };
}
