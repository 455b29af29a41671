import { describe, expect, test } from 'vitest';
import { at } from '#shared/base/at.ts';
import { fraction } from '#shared/base/fraction.ts';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import { calibrate } from '#shared/domain/analysis/jurors/calibration.ts';
import { solvePositiveDefinite } from '#shared/domain/analysis/jurors/cholesky.ts';
import { ratingsOf } from '#shared/domain/analysis/agreement/ratings.ts';
import { middleRanks, rankerOf, settle } from '#shared/domain/analysis/stability/sample-ranks.ts';
import { samplesOf } from '#shared/domain/analysis/resampling/samples.ts';
import { sorterOf } from '#shared/domain/analysis/stability/sorted-order.ts';
import { type PartitionStability, stabilityOf } from '#shared/domain/analysis/stability/stability.ts';
import { weightedTotals } from '#shared/domain/analysis/resampling/weighted-totals.ts';
import { engineOutcome, tableFor } from '#tests/support/engine/engine-outcome.ts';
import { randomPanel } from '#tests/support/engine/random-panel.ts';
import { type Marks, rankingOf, soundRules, tableOf } from '#tests/support/engine/scores.ts';

const MARKS: Marks = {
  A: { J1: 95, J2: 94, J3: 96, J4: 95 },
  B: { J1: 80, J2: 70, J3: 81, J4: 71 },
  C: { J1: 70, J2: 80, J3: 71, J4: 80 },
  D: { J1: 10, J2: 12, J3: 11, J4: 10 },
};

function stability(document: Record<string, unknown>, marks: Marks, top: number | null = 2, seed = '42') {
  const rules = soundRules(document);
  return stabilityOf(rules, tableOf(rules, marks), rankingOf(rules, marks), { top, seed, resamples: 400 });
}

test('whoever stops the drawing gets what was drawn until then', () => {
  const rules = soundRules();
  const heard: number[] = [];
  const goesOn = (drawn: number) => heard.push(drawn) <= 3;
  const [found] = stabilityOf(rules, tableOf(rules, MARKS), rankingOf(rules, MARKS), { top: 2, seed: '42', resamples: 400, goesOn });
  expect(found?.resamples).toBe(384);
  expect(heard).toEqual([0, 128, 256, 384]);
});

