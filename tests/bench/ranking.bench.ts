import { expect, test } from 'vitest';
import { at } from '#shared/base/at.ts';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import { stabilityOf } from '#shared/domain/analysis/stability/stability.ts';
import { NO_INPUTS } from '#shared/domain/scoring/inputs.ts';
import { type Ranking, rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import {
  buildScoreTable,
  type NumberedSheets,
  packScoreTable,
  type ScoreTable,
  type Sheet,
} from '#shared/domain/scoring/marks/score-table.ts';
import { printMeasurements, seconds } from '#tests/support/bench/bench-table.ts';
import { soundRules } from '#tests/support/engine/scores.ts';

const PROPOSALS = 3110;
const JURORS = 30;
const WEIGHTS = [20, 20, 15, 15, 10, 10, 10];
const RUNS = 5;
const STEP = 0.5;
const RESAMPLES = 2000;

const ROUNDED = { decimals: 2, mode: 'half-up' };

const POINTS = Array.from({ length: 100 }, (_, index) => 100 - index);

const RULES = {
  'mean of juror totals': nationalRules({ combine: 'juror-totals', aggregate: { method: 'mean' } }),
  'sum of juror totals': nationalRules({ combine: 'juror-totals', aggregate: { method: 'sum' } }),
  'median by criterion': nationalRules({ combine: 'criterion-panels', aggregate: { method: 'median' } }),
  'trimmed mean by criterion, rounded': nationalRules({
    combine: 'criterion-panels',
    aggregate: { method: 'trimmed-mean', drop: 1 },
    rounding: { criterion: ROUNDED, weighted: ROUNDED, total: ROUNDED },
    ties: ['criterion:c1', 'median', 'shared'],
    selection: { top: 99 },
  }),
  'trimmed sum by criterion': nationalRules({ combine: 'criterion-panels', aggregate: { method: 'trimmed-sum', drop: 2 } }),
  'sum of places': nationalRules({ combine: 'juror-totals', aggregate: { method: 'rank-sum' } }),
  'points for places': nationalRules({ combine: 'juror-totals', aggregate: { method: 'rank-points', points: POINTS } }),
  'mean adjusted for leniency': nationalRules({ combine: 'juror-totals', aggregate: { method: 'adjusted-mean' } }),
  'majority of pairs': nationalRules({ combine: 'juror-totals', aggregate: { method: 'pairwise-majority' } }),
};

function nationalRules(document: Record<string, unknown>): Rules {
  const criteria = WEIGHTS.map((weight, index) => ({ id: `c${index + 1}`, weight }));
  return soundRules({ scale: { min: 0, max: 100, step: STEP }, criteria, ...document });
}

interface Scores {
  readonly proposals: readonly string[];
  readonly sheets: readonly Sheet[];
}

/** Every juror's marks for so many proposals, proposal by proposal: good and weak ones, mild and severe jurors, always the same. */
function eachSheet(count: number, give: (proposal: number, juror: number, steps: readonly number[]) => void): void {
  const next = seededSource('national');
  for (let proposal = 0; proposal < count; proposal += 1)
    for (let juror = 0; juror < JURORS; juror += 1) {
      const middle = 100 + ((proposal * 37) % 60) - juror;
      const steps = WEIGHTS.map(() => middle + nextBelow(next, 30));
      give(proposal, juror, steps);
    }
}

const namesOf = (count: number) => Array.from({ length: count }, (_, index) => `P${String(index + 1).padStart(5, '0')}`);
const jurors = Array.from({ length: JURORS }, (_, index) => `Juri ${index + 1}`);

/** As any parser gives them: an object for each sheet, in which a short text that comes again is the same one. */
function scoresFor(count: number): Scores {
  const proposals = namesOf(count);
  const sheets: Sheet[] = [];
  eachSheet(count, (proposal, juror, steps) => sheets.push({ proposal: at(proposals, proposal), juror: at(jurors, juror), steps }));
  return { proposals, sheets };
}

/** As this program's own readers give them, of tables and of score files: numbers in rows, nothing else. */
function numberedScoresFor(count: number): NumberedSheets {
  const [proposal, juror] = [new Int32Array(count * JURORS), new Int32Array(count * JURORS)];
  const steps = new Int16Array(count * JURORS * WEIGHTS.length);
  let sheet = 0;
  eachSheet(count, (ofProposal, ofJuror, given) => {
    [proposal[sheet], juror[sheet]] = [ofProposal, ofJuror];
    steps.set(given, sheet * WEIGHTS.length);
    sheet += 1;
  });
  return { proposals: namesOf(count), jurors, proposal, juror, steps };
}

/** The same scores as a score file has them: points by criterion. */
function asJson({ sheets }: Scores): string {
  return JSON.stringify(
    sheets.map(({ proposal, juror, steps }) => ({
      proposal,
      juror,
      scores: Object.fromEntries(Array.from(steps, (step, index) => [`c${index + 1}`, step * STEP])),
    })),
  );
}

function tableOf(rules: Rules, { proposals, sheets }: Scores): ScoreTable {
  return buildScoreTable(rules, proposals, sheets);
}

function ranked(rules: Rules, table: ScoreTable): Ranking {
  const ranking = rankProposals(rules, table, NO_INPUTS);
  if (!ranking.ok) throw new Error(ranking.error.kind);
  return ranking.value;
}

/** The middle of several runs, in milliseconds of processor time: nothing waits here, and whatever else the machine does must not count. */
function median(body: () => unknown, runs = RUNS): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    body();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

test(`${PROPOSALS} proposals, ${JURORS} jurors, ${WEIGHTS.length} criteria, from parsed scores to the ranking`, () => {
  const scores = scoresFor(PROPOSALS);
  const text = asJson(scores);
  const rows = Object.entries(RULES).map(([what, rules]) => {
    expect(ranked(rules, tableOf(rules, scores)).proposals).toHaveLength(PROPOSALS);
    const [figure, floor] = [median(() => ranked(rules, tableOf(rules, scores))), median(() => void JSON.parse(text))];
    return { what, figure: seconds(figure), beside: `JSON.parse ${seconds(floor)}`, ratio: (figure / floor).toFixed(2) };
  });
  printMeasurements('Ranking, at most 2 x JSON.parse', rows);
});

/** Without the one that compares every pair: ten times the proposals are a hundred times the pairs. */
const LINEAR = Object.entries(RULES).filter(([what]) => what !== 'majority of pairs');

const timeOf = (rules: Rules, sheets: NumberedSheets) => median(() => ranked(rules, packScoreTable(rules, sheets)));

test('ten times the proposals', () => {
  const [small, large] = [numberedScoresFor(PROPOSALS), numberedScoresFor(10 * PROPOSALS)];
  const byCriterion = RULES['median by criterion'];
  expect(JSON.stringify(packScoreTable(byCriterion, small))).toBe(JSON.stringify(tableOf(byCriterion, scoresFor(PROPOSALS))));
  const rows = LINEAR.map(([what, rules]) => {
    const [before, after] = [timeOf(rules, small), timeOf(rules, large)];
    return { what, figure: seconds(after), beside: `one tenth ${seconds(before)}`, ratio: (after / before).toFixed(1) };
  });
  printMeasurements('Ten times the data, at most 11 x', rows);
});

test(`${RESAMPLES} bootstrap resamples`, () => {
  const scores = scoresFor(PROPOSALS);
  const resampling = { top: 99, seed: 'national', resamples: RESAMPLES };
  const rows = Object.entries(RULES).map(([what, rules]) => {
    const [table, ranking] = [tableOf(rules, scores), ranked(rules, tableOf(rules, scores))];
    const figure = median(() => stabilityOf(rules, table, ranking, resampling), 1);
    return { what, figure: seconds(figure), beside: 'goal 3.00 s', ratio: (figure / 3000).toFixed(2) };
  });
  printMeasurements('Bootstrap of the whole ranking, on one core', rows);
});
