import { expect, test } from 'vitest';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import { withAggregate, withoutSheetsOf, withWeightMoved, withWeightsOf } from '#shared/domain/analysis/what-if.ts';
import { NO_INPUTS } from '#shared/domain/scoring/inputs.ts';
import { rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { buildScoreTable, type ScoreTable } from '#shared/domain/scoring/marks/score-table.ts';
import { printMeasurements, seconds } from '#tests/support/bench/bench-table.ts';
import { soundRules } from '#tests/support/engine/scores.ts';

const PROPOSALS = 1381;
const JURORS = 30;
const WEIGHTS = [10, 15, 5, 30, 20, 5, 15];
const RUNS = 7;
const GOAL = 100;

const RULES = soundRules({
  criteria: WEIGHTS.map((weight, index) => ({ id: `c${index + 1}`, weight })),
  combine: 'juror-totals',
  rounding: { total: { decimals: 2, mode: 'half-up' } },
  ties: ['criterion:c4', 'shared'],
});

function nationalTable(): ScoreTable {
  const next = seededSource('what if');
  const sheets = Array.from({ length: PROPOSALS * JURORS }, (_, index) => {
    const proposal = Math.floor(index / JURORS);
    const steps = WEIGHTS.map(() => 50 + ((proposal * 37) % 30) + nextBelow(next, 20));
    return { proposal: `P${String(proposal + 1).padStart(5, '0')}`, juror: `Juri ${(index % JURORS) + 1}`, steps };
  });
  return buildScoreTable(RULES, new Set(sheets.map(({ proposal }) => proposal)), sheets);
}

/** The middle of several runs, in milliseconds of processor time. */
function median(body: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    body();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

function changed(): Readonly<Record<string, () => readonly [Rules, ScoreTable]>> {
  const table = nationalTable();
  const by = withAggregate(RULES, { method: 'median' });
  if (!by.ok) throw new Error('the rules take a median');
  const heavier = withWeightMoved(RULES, 'c4', 7);
  return {
    'another aggregate': () => [by.value, table],
    'a weight moved': () => [heavier, withWeightsOf(table, heavier)],
    'without one juror': () => [RULES, withoutSheetsOf(table, 'Juri 3')],
  };
}

test(`ranking ${PROPOSALS} proposals of ${JURORS} jurors otherwise`, () => {
  const rows = Object.entries(changed()).map(([what, change]) => {
    const figure = median(() => expect(rankProposals(...change(), NO_INPUTS).ok).toBe(true));
    return { what, figure: seconds(figure), beside: seconds(GOAL), ratio: (figure / GOAL).toFixed(1) };
  });
  printMeasurements('What if, processor time', rows);
  expect(rows).toHaveLength(3);
});