describe('stability', () => {
  test('tells the firm places from those that another panel would turn', () => {
    const [found] = stability({}, MARKS);
    expect(found?.resamples).toBe(400);
    expect(
      found?.places.map(({ proposal, withinCut, ranks }) => [proposal, withinCut === null ? null : Math.round(withinCut), ranks]),
    ).toEqual([
      ['A', 1, { lowest: 1, highest: 1 }],
      ['B', expect.any(Number), { lowest: 2, highest: 3 }],
      ['C', expect.any(Number), { lowest: 2, highest: 3 }],
      ['D', 0, { lowest: 4, highest: 4 }],
    ]);
    expect(found?.together).toEqual([['B', 'C']].map((pair) => pair.toSorted((a, b) => (rank(found, a) < rank(found, b) ? -1 : 1))));
    expect(found?.places.map(({ aboveNext }) => aboveNext)).toEqual([1, expect.any(Number), 1, null]);
  });

  function rank(found: ReturnType<typeof stability>[number] | undefined, proposal: string): number {
    return found?.places.find((place) => place.proposal === proposal)?.rank ?? 0;
  }

  test('what carried stages and adjustments give stands, whoever is drawn', () => {
    const rules = soundRules({ carry: [{ stage: 'proposal', weight: 60 }] });
    const inputs = {
      carried: new Map([
        ['proposal', new Map(Object.entries({ A: 90, B: 90, C: 30, D: 90 }).map(([id, total]) => [id, fraction(BigInt(total))]))],
      ]),
      adjustments: [{ proposal: 'D', points: fraction(20n), reason: 'tepat waktu' }],
    };
    const [found] = stabilityOf(rules, tableOf(rules, MARKS), rankingOf(rules, MARKS, inputs), { top: 2, seed: '42', resamples: 400 });
    // By this stage alone, B and C cannot be told apart and D is the last in every drawing.
    expect(found?.places.map(({ proposal, ranks, withinCut }) => [proposal, ranks, withinCut])).toEqual([
      ['A', { lowest: 1, highest: 1 }, 1],
      ['B', { lowest: 2, highest: 2 }, 1],
      ['D', { lowest: 3, highest: 3 }, 0],
      ['C', { lowest: 4, highest: 4 }, 0],
    ]);
    expect(found?.together).toEqual([]);
    expect(found?.withoutJuror.map(({ change }) => change?.moved)).toEqual([0, 0, 0, 0]);
  });

  test('an adjustment alone can decide who is within the cut', () => {
    const rules = soundRules({});
    const inputs = { adjustments: [{ proposal: 'C', points: fraction(-15n), reason: 'terlambat' }] };
    const withinCut = (found: readonly PartitionStability[], proposal: string) =>
      Number(found[0]?.places.find((place) => place.proposal === proposal)?.withinCut);
    const found = stabilityOf(rules, tableOf(rules, MARKS), rankingOf(rules, MARKS, inputs), { top: 2, seed: '42', resamples: 400 });
    expect(withinCut(found, 'B')).toBeGreaterThan(0.95);
    expect(withinCut(stability({}, MARKS), 'B')).toBeLessThan(0.9);
  });

  test('is the same for the same seed and another for another', () => {
    expect(stability({}, MARKS)).toEqual(stability({}, MARKS));
    expect(stability({}, MARKS)).not.toEqual(stability({}, MARKS, 2, '43'));
  });

  test('is what drawing the jurors one by one and ranking each time comes to', () => {
    const [resamples, top] = [300, 2];
    const rules = soundRules();
    const [found] = stabilityOf(rules, tableOf(rules, MARKS), rankingOf(rules, MARKS), { top, seed: '42', resamples });
    const official = found?.places.map(({ proposal }) => proposal) ?? [];
    const drawn = drawnOneByOne(official, '42/', resamples);
    const share = (counts: (totals: readonly number[], own: number, place: number) => number) =>
      official.map((_, place) => drawn.reduce((sum, totals) => sum + counts(totals, at(totals, place), place), 0) / resamples);
    expect(found?.places.map(({ withinCut }) => withinCut)).toEqual(
      share((totals, own) => Number(totals.filter((other) => other > own).length < top)),
    );
    expect(found?.places.slice(0, -1).map(({ aboveNext }) => aboveNext)).toEqual(
      share((totals, own, place) => (Math.sign(own - Number(totals[place + 1])) + 1) / 2).slice(0, -1),
    );
  });

  /** Each drawing's sums of marks, four jurors drawn with replacement. */
  function drawnOneByOne(proposals: readonly string[], seed: string, times: number): readonly (readonly number[])[] {
    const next = seededSource(seed);
    const jurors = ['J1', 'J2', 'J3', 'J4'];
    return Array.from({ length: times }, () => {
      const panel = jurors.map(() => at(jurors, nextBelow(next, jurors.length)));
      return proposals.map((proposal) => panel.reduce((sum, juror) => sum + Number(MARKS[proposal]?.[juror]), 0));
    });
  }

  test('names jurors in their order, though the first proposal lacks the first of them', () => {
    const [found] = stability({}, { A: { J2: 90, J3: 80 }, B: { J1: 60, J2: 60, J3: 60 } }, 1);
    expect(found?.withoutJuror.map(({ juror }) => juror)).toEqual(['J1', 'J2', 'J3']);
  });

  test('leaves out what cannot be told apart also beside a carried stage', () => {
    const chain: Marks = { A: { J1: 5, J2: 4 }, B: { J2: 4, J3: 9 }, C: { J3: 8, J1: 1 }, D: { J4: 2, J2: 3 }, E: { J4: 1, J5: 3 } };
    const rules = soundRules({ aggregate: { method: 'adjusted-mean' }, carry: [{ stage: 'proposal', weight: 50 }] });
    const carried = new Map([['proposal', new Map(Object.keys(chain).map((proposal) => [proposal, fraction(50n)]))]]);
    const [found] = stabilityOf(rules, tableOf(rules, chain), rankingOf(rules, chain, { carried }), { top: 2, seed: '1', resamples: 200 });
    expect(found?.resamples).toBeGreaterThan(0);
    expect(found?.resamples).toBeLessThan(200);
  });

  test('names who moves farthest without a juror, and only those who cross the cut as entering and leaving', () => {
    const marks: Marks = {
      A: { J1: 60, J2: 60, J3: 60 },
      B: { J1: 58, J2: 58, J3: 58 },
      C: { J1: 56, J2: 56, J3: 56 },
      D: { J1: 0, J2: 80, J3: 80 },
    };
    const [found] = stability({}, marks, 2);
    expect(found?.withoutJuror[0]?.change).toEqual({
      entering: ['D'],
      leaving: ['B'],
      moved: 4,
      farthest: { proposal: 'D', from: 4, to: 1 },
    });
    const [down] = stability({}, { ...marks, D: { J1: 100, J2: 50, J3: 50 } }, 2);
    expect(down?.withoutJuror[0]?.change).toEqual({
      entering: ['B'],
      leaving: ['D'],
      moved: 4,
      farthest: { proposal: 'D', from: 1, to: 4 },
    });
  });

  test('says what one juror less would change', () => {
    const [found] = stability({}, { A: { J1: 90, J2: 50, J3: 50 }, B: { J1: 60, J2: 60, J3: 60 }, C: { J1: 1, J2: 1, J3: 1 } }, 1);
    expect(found?.withoutJuror).toEqual([
      { juror: 'J1', change: { entering: ['B'], leaving: ['A'], moved: 2, farthest: { proposal: 'A', from: 1, to: 2 } } },
      { juror: 'J2', change: { entering: [], leaving: [], moved: 0, farthest: null } },
      { juror: 'J3', change: { entering: [], leaving: [], moved: 0, farthest: null } },
    ]);
  });

  test('without a cut claims no probability, and goes partition by partition', () => {
    const rules = soundRules({ partition: 'group' });
    const inputs = {
      divisions: new Map([
        ['A', { group: 'x', cluster: null }],
        ['B', { group: 'y', cluster: null }],
        ['C', { group: 'y', cluster: null }],
        ['D', { group: null, cluster: null }],
      ]),
    };
    const found = stabilityOf(rules, tableOf(rules, MARKS), rankingOf(rules, MARKS, inputs), { top: null, seed: '1', resamples: 20 });
    expect(found.map(({ partition, places }) => [partition, places.map(({ proposal, withinCut }) => [proposal, withinCut])])).toEqual([
      ['x', [['A', null]]],
      [
        'y',
        [
          ['B', null],
          ['C', null],
        ],
      ],
    ]);
  });

  test('leaves out resamples in which a proposal has nobody, or effects cannot be told apart', () => {
    const parts: Marks = { A: { J1: 5 }, B: { J1: 4, J2: 9 }, C: { J2: 8 } };
    const [found] = stability({ aggregate: { method: 'adjusted-mean' } }, parts);
    expect(found?.resamples).toBeGreaterThan(0);
    expect(found?.withoutJuror[0]?.change?.moved).toBeLessThan(3);
    const chain: Marks = { A: { J1: 5, J2: 4 }, B: { J2: 4, J3: 9 }, C: { J3: 8, J1: 1 }, D: { J4: 2, J2: 3 }, E: { J4: 1, J5: 3 } };
    const broken = stability({ aggregate: { method: 'adjusted-mean' } }, chain)[0];
    expect(broken?.resamples).toBeLessThan(400);
    expect(broken?.withoutJuror.find(({ juror }) => juror === 'J5')?.change).not.toBeNull();
    expect(broken?.withoutJuror.find(({ juror }) => juror === 'J4')?.change).toBeNull();
  });

  test('of wins by majority knows who has nobody left', () => {
    const [found] = stability({ aggregate: { method: 'pairwise-majority' } }, { A: { J1: 5, J2: 5 }, B: { J2: 4 } });
    expect(found?.places.map(({ proposal, ranks }) => [proposal, ranks])).toEqual([
      ['A', { lowest: 1, highest: 1 }],
      ['B', { lowest: 2, highest: 2 }],
    ]);
    expect(found?.withoutJuror.map(({ change }) => change?.moved)).toEqual([0, 0]);
  });

  test('of a lone juror is certain, and of a proposal that never has a total unknown', () => {
    expect(stability({}, { A: { J1: 2 }, B: { J1: 1 } })[0]?.places[0]).toEqual({
      proposal: 'A',
      rank: 1,
      withinCut: 1,
      ranks: { lowest: 1, highest: 1 },
      aboveNext: 1,
    });
    const rules = soundRules({ aggregate: { method: 'trimmed-mean', drop: 1 } });
    const marks: Marks = { A: { J1: 1, J2: 2, J3: 3 }, B: { J1: 1, J2: 2, J3: 3 } };
    const found = stabilityOf(rules, tableOf(rules, marks), rankingOf(rules, marks), { top: 1, seed: '1', resamples: 0 });
    expect(found[0]?.places[0]).toMatchObject({ withinCut: null, ranks: null, aboveNext: null });
  });
});

