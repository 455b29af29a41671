import { expect, test } from 'vitest';
import { toNumber } from '#shared/base/fraction.ts';
import { nextBelow, type NextUint32, seededSource } from '#shared/base/seeded.ts';
import { qualities } from '#shared/domain/analysis/jurors/calibration.ts';
import { samplesOf } from '#shared/domain/analysis/resampling/samples.ts';
import { weightedTotals } from '#shared/domain/analysis/resampling/weighted-totals.ts';
import { type Marks, rankingOf, soundRules, tableOf } from '#tests/support/engine/scores.ts';

const JURORS = ['J1', 'J2', 'J3', 'J4', 'J5'];
const PROPOSALS = ['A', 'B', 'C', 'D'];
const CRITERIA = [
  { id: 'a', weight: 60 },
  { id: 'b', weight: 40 },
];

function marksDrawn(next: NextUint32): Marks {
  const mark = () => (nextBelow(next, 5) === 0 ? null : nextBelow(next, 8));
  return Object.fromEntries(
    PROPOSALS.map((proposal) => [proposal, Object.fromEntries(JURORS.map((juror) => [juror, [mark(), mark()]] as const))]),
  );
}

/** The panel in which each juror sits as often as drawn. */
function drawnPanel(marks: Marks, weights: readonly number[]): Marks {
  const seats = JURORS.flatMap((juror, index) =>
    Array.from({ length: weights[index] ?? 0 }, (_, seat) => ({ juror, name: `${juror}/${seat}` })),
  );
  return Object.fromEntries(
    PROPOSALS.map((proposal) => [proposal, Object.fromEntries(seats.map(({ juror, name }) => [name, marks[proposal]?.[juror] ?? null]))]),
  );
}

test.each([
  [{ method: 'mean' }],
  [{ method: 'sum' }],
  [{ method: 'median' }],
  [{ method: 'trimmed-mean', drop: 1 }],
  [{ method: 'trimmed-sum', drop: 2 }],
])('by %o a juror drawn several times counts as so many jurors, and one not drawn is not there', (aggregate) => {
  const next = seededSource(`drawn ${aggregate.method}`);
  for (let round = 0; round < 60; round += 1) {
    const rules = soundRules({
      aggregate,
      criteria: CRITERIA,
      combine: round % 2 === 0 ? 'juror-totals' : 'criterion-panels',
      unequalPanels: 'as-is',
    });
    const marks = marksDrawn(next);
    const weights = JURORS.map(() => nextBelow(next, 4));
    const exact = new Map(rankingOf(rules, drawnPanel(marks, weights)).proposals.map(({ proposal, total }) => [proposal, total]));
    const samples = samplesOf(Float64Array.from(weights), JURORS.length, JURORS.length);
    const [totals] = weightedTotals(rules, tableOf(rules, marks), [...PROPOSALS.keys()]).of(samples);
    for (const [member, proposal] of PROPOSALS.entries()) {
      const total = exact.get(proposal) ?? null;
      const found = Math.round((totals?.[member] ?? 0) * 1e9);
      expect(found, `${round} ${proposal}`).toBe(total === null ? Number.NaN : Math.round(toNumber(total) * 1e9));
    }
  }
});

test('wins by majority are nobody’s who has no juror', () => {
  const rules = soundRules({ aggregate: { method: 'pairwise-majority' } });
  const table = tableOf(rules, { A: { J1: 3, J2: 4 }, B: { J1: 2, J2: null }, C: { J1: null, J2: null } });
  const [both, second] = weightedTotals(rules, table, [0, 1, 2]).of(samplesOf(Float64Array.of(1, 1, 0, 1), 2, 2));
  expect([both, second].map((totals) => Array.from(totals ?? [], Number.isNaN))).toEqual([
    [false, false, true],
    [false, true, true],
  ]);
  expect(both?.[0]).toBeGreaterThan(both?.[1] ?? Number.NaN);
});

test('the quality of a proposal that no drawn juror rated is unknown', () => {
  const rows = [Float64Array.of(5, Number.NaN), Float64Array.of(4, 7)];
  expect([...qualities(rows, Float64Array.of(0, 2), Float64Array.of(1, -1))]).toEqual([Number.NaN, 8]);
});
