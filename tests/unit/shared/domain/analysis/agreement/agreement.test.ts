import { describe, expect, test } from 'vitest';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import { agreementOf } from '#shared/domain/analysis/agreement/agreement.ts';
import { fQuantile, incompleteBeta, logGamma, tQuantile } from '#shared/domain/analysis/agreement/distributions.ts';
import { printed, ratingsOf, totalsAsRatings } from '#shared/domain/analysis/agreement/ratings.ts';
import { severities } from '#shared/domain/analysis/jurors/severity.ts';
import { soundRules, tableOf } from '#tests/support/engine/scores.ts';

/** One row for each target, one figure for each judge, null where there is none. */
function ratings(rows: readonly (readonly (number | null)[])[]) {
  return ratingsOf(
    rows.flatMap((row, target) =>
      row.flatMap((value, judge) =>
        value === null ? [] : [{ proposal: `S${String(target).padStart(2, '0')}`, juror: `J${judge}`, value }],
      ),
    ),
  );
}

describe('agreement', () => {
  // Shrout and Fleiss, Psychological Bulletin 86 (1979), table 2; published .17 .29 .71 .44 .62 .91.
  const shroutFleiss = ratings([
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]);

  test('of the judges of Shrout and Fleiss is as published, with its limits', () => {
    const { icc } = agreementOf(shroutFleiss);
    const rounded = Object.entries(icc ?? {}).map(
      ([name, { value, lower, upper }]: [string, { value: number; lower: number; upper: number }]) => [
        name,
        ...[value, lower, upper].map((each) => each.toFixed(3)),
      ],
    );
    expect(rounded).toEqual([
      ['ICC(1,1)', '0.166', '-0.133', '0.723'],
      ['ICC(2,1)', '0.290', '0.019', '0.761'],
      ['ICC(3,1)', '0.715', '0.342', '0.946'],
      ['ICC(1,k)', '0.443', '-0.884', '0.912'],
      ['ICC(2,k)', '0.620', '0.071', '0.927'],
      ['ICC(3,k)', '0.909', '0.676', '0.986'],
    ]);
  });

  test('in ranks is as worked by hand, and one for judges of one mind', () => {
    // Worked example: rank sums 8 14 11 11 11 8 about their mean 10.5 give S = 25.5, so W = 12 S / (3^2 (6^3 - 6)) = 17/105.
    const executives = ratings([
      [1, 1, 6],
      [6, 5, 3],
      [3, 6, 2],
      [2, 4, 5],
      [5, 2, 4],
      [4, 3, 1],
    ]);
    expect(agreementOf(executives).kendallW?.uncorrected).toBeCloseTo(17 / 105, 12);
    expect(
      agreementOf(
        ratings([
          [1, 10],
          [2, 20],
          [3, 30],
        ]),
      ).kendallW,
    ).toEqual({ uncorrected: 1, tieCorrected: 1 });
  });

  test('in ranks is as Siegel and Castellan publish it, W = .656', () => {
    // Nonparametric Statistics for the Behavioral Sciences, 2nd edition (1988): three persons rank eight reasons for attending a meeting; the ranks as DescTools' KendallW gives them.
    const persons = [
      [5, 6, 7, 1, 2, 4, 3, 8],
      [1, 7, 6, 2, 3, 5, 4, 8],
      [4, 5, 1, 3, 2, 7, 6, 8],
    ];
    const reasons = ratings(Array.from({ length: 8 }, (_, reason) => persons.map((ranks) => ranks[reason] ?? null)));
    expect(agreementOf(reasons).kendallW?.uncorrected.toFixed(3)).toBe('0.656');
    expect(agreementOf(reasons).kendallW?.tieCorrected).toBeCloseTo(124 / 189, 12);
  });

  test('never has a limit above one, however small the panel', () => {
    const tiny = ratings([
      [1, 9],
      [9, 1.5],
    ]);
    const { icc } = agreementOf(tiny);
    expect(icc?.['ICC(2,k)']).toMatchObject({ value: Number.NaN, lower: Number.NEGATIVE_INFINITY });
    const next = seededSource('tiny panels');
    for (let round = 0; round < 500; round += 1) {
      const [targets, judges] = [2 + nextBelow(next, 4), 2 + nextBelow(next, 4)];
      const panel = ratings(Array.from({ length: targets }, () => Array.from({ length: judges }, () => nextBelow(next, 100))));
      for (const { value, lower, upper } of Object.values(agreementOf(panel).icc ?? {})) {
        expect([value, lower, upper].some((figure) => figure > 1 + 1e-12)).toBe(false);
      }
    }
  });

  test('in ranks with ties is corrected', () => {
    // Worked example: S = 591, the judges' sums of t^3 - t are 12, 18 and 84, so W = 12 S / (9 x 990) = 394/495, and corrected 12 S / (9 x 990 - 3 x 114) = 197/238.
    const judges = [
      [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
      [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
      [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    ];
    const objects = ratings(Array.from({ length: 10 }, (_, object) => judges.map((ranks) => ranks[object] ?? null)));
    expect(agreementOf(objects).kendallW?.uncorrected).toBeCloseTo(394 / 495, 12);
    expect(agreementOf(objects).kendallW?.tieCorrected).toBeCloseTo(197 / 238, 12);
    const { kendallW } = agreementOf(shroutFleiss);
    expect([kendallW?.uncorrected.toFixed(6), kendallW?.tieCorrected.toFixed(6)]).toEqual(['0.855357', '0.887037']);
  });

  // Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), C; published nominal .743, ordinal .815, interval .849, ratio .797.
  const krippendorff = ratings([
    [1, 1, null, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [null, 5, 5, 5],
    [null, null, 1, 1],
    [null, null, 3, null],
  ]);

  test("of Krippendorff's observers is as published on all four levels, with values missing", () => {
    const { krippendorffAlpha: alpha, complete } = agreementOf(krippendorff);
    expect([alpha.nominal, alpha.ordinal, alpha.interval, alpha.ratio].map((each) => each.toFixed(3))).toEqual([
      '0.743',
      '0.815',
      '0.849',
      '0.797',
    ]);
    expect(complete).toBe(8);
  });

  test('that needs a complete table is not claimed where fewer than two rows or judges are complete', () => {
    expect(
      agreementOf(
        ratings([
          [1, null],
          [2, 3],
        ]),
      ),
    ).toMatchObject({ complete: 1, icc: null, kendallW: null });
    expect(agreementOf(ratings([[1], [2]]))).toMatchObject({ complete: 2, icc: null, kendallW: null });
  });

  test('on the ratio level is not defined for negative values, nor anything where all values are equal', () => {
    expect(
      agreementOf(
        ratings([
          [-1, 1],
          [2, 2],
        ]),
      ).krippendorffAlpha.ratio,
    ).toBeNaN();
    expect(
      agreementOf(
        ratings([
          [1, 1],
          [1, 1],
        ]),
      ).krippendorffAlpha.nominal,
    ).toBeNaN();
    expect([printed(Number.NaN), printed(1 / 3)]).toEqual([null, 0.333333333333]);
  });
});

describe('distributions', () => {
  test.each([
    [0.975, 5, 18, 3.381967],
    [0.975, 15, 5, 6.427728],
    [0.95, 1, 10, 4.964603],
    [0.5, 7, 7, 1],
  ])('the F quantile of %d with %d and %d degrees is %d', (p, df1, df2, quantile) => {
    expect(fQuantile(p, df1, df2)).toBeCloseTo(quantile, 5);
  });

  test('Student, beta and gamma agree with their tables', () => {
    expect(tQuantile(0.95, 9)).toBeCloseTo(2.262157, 6);
    expect(logGamma(10)).toBeCloseTo(Math.log(362_880), 10);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
    expect(incompleteBeta(0.5, 2, 2)).toBeCloseTo(0.5, 12);
    // The first step of the fraction vanishes here, which must not divide by zero.
    expect(incompleteBeta(0.5, 1, 1)).toBeCloseTo(0.5, 12);
  });
});

describe('the severity of a juror', () => {
  const laid = ratings([
    [70, 60, 65],
    [80, 70, 75],
    [90, 80, 85],
    [60, null, 65],
  ]);

  test('is the mean difference from the others, with its interval, spread, use of the scale and rank correlation', () => {
    const [first, second] = severities(laid);
    expect(first).toMatchObject({ juror: 'J0', rated: 4, lowest: 60, highest: 90, distinct: 4 });
    expect(first?.residual.value).toBeCloseTo(4.375, 10);
    expect(first?.residual.lower).toBeLessThan(4.375);
    expect(second?.residual).toEqual({ value: -7.5, lower: -7.5, upper: -7.5 });
    expect([second?.spread, second?.correlation]).toEqual([10, 1]);
  });

  test('has the interval of the mean by Student: differences of 1, 2 and 6 are 3 and the 4.30 standard errors of two degrees of freedom around it', () => {
    const [own] = severities(
      ratings([
        [11, 10],
        [12, 10],
        [16, 10],
      ]),
    );
    const half = (4.302652729911275 * Math.sqrt(7)) / Math.sqrt(3);
    expect(own?.residual.value).toBeCloseTo(3, 12);
    expect(own?.residual.lower).toBeCloseTo(3 - half, 9);
    expect(own?.residual.upper).toBeCloseTo(3 + half, 9);
  });

  test('has the rank correlation of Spearman, whatever the distances', () => {
    const rows = [
      [1, 10],
      [2, 300],
      [3, 20],
      [90, 4000],
    ];
    expect(severities(ratings(rows)).map(({ correlation }) => correlation.toFixed(12))).toEqual(['0.800000000000', '0.800000000000']);
  });

  test('cannot be told of a juror whom nobody shares a proposal with, nor limits from one proposal', () => {
    expect(
      severities(
        ratings([
          [1, null],
          [null, 2],
        ]),
      )[0]?.residual.value,
    ).toBeNaN();
    expect(severities(ratings([[1, 2]]))[0]?.residual).toEqual({ value: -1, lower: Number.NaN, upper: Number.NaN });
  });
});

test('juror totals become ratings, a juror without a total giving none', () => {
  const rules = soundRules({
    criteria: [
      { id: 'a', weight: 50 },
      { id: 'b', weight: 50 },
    ],
  });
  const { proposals, jurors, rows } = totalsAsRatings(rules, tableOf(rules, { A: { J1: [80, 61], J2: [1, null] }, B: { J2: [10, 20] } }));
  expect([proposals, jurors, rows.map((row) => [...row])]).toEqual([
    ['A', 'B'],
    ['J1', 'J2'],
    [
      [70.5, Number.NaN],
      [Number.NaN, 15],
    ],
  ]);
});
