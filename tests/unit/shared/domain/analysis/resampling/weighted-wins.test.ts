import { expect, test } from 'vitest';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import { samplesOf } from '#shared/domain/analysis/resampling/samples.ts';
import { codedWins } from '#shared/domain/analysis/resampling/coded-wins.ts';
import { weightedWins } from '#shared/domain/analysis/resampling/weighted-wins.ts';
import { jurorTotals } from '#shared/domain/scoring/marks/juror-totals.ts';
import { ballotsOf } from '#shared/domain/scoring/across/ballots.ts';
import { panelOf } from '#shared/domain/scoring/across/panel.ts';
import { type Marks, soundRules, tableOf } from '#tests/support/engine/scores.ts';

/** What a panel of so many gave: more or less often nothing, and mostly the same order where `chance` is small against `apart`. */
interface Given {
  readonly jurors: number;
  readonly proposals: number;
  readonly apart: number;
  readonly chance: number;
  /** One in so many marks is missing; none where this is zero. */
  readonly missing: number;
}

const jurorsOf = ({ jurors }: Given) => Array.from({ length: jurors }, (_, index) => `J${String(index).padStart(2, '0')}`);

function marksOf(given: Given): Marks {
  const { proposals, apart, chance, missing } = given;
  const next = seededSource(JSON.stringify(given));
  return Object.fromEntries(
    Array.from({ length: proposals }, (_, index) => [
      `P${String(index).padStart(3, '0')}`,
      Object.fromEntries(
        jurorsOf(given).flatMap((juror) => {
          const mark = (proposals - index) * apart + nextBelow(next, chance);
          return missing > 0 && nextBelow(next, missing) === 0 ? [] : [[juror, mark]];
        }),
      ),
    ]),
  );
}

/** Every proposal against every other, vote by vote: wins, and the votes for it in the place of less than one win; null without any voter. */
function plainly(marks: Marks, jurors: readonly string[], weights: readonly number[]): readonly (number | null)[] {
  const rows = Object.values(marks).map((own) => jurors.map((juror) => own[juror]));
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

/** How often each juror counts, sample by sample: everybody once, nobody but the last, and as drawn. */
function samplesFor(jurors: number, count: number, most: number): readonly (readonly number[])[] {
  const next = seededSource(`samples of ${jurors}`);
  const drawn = Array.from({ length: count }, () => Array.from({ length: jurors }, () => nextBelow(next, most)));
  return [Array.from({ length: jurors }, () => 1), Array.from({ length: jurors }, (_, juror) => (juror === jurors - 1 ? 5 : 0)), ...drawn];
}

const rules = soundRules({ scale: { min: 0, max: 100_000, step: 1 }, combine: 'juror-totals', aggregate: { method: 'pairwise-majority' } });

test.each([
  ['few', { jurors: 5, proposals: 40, apart: 0, chance: 12, missing: 5 }, 4, 3],
  ['one proposal', { jurors: 3, proposals: 1, apart: 1, chance: 2, missing: 0 }, 2, 3],
  ['more jurors than a code holds', { jurors: 7, proposals: 30, apart: 1, chance: 20, missing: 0 }, 20, 4],
  ['more pairs than are counted at once', { jurors: 6, proposals: 300, apart: 0, chance: 50, missing: 9 }, 17, 3],
  ['proposals far apart, of whom all say the same', { jurors: 5, proposals: 280, apart: 3, chance: 40, missing: 0 }, 3, 3],
  ['more votes than a byte holds', { jurors: 4, proposals: 20, apart: 0, chance: 9, missing: 4 }, 3, 90],
])('everybody meets everybody in each sample as by counting vote by vote: %s', (_, given: Given, count, most) => {
  const marks = marksOf(given);
  const jurors = jurorsOf(given);
  const table = tableOf(rules, marks);
  const members = [...table.proposals.keys()];
  const samples = samplesFor(jurors.length, count, most);
  const out = new Float64Array(samples.length * members.length);
  const numbered = samplesOf(Float64Array.from(samples.flat()), jurors.length, jurors.length);
  weightedWins(panelOf(table, jurorTotals(rules, table), members))(numbered, 2, out);
  for (const [sample, weights] of samples.entries()) {
    const expected = plainly(marks, jurors, weights).map((wins) => (wins === null ? Number.NaN : Math.round(2e9 * wins) / 1e9));
    const found = Array.from(out.subarray(sample * members.length, (sample + 1) * members.length), (each) => Math.round(1e9 * each) / 1e9);
    expect(found, `sample ${sample}`).toEqual(expected);
  }
});

test('where nobody votes whose ballot says anything, nobody wins, however sure the others are', () => {
  const marks = marksOf({ jurors: 3, proposals: 5, apart: 9, chance: 2, missing: 0 });
  const table = tableOf(rules, marks);
  const members = [...table.proposals.keys()];
  const panel = panelOf(table, jurorTotals(rules, table), members);
  const wins = codedWins({ ...panel, jurors: 4 }, [
    ...ballotsOf(panel),
    { places: new Int32Array(), members: new Int32Array(), ends: new Int32Array() },
  ]);
  expect([...(wins?.(samplesOf(Float64Array.from([1, 1, 1, 0, 0, 0, 0, 3]), 4, 4)) ?? [])]).toEqual([4, 3, 2, 1, 0, 0, 0, 0, 0, 0]);
});

test('codes of more pairs than half a gigabyte holds are not kept', () => {
  const members = 32_771;
  const start = Int32Array.from({ length: members + 1 }, (_, index) => index);
  const panel = { start, juror: new Int32Array(members), values: new Float64Array(members), denominator: 1n, jurors: 1 };
  expect(codedWins(panel, [])).toBe(null);
});
