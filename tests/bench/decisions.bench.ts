import { expect, test } from 'vitest';
import { fraction } from '#shared/base/fraction.ts';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import type { DecisionBasis } from '#shared/domain/panel/decisions/decision-basis.ts';
import { decideRanking } from '#shared/domain/panel/decisions/decided-ranking.ts';
import { writtenPlace, writtenTotal } from '#shared/domain/panel/decisions/check-totals.ts';
import type { Decision } from '#shared/domain/panel/result/result.ts';
import { NO_INPUTS } from '#shared/domain/scoring/inputs.ts';
import { rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import { buildScoreTable, type Sheet } from '#shared/domain/scoring/marks/score-table.ts';
import { printMeasurements, seconds } from '#tests/support/bench/bench-table.ts';
import { soundRules } from '#tests/support/engine/scores.ts';

const PROPOSALS = 1381;
const JURORS = 30;
const DECISIONS = 50;
const RUNS = 9;
const GOAL_MS = 100;

const rules = soundRules({
  scale: { min: 0, max: 100, step: 0.5 },
  criteria: [20, 20, 15, 15, 10, 10, 10].map((weight, index) => ({ id: `c${index + 1}`, weight })),
  combine: 'juror-totals',
  aggregate: { method: 'mean' },
  rounding: { total: { decimals: 2, mode: 'half-up' } },
  ties: ['criterion:c1', 'median', 'pairwise', 'shared'],
  selection: { top: 99 },
});

function basisOf(): DecisionBasis {
  const next = seededSource('decisions');
  const sheets = Array.from({ length: PROPOSALS * JURORS }, (_, index): Sheet => {
    const proposal = Math.floor(index / JURORS);
    const steps = rules.criteria.map(() => 100 + ((proposal * 37) % 60) + nextBelow(next, 30));
    return { proposal: `P${String(proposal + 1).padStart(5, '0')}`, juror: `Juri ${(index % JURORS) + 1}`, steps };
  });
  const ranking = rankProposals(rules, buildScoreTable(rules, new Set(sheets.map(({ proposal }) => proposal)), sheets), NO_INPUTS);
  if (!ranking.ok) throw new Error(ranking.error.kind);
  return { rules, divisions: new Map(), computed: ranking.value.proposals, obstacles: [], disputes: null };
}

/** Every third of the first proposals is excluded, the others get a point more. */
function decisionsOn(basis: DecisionBasis): readonly Decision[] {
  return basis.computed.slice(0, DECISIONS).map((line, index): Decision => {
    const about = { number: index + 1, entry: line.proposal, juror: null, reason: 'uji', at: '2023-07-20T05:00:00.000Z' };
    if (index % 3 === 0) return { ...about, kind: 'exclude', before: writtenPlace(line), after: null };
    const before = writtenTotal(basis, line);
    const raised = line.total === null ? null : { ...line, total: fraction(line.total.n + line.total.d, line.total.d) };
    return { ...about, kind: 'panel-adjustment', before, after: raised === null ? null : writtenTotal(basis, raised) };
  });
}

test(`${DECISIONS} decisions on ${PROPOSALS} proposals with ${JURORS} jurors: the ranking again`, () => {
  const basis = basisOf();
  const decisions = decisionsOn(basis);
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    const { faults } = decideRanking(basis, decisions, () => (entry) => entry);
    const { user, system } = process.cpuUsage(start);
    expect(faults.size).toBe(0);
    return (user + system) / 1000;
  });
  const middle = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
  printMeasurements('decisions', [
    { what: 'ranking again after a decision', figure: seconds(middle), beside: seconds(GOAL_MS), ratio: (middle / GOAL_MS).toFixed(2) },
  ]);
  expect(middle).toBeLessThan(GOAL_MS);
});
