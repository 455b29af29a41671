import { describe, expect, test } from 'vitest';
import { writeFraction } from '#shared/base/fraction.ts';
import { gridOf, markAt, stepsOfMark, stepsOfScore, stepsOfWritten } from '#shared/domain/scoring/marks/grid.ts';
import { select } from '#shared/domain/scoring/placing/selection.ts';

const HALVES = gridOf({ min: 1, max: 5, step: 0.5 });
const TENTHS = gridOf({ min: -1, max: 1, step: 0.1 });

describe('a mark', () => {
  test('that is known to lie on its grid has steps; one that does not is a bug', () => {
    expect(stepsOfMark(HALVES, 4.5)).toBe(7);
    expect(() => stepsOfMark(HALVES, 4.25)).toThrow('4.25 is off-step');
  });

  test.each([
    [HALVES, 1, 0],
    [HALVES, 4.5, 7],
    [HALVES, 5, 8],
    [TENTHS, 0.3, 13],
    [TENTHS, -0.7, 3],
    [HALVES, 4.25, 'off-step'],
    [HALVES, 0.5, 'out-of-scale'],
    [HALVES, 5.5, 'out-of-scale'],
    [TENTHS, 0.1 + 0.2, 'off-step'],
    [HALVES, Number.NaN, 'not-a-number'],
  ])('on %o given as %d is %s', (grid, score, steps) => {
    expect(stepsOfScore(grid, score)).toBe(steps);
  });

  test.each([
    [HALVES, '4.50', 7],
    [HALVES, '5', 8],
    [HALVES, '4.25', 'off-step'],
    [HALVES, '4.2', 'off-step'],
    [HALVES, '5.01', 'out-of-scale'],
    [HALVES, '0.99', 'out-of-scale'],
    [HALVES, '6', 'out-of-scale'],
    [HALVES, '0', 'out-of-scale'],
    [HALVES, '4.50000000000000000000001', 'off-step'],
    [HALVES, 'x', 'not-a-number'],
  ])('on %o written %s is %s', (grid, written, steps) => {
    expect(stepsOfWritten(grid, written)).toBe(steps);
  });

  test('so many steps above the least is exact', () => {
    expect(writeFraction(markAt(TENTHS, 13))).toBe('3/10');
  });
});

describe('selection', () => {
  const candidates = (['kota', 'kota', 'kab', null, 'kab'] as const).map((division, index) => ({
    proposal: `P${index + 1}`,
    rank: index + 1,
    division,
  }));
  const quotas = { by: 'cluster', counts: { kota: 1, kab: 3 }, overNomination: 1, unfilled: 'open' } as const;
  const names = (selected: ReadonlySet<string>) => [...selected].join(' ');

  test.each([
    ['the top alone', { top: 2, quotas: null }, 'P1 P2'],
    ['quotas alone', { top: null, quotas }, 'P1 P3 P5'],
    [
      'quotas with what they leave given to the next best',
      { top: null, quotas: { ...quotas, unfilled: 'next-best' as const } },
      'P1 P2 P3 P5',
    ],
    ['quotas first and then up to the top', { top: 5, quotas }, 'P1 P2 P3 P5'],
    ['the best of more quota places than the top', { top: 2, quotas }, 'P1 P3'],
    ['over-nominated quotas, rounded up', { top: null, quotas: { ...quotas, counts: { kota: 1 }, overNomination: 1.5 } }, 'P1 P2'],
    ['nothing when nothing is asked', { top: null, quotas: null }, ''],
  ])('takes %s', (_, selection, expected) => {
    expect(names(select(selection, candidates).selected)).toBe(expected);
  });

  test('selects none of those who tie for too few places, and names them', () => {
    const tied = [
      { proposal: 'A', rank: 1, division: null },
      { proposal: 'B', rank: 2, division: null },
      { proposal: 'C', rank: 2, division: null },
    ];
    const { selected, tiedAcrossCut } = select({ top: 2, quotas: null }, tied);
    expect([names(selected), names(tiedAcrossCut)]).toEqual(['A', 'B C']);
  });
});
