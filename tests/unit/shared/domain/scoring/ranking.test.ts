import { describe, expect, test } from 'vitest';
import { decimalOf } from '#shared/base/decimal.ts';
import { fraction, fractionOf } from '#shared/base/fraction.ts';
import { completenessOf } from '#shared/domain/scoring/marks/completeness.ts';
import { NO_INPUTS } from '#shared/domain/scoring/inputs.ts';
import { partedFrom, tiedWith } from '#shared/domain/scoring/outcome.ts';
import { rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import { officialDecimals } from '#shared/domain/scoring/rounding.ts';
import { buildScoreTable } from '#shared/domain/scoring/marks/score-table.ts';
import { linesOf, type Marks, rankingOf, soundRules, tableOf } from '#tests/support/engine/scores.ts';

const TWO = [
  { id: 'a', weight: 60 },
  { id: 'b', weight: 40 },
];

describe('a total', () => {
  const marks: Marks = { A: { J1: 70, J2: 80, J3: 81, J4: 99 }, B: { J1: 90, J2: 60, J3: 60, J4: 60 } };

  test.each([
    [{ method: 'mean' }, ['1 A 165/2', '2 B 135/2']],
    [{ method: 'median' }, ['1 A 161/2', '2 B 60/1']],
    [{ method: 'sum' }, ['1 A 330/1', '2 B 270/1']],
    [{ method: 'trimmed-mean', drop: 1 }, ['1 A 161/2', '2 B 60/1']],
    [{ method: 'trimmed-sum', drop: 1 }, ['1 A 161/1', '2 B 120/1']],
    [{ method: 'rank-sum' }, ['1 A 5/1', '2 B 7/1']],
    [{ method: 'rank-points', points: [12, 10] }, ['1 A 46/1', '2 B 42/1']],
    [{ method: 'pairwise-majority' }, ['1 A 1/1', '2 B 0/1']],
    [{ method: 'adjusted-mean' }, ['1 A 165/2', '2 B 135/2']],
  ])('by %o is exact', (aggregate, lines) => {
    expect(linesOf(rankingOf(soundRules({ aggregate }), marks))).toEqual(lines);
  });

  test('takes each juror first, or each criterion first, as the rules combine', () => {
    const uneven: Marks = { A: { J1: [90, 60], J2: [60, null], J3: [70, 50] } };
    const by = (combine: string) => linesOf(rankingOf(soundRules({ criteria: TWO, combine }), uneven));
    expect([by('juror-totals'), by('criterion-panels')]).toEqual([['1 A 70/1'], ['1 A 66/1']]);
    const crossed: Marks = { A: { J1: [90, 0], J2: [0, 90], J3: [50, 10] } };
    const median = (combine: string) =>
      linesOf(rankingOf(soundRules({ criteria: TWO, combine, aggregate: { method: 'median' } }), crossed));
    expect([median('juror-totals'), median('criterion-panels')]).toEqual([['1 A 36/1'], ['1 A 34/1']]);
  });

  test('multiplies by factors as written and divides percentages by a hundred', () => {
    const factors = soundRules({
      weighting: 'factor',
      criteria: [
        { id: 'a', weight: 0.8 },
        { id: 'b', weight: 3.2 },
      ],
    });
    expect(linesOf(rankingOf(factors, { A: { J1: [10, 5] } }))).toEqual(['1 A 24/1']);
    expect(linesOf(rankingOf(soundRules({ criteria: TWO }), { A: { J1: [10, 5] } }))).toEqual(['1 A 8/1']);
  });

  test('is rounded at the three places that the rules name', () => {
    const rounding = {
      criterion: { decimals: 1, mode: 'half-up' },
      weighted: { decimals: 0, mode: 'half-up' },
      total: { decimals: 0, mode: 'half-even' },
    };
    const marked: Marks = { A: { J1: [3, 4], J2: [4, 4], J3: [4, 4] } };
    expect(linesOf(rankingOf(soundRules({ criteria: TWO, rounding }), marked))).toEqual(['1 A 4/1']);
    expect(linesOf(rankingOf(soundRules({ criteria: TWO, rounding, combine: 'juror-totals' }), marked))).toEqual(['1 A 4/1']);
    expect([officialDecimals(soundRules({ rounding })), officialDecimals(soundRules())]).toEqual([0, 10]);
  });

  test('takes parts of a criterion as criteria of their own', () => {
    const criteria = [
      {
        id: 'a',
        weight: 60,
        parts: [
          { id: 'a1', weight: 20 },
          { id: 'a2', weight: 40 },
        ],
      },
      { id: 'b', weight: 40 },
    ];
    expect(linesOf(rankingOf(soundRules({ criteria }), { A: { J1: [100, 50, 10] } }))).toEqual(['1 A 44/1']);
  });

  test('ignores a criterion without weight but shows it', () => {
    const criteria = [...TWO, { id: 'summary', weight: 0 }];
    const ranking = rankingOf(soundRules({ criteria }), { A: { J1: [10, 10, 99], J2: [10, 10, null] } });
    expect(linesOf(ranking)).toEqual(['1 A 10/1']);
    expect(ranking.proposals[0]?.criteria[2]).toEqual({ criterion: 'summary', value: fraction(99n), weighted: fraction(0n) });
  });
});

describe('a proposal is listed without a rank', () => {
  test.each([
    ['when nobody scored it', {}, { A: {}, B: { J1: 1 } }, ['1 B 1/1', '- A no-scores']],
    ['below the quorum', { quorum: { minJurors: 2 } }, { A: { J1: 99 }, B: { J1: 1, J2: 1 } }, ['1 B 1/1', '- A below-quorum']],
    [
      'when a weighted criterion has no marks',
      { criteria: TWO },
      { A: { J1: [5, null] }, B: { J1: [1, 1] } },
      ['1 B 1/1', '- A criterion-without-scores'],
    ],
    [
      'when the drop leaves nothing',
      { aggregate: { method: 'trimmed-mean', drop: 1 } },
      { A: { J1: 9, J2: 9 }, B: { J1: 1, J2: 2, J3: 3 } },
      ['1 B 2/1', '- A too-few-for-drop'],
    ],
    [
      'when its sum is of fewer jurors',
      { aggregate: { method: 'sum' } },
      { A: { J1: 9 }, B: { J1: 1, J2: 1 } },
      ['1 B 2/1', '- A unequal-panel'],
    ],
    ['below the threshold', { threshold: { total: 85 } }, { A: { J1: 84 }, B: { J1: 85 } }, ['1 B 85/1', '- A below-total']],
    [
      'below the threshold of a criterion',
      { threshold: { perCriterion: { nilai: 85 } } },
      { A: { J1: 84 }, B: { J1: 85 } },
      ['1 B 85/1', '- A below-criterion'],
    ],
  ])('%s', (_, document, marks, lines) => {
    expect(linesOf(rankingOf(soundRules(document), marks))).toEqual(lines);
  });

  test('unless unequal panels are to be summed as they are', () => {
    const rules = soundRules({ aggregate: { method: 'sum' }, unequalPanels: 'as-is' });
    expect(linesOf(rankingOf(rules, { A: { J1: 9 }, B: { J1: 1, J2: 1 } }))).toEqual(['1 A 9/1', '2 B 2/1']);
  });

  test('when an earlier stage lacks it; the others combine by their weights', () => {
    const rules = soundRules({ carry: [{ stage: 'proposal', weight: 40 }] });
    const carried = new Map([['proposal', new Map([['A', fraction(50n)]])]]);
    expect(linesOf(rankingOf(rules, { A: { J1: 100 }, B: { J1: 100 } }, { carried }))).toEqual(['1 A 80/1', '- B carry-missing']);
    expect(linesOf(rankingOf(rules, { A: { J1: 100 } }))).toEqual(['- A carry-missing']);
  });

  test('when its division is not known and rankings are by division', () => {
    const divisions = new Map([
      ['A', { group: 'umum', cluster: null }],
      ['B', { group: 'khusus', cluster: null }],
      ['D', { group: null, cluster: null }],
    ]);
    const marks: Marks = { A: { J1: 1 }, B: { J1: 2 }, C: { J1: 3 }, D: { J1: 4 } };
    const ranking = rankingOf(soundRules({ partition: 'group' }), marks, { divisions });
    expect(linesOf(ranking)).toEqual(['1 B 2/1', '1 A 1/1', '- C no-division', '- D no-division']);
    expect(ranking.proposals.map(({ partition }) => partition)).toEqual(['khusus', 'umum', null, null]);
    expect(
      rankingOf(soundRules({ partition: 'cluster' }), marks, { divisions }).proposals.every(({ reason }) => reason?.kind === 'no-division'),
    ).toBe(true);
  });
});

describe('equal totals', () => {
  const equal: Marks = { A: { J1: 70, J2: 85, J3: 85 }, B: { J1: 60, J2: 100, J3: 80 }, C: { J1: 10, J2: 10, J3: 10 } };

  test.each([
    [['shared'], ['1 A 80/1', '1 B 80/1', '3 C 10/1']],
    [
      ['highest-single', 'shared'],
      ['1 B 80/1', '2 A 80/1', '3 C 10/1'],
    ],
    [
      ['median', 'shared'],
      ['1 A 80/1', '2 B 80/1', '3 C 10/1'],
    ],
    [
      ['pairwise', 'shared'],
      ['1 A 80/1', '2 B 80/1', '3 C 10/1'],
    ],
    [
      ['criterion:nilai', 'shared'],
      ['1 A 80/1', '1 B 80/1', '3 C 10/1'],
    ],
  ])('are parted by %j', (ties, lines) => {
    expect(linesOf(rankingOf(soundRules({ ties }), equal))).toEqual(lines);
  });

  test('name the step that parted them, and from whom; what stays together is shared', () => {
    const [first, second] = rankingOf(soundRules({ ties: ['criterion:nilai', 'median', 'shared'] }), equal).proposals;
    expect([first?.brokenBy, second?.brokenBy]).toEqual([
      [{ step: 'median', among: ['A', 'B'], alike: ['A'], value: fraction(85n) }],
      [{ step: 'median', among: ['A', 'B'], alike: ['B'], value: fraction(80n) }],
    ]);
    expect(first?.brokenBy.map(partedFrom)).toEqual([['B']]);
    expect(first?.brokenBy[0]?.among).toBe(second?.brokenBy[0]?.among);
    const { proposals } = rankingOf(soundRules(), equal);
    expect(proposals.map(tiedWith)).toEqual([['B'], ['A'], []]);
    expect(proposals[1]?.sharing).toBe(proposals[0]?.sharing);
  });

  test('wait for a draw, and are parted by the lowest lot once it is made', () => {
    const rules = soundRules({ ties: ['draw'] });
    expect(rankingOf(rules, equal).pendingDraws).toEqual([['A', 'B']]);
    const drawn = rankingOf(rules, equal, { lot: (proposal) => (proposal === 'B' ? '0' : '1') });
    expect([linesOf(drawn)[0], drawn.pendingDraws]).toEqual(['1 B 80/1', []]);
  });

  test.each([[['A', 'B']], [['B', 'A']]])(
    'of %j with a total of no juror for one of them put that one last',
    ([whole = '', parted = '']) => {
      const rules = soundRules({ criteria: TWO, ties: ['highest-single', 'shared'] });
      const marks: Marks = { [whole]: { J1: [50, 50] }, [parted]: { J1: [50, null], J2: [null, 50] } };
      expect(linesOf(rankingOf(rules, marks))).toEqual([`1 ${whole} 50/1`, `2 ${parted} 50/1`]);
    },
  );

  test('with no juror total in common are put last by the steps that look at totals', () => {
    const rules = soundRules({ criteria: TWO, ties: ['median', 'shared'] });
    expect(
      linesOf(rankingOf(rules, { A: { J1: [50, null], J2: [null, 50] }, B: { J1: [50, 50] }, C: { J1: [50, null], J2: [null, 50] } })),
    ).toEqual(['1 B 50/1', '2 A 50/1', '2 C 50/1']);
  });
});

describe('an adjustment', () => {
  const adjustments = [{ proposal: 'A', points: fractionOf(decimalOf(-0.5)), reason: 'overran' }];

  test('is added before the total is rounded', () => {
    const rules = soundRules({ rounding: { total: { decimals: 0, mode: 'half-up' } } });
    expect(linesOf(rankingOf(rules, { A: { J1: 80 }, B: { J1: 80 } }, { adjustments }))).toEqual(['1 A 80/1', '1 B 80/1']);
    expect(linesOf(rankingOf(soundRules(), { A: { J1: 80 }, B: { J1: 80 } }, { adjustments }))).toEqual(['1 B 80/1', '2 A 159/2']);
  });

  test.each(['rank-sum', 'pairwise-majority'])('is refused under %s, where points mean nothing', (method) => {
    const rules = soundRules({ aggregate: { method } });
    const ranking = rankProposals(rules, tableOf(rules, { A: { J1: 80 } }), { ...NO_INPUTS, adjustments });
    expect(ranking).toEqual({ ok: false, error: { kind: 'adjustment-of-order', proposal: 'A', method } });
  });
});

describe('adjusted means', () => {
  test('take off the leniency of jurors exactly, where each scored a part', () => {
    const rules = soundRules({ aggregate: { method: 'adjusted-mean' } });
    const marks: Marks = { A: { J1: 80, J2: 70 }, B: { J2: 60, J3: 75 }, C: { J1: 90, J3: 95 } };
    // By hand: leniencies 5/3, -25/3, 20/3; A (80 - 5/3 + 70 + 25/3) / 2, and so on.
    expect(linesOf(rankingOf(rules, marks))).toEqual(['1 C 265/3', '2 A 235/3', '3 B 205/3']);
  });

  test('take off the quality of proposals first where these are fewer than the jurors', () => {
    const rules = soundRules({ aggregate: { method: 'adjusted-mean' } });
    const marks: Marks = { A: { J1: 80, J2: 70, J3: 60 }, B: { J3: 50, J4: 90 } };
    // J3, the only juror of both, puts B ten below A; leniencies 80 - A, 70 - A, 60 - A, 90 - (A - 10) add to zero, so 4 A = 310.
    const [first, second] = rankingOf(rules, marks).proposals;
    expect([first?.proposal, second?.proposal, first?.total, second?.total]).toEqual(['A', 'B', fraction(155n, 2n), fraction(135n, 2n)]);
  });

  test.each([
    ['criterion-panels', 'nilai'],
    ['juror-totals', null],
  ])('with %s are refused on a design that is not connected, with its parts', (combine, criterion) => {
    const rules = soundRules({ combine, aggregate: { method: 'adjusted-mean' } });
    expect(rankProposals(rules, tableOf(rules, { A: { J1: 1 }, B: { J2: 2 }, C: { J2: 3 } }))).toEqual({
      ok: false,
      error: {
        kind: 'disconnected',
        partition: null,
        criterion,
        components: [
          { proposals: ['A'], jurors: ['J1'] },
          { proposals: ['B', 'C'], jurors: ['J2'] },
        ],
      },
    });
  });

  test('of nothing are nothing', () => {
    expect(linesOf(rankingOf(soundRules({ aggregate: { method: 'adjusted-mean' } }), { A: {} }))).toEqual(['- A no-scores']);
  });
});

describe('the agenda', () => {
  const marks: Marks = { A: { J1: 60, J2: 90 }, B: { J1: 80, J2: 81 }, C: {} };

  test.each([
    [{ divergence: { points: 29 } }, ['points']],
    [{ divergence: { points: 30 } }, []],
    [{ divergence: { standardDeviations: 21 } }, ['standard-deviations']],
    [{ divergence: { standardDeviations: 21.3 } }, []],
    [{ divergence: {}, threshold: { total: 70 } }, ['straddles-threshold']],
    [{ threshold: { total: 70 } }, []],
  ])('under %o names who diverges', (document, reasons) => {
    expect(rankingOf(soundRules(document), marks).diverging).toEqual(
      reasons.length === 0 ? [] : [{ proposal: 'A', lowest: fraction(60n), highest: fraction(90n), reasons }],
    );
  });
});

test.each([
  ['below it and at it', { J1: 69, J2: 70 }, ['straddles-threshold']],
  ['at it and above', { J1: 70, J2: 71 }, []],
  ['below it', { J1: 68, J2: 69 }, []],
])('jurors straddle a threshold where they are on both sides of it: %s', (_, jurors, reasons) => {
  const rules = soundRules({ combine: 'juror-totals', divergence: {}, threshold: { total: 70 } });
  expect(rankingOf(rules, { A: jurors }).diverging.flatMap((each) => each.reasons)).toEqual(reasons);
});

describe('who counts', () => {
  const CRITERIA = [
    { id: 'a', weight: 60 },
    { id: 'b', weight: 40 },
  ];
  const marks = { A: { J1: [80, 60], J2: [100, null], J3: [90, 70] } };

  test('is, criterion by criterion, said of the one that fewest jurors marked', () => {
    expect(rankingOf(soundRules({ criteria: CRITERIA }), marks).proposals.map(({ jurors }) => jurors)).toEqual([2]);
  });

  test('is, juror by juror, who marked every weighted criterion, also where a criterion is only shown', () => {
    const [line] = rankingOf(soundRules({ criteria: CRITERIA, combine: 'juror-totals' }), marks).proposals;
    expect([line?.jurors, line?.criteria.map(({ value }) => value)]).toEqual([2, [fraction(85n), fraction(65n)]]);
  });
});

describe('a table of scores', () => {
  test('says what is finished, what is not and what nobody scored', () => {
    const rules = soundRules({ criteria: [...TWO, { id: 'c', weight: 0 }] });
    expect(completenessOf(tableOf(rules, { A: { J1: [1, 1, null], J2: [1, null, 1] }, B: {} }))).toEqual({
      proposals: 2,
      jurors: 2,
      sheets: 2,
      finished: 1,
      unfinished: [{ proposal: 'A', juror: 'J2', missing: ['b'] }],
      unscored: ['B'],
    });
  });

  test('refuses a sheet twice, and one for a proposal that is not listed, as bugs of its caller', () => {
    const sheet = { proposal: 'A', juror: 'J1', steps: [1] };
    expect(() => buildScoreTable(soundRules(), ['A'], [sheet, sheet])).toThrow('two sheets of J1 for A');
    expect(() => buildScoreTable(soundRules(), ['B'], [sheet])).toThrow('not listed: A');
  });
});