test('totals with every juror once order proposals as the exact engine does, for every method', () => {
  for (let index = 0; index < 150; index += 1) {
    const panel = randomPanel(`weighted ${index}`);
    const rules = {
      ...panel.rules,
      rounding: { criterion: null, weighted: null, total: null },
      carry: [],
      threshold: null,
      partition: 'none',
      ties: ['shared'],
    } as const;
    const outcome = engineOutcome({ ...panel, rules, adjustments: [] });
    if (outcome === 'disconnected') continue;
    const table = tableFor(
      rules,
      panel.proposals.map(({ id }) => id),
      panel.sheets,
    );
    const ranked = outcome.lines.filter(({ rank }) => rank !== null);
    const [totals] = weightedTotals(
      rules,
      table,
      ranked.map(({ proposal }) => table.proposals.indexOf(proposal)),
    ).of(samplesOf(new Float64Array(table.jurors.length).fill(1), table.jurors.length, table.jurors.length));
    // The orders of jurors are those among the ranked proposals here, among all there: only without unranked ones are they the same.
    if (totals === undefined || totals === null || ranked.length < outcome.lines.length) continue;
    settle(totals);
    expect([...rankerOf(totals.length)(totals)], `weighted ${index}`).toEqual(ranked.map(({ rank }) => rank));
  }
});

