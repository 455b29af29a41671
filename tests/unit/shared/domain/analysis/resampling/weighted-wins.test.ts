import { expect, test } from 'vitest';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import { samplesOf } from '#shared/domain/analysis/resampling/samples.ts';
import { weightedWins } from '#shared/domain/analysis/resampling/weighted-wins.ts';
import { jurorTotals } from '#shared/domain/scoring/marks/juror-totals.ts';
import { panelOf } from '#shared/domain/scoring/across/panel.ts';
import { type Marks, soundRules, tableOf } from '#tests/support/engine/scores.ts';

const JURORS = ['J1', 'J2', 'J3', 'J4', 'J5'];
/** How often each juror counts, sample by sample. */
const SAMPLES = [
  [1, 1, 1, 1, 1],
  [0, 3, 1, 0, 1],
  [2, 0, 2, 1, 0],
  [0, 0, 0, 5, 0],
  [4, 1, 0, 0, 0],
];

const next = seededSource('weighted wins');
const marks: Marks = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `P${String(index).padStart(2, '0')}`,
    Object.fromEntries(JURORS.flatMap((juror) => (nextBelow(next, 5) === 0 ? [] : [[juror, nextBelow(next, 12)]]))),
  ]),
);

/** Every proposal against every other, vote by vote: wins, and the votes for it in the place of less than one win; null without any voter. */
function plainly(weights: readonly number[]): readonly (number | null)[] {
  const rows = Object.values(marks).map((own) => JURORS.map((juror) => own[juror]));
  const all = weights.reduce((sum, weight) => sum + weight, 0) * rows.length + 1;
  return rows.map((own) => {
    if (!own.some((mark, juror) => typeof mark === 'number' && (weights[juror] ?? 0) > 0)) return null;
    const votes = rows.map((other) => {
      const duels = own.map((mark, juror) => [Number(mark) - Number(other[juror]), weights[juror] ?? 0] as const);
      const count = (sign: number) => duels.reduce((sum, [difference, weight]) => sum + (Math.sign(difference) === sign ? weight : 0), 0);
      return { favour: count(1), against: count(-1) };
    });
    const wins = votes.filter(({ favour, against }) => favour > against).length;
    return wins + votes.reduce((sum, { favour }) => sum + favour, 0) / all;
  });
}

test('everybody meets everybody in each sample as by counting vote by vote, jurors as often as they were drawn', () => {
  const rules = soundRules({ combine: 'juror-totals', aggregate: { method: 'pairwise-majority' } });
  const table = tableOf(rules, marks);
  const members = [...table.proposals.keys()];
  const out = new Float64Array(SAMPLES.length * members.length);
  weightedWins(panelOf(table, jurorTotals(rules, table), members))(
    samplesOf(Float64Array.from(SAMPLES.flat()), JURORS.length, JURORS.length),
    2,
    out,
  );
  for (const [sample, weights] of SAMPLES.entries()) {
    for (const [member, expected] of plainly(weights).entries()) {
      const found = out[sample * members.length + member];
      if (expected === null) expect(found).toBeNaN();
      else expect(found, `sample ${sample}, proposal ${member}`).toBeCloseTo(2 * expected, 9);
    }
  }
});