describe('calibration', () => {
  const value = (proposal: string, juror: string, quality: number, leniency: number) => ({ proposal, juror, value: quality + leniency });

  test('finds again the quality and leniency that values were made of', () => {
    const made = [
      value('A', 'J1', 80, -5),
      value('A', 'J2', 80, 2),
      value('B', 'J2', 60, 2),
      value('B', 'J3', 60, 3),
      value('C', 'J3', 70, 3),
      value('C', 'J1', 70, -5),
    ];
    const found = calibrate(ratingsOf(made));
    const rounded = (values: ReadonlyMap<string, number>) =>
      Object.fromEntries([...values].map(([name, each]) => [name, Number(each.toFixed(9))]));
    expect(found.ok && [rounded(found.value.quality), rounded(found.value.leniency)]).toEqual([
      { A: 80, B: 60, C: 70 },
      { J1: -5, J2: 2, J3: 3 },
    ]);
  });

  test('refuses parts that no juror connects, and names them', () => {
    expect(calibrate(ratingsOf([value('A', 'J1', 1, 0), value('B', 'J2', 2, 0)]))).toEqual({
      ok: false,
      error: [
        { proposals: ['A'], jurors: ['J1'] },
        { proposals: ['B'], jurors: ['J2'] },
      ],
    });
    expect(calibrate(ratingsOf([]))).toEqual({ ok: false, error: [] });
  });

  test('of one juror is what that juror gave', () => {
    const found = calibrate(ratingsOf([value('A', 'J1', 1, 0), value('B', 'J1', 2, 0)]));
    expect(found.ok && [...found.value.quality.values()]).toEqual([1, 2]);
  });

  test('solves positive definite systems only', () => {
    const solution = solvePositiveDefinite([Float64Array.of(4, 0), Float64Array.of(2, 3)], Float64Array.of(8, 7));
    expect([...(solution ?? [])].map((each) => each.toFixed(12))).toEqual(['1.250000000000', '1.500000000000']);
    expect(solvePositiveDefinite([Float64Array.of(1, 0), Float64Array.of(1, 1)], Float64Array.of(1, 1))).toBeNull();
  });
});

describe('ranks in a sample', () => {
  test('share the best of equal places, and leave out what has no total', () => {
    expect([...rankerOf(5)(Float64Array.of(5, Number.NaN, 7, 5, 1))]).toEqual([2, 0, 1, 2, 4]);
  });

  test('come from an order that is the same as by comparing, for numbers of any size and sign', () => {
    const next = seededSource('sorted order');
    const order = sorterOf(400);
    for (let round = 0; round < 50; round += 1) {
      const numbers = Float64Array.from({ length: 1 + nextBelow(next, 400) }, () => {
        const size = 10 ** (nextBelow(next, 30) - 15) * (nextBelow(next, 2) === 0 ? 1 : -1);
        return [size * (1 + nextBelow(next, 5)), size, 70 + nextBelow(next, 50) / 1e9, Number.NaN, 0][nextBelow(next, 5)] ?? 0;
      });
      const found = [...order(numbers)].map((index) => numbers[index]);
      expect(found).toEqual([...numbers].filter((number) => !Number.isNaN(number)).toSorted((a, b) => a - b));
    }
  });

  test('are summed up by the middle 95 %', () => {
    expect(middleRanks(Int32Array.of(7, 1, 98, 0, 1), 100)).toEqual({ lowest: 2, highest: 2 });
    expect(middleRanks(Int32Array.of(7, 3, 3, 0, 3), 9)).toEqual({ lowest: 1, highest: 4 });
    expect(middleRanks(Int32Array.of(7, 0), 0)).toBeNull();
  });

  test('do not see the noise of floating point', () => {
    const totals = Float64Array.of(0.1 + 0.2, 0.3);
    settle(totals);
    expect([...rankerOf(2)(totals)]).toEqual([1, 1]);
  });
});
