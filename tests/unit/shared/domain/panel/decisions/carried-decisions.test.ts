import { describe, expect, it } from 'vitest';
import { fraction } from '#shared/base/fraction.ts';
import { carriedDecisions, carriesPoints, NOTHING_CARRIED, withCarried } from '#shared/domain/panel/decisions/carried-decisions.ts';
import type { Method } from '#shared/domain/scoring/rules.ts';
import type { Decision } from '#shared/domain/panel/result/result.ts';
import { basisOf, decision } from '#tests/support/panel/decisions.ts';

const lotOf = (seed: string) => (entry: string) => `${seed} ${entry}`;
const basis = basisOf(
  { 'P-1': [90, 90, 90], 'P-2': [80, 80, 80], 'P-3': [80, 80, 80], 'P-4': [70, 70, 70] },
  { selection: { top: 2 }, ties: ['shared'] },
);
const carry = (...decisions: readonly Decision[]) => carriedDecisions(basis, decisions, lotOf);
const ranked = (...decisions: readonly Decision[]) =>
  withCarried(basis.rules, basis.divisions, basis.computed, carry(...decisions)).map(({ proposal, rank, selected }) => [
    proposal,
    rank,
    selected,
  ]);

describe('what decisions go on to mean for another ranking', () => {
  it('an agreed score is the points that it adds, with its reason', () => {
    const agreed = decision(1, 'panel-adjustment', { entry: 'P-4', before: '70.00', after: '72.50', reason: 'Klaim terbukti.' });
    expect(carry(agreed).points).toEqual([{ proposal: 'P-4', points: fraction(5n, 2n), reason: 'Klaim terbukti.' }]);
  });

  it('nothing decided leaves the ranking as it is', () => {
    expect(carry()).toEqual(NOTHING_CARRIED);
    expect(withCarried(basis.rules, basis.divisions, basis.computed, NOTHING_CARRIED)).toBe(basis.computed);
  });

  it('an excluded proposal takes no part, and those behind it move up', () => {
    expect(ranked(decision(1, 'exclude', { entry: 'P-1', before: '1' }))).toEqual([
      ['P-2', 1, true],
      ['P-3', 1, true],
      ['P-4', 3, false],
    ]);
  });

  it('those who share a rank stand as the panel ordered or drew them', () => {
    const tie = { before: 'P-2 P-3', after: 'P-3 P-2' };
    expect(ranked(decision(1, 'resolve-tie', tie)).map(([proposal]) => proposal)).toEqual(['P-1', 'P-3', 'P-2', 'P-4']);
    const drawn = decision(1, 'draw', { before: 'P-2 P-3', after: 'Juri 1: satu + Juri 2: dua' });
    expect(ranked(drawn).slice(0, 3)).toEqual([
      ['P-1', 1, true],
      ['P-2', 2, true],
      ['P-3', 3, false],
    ]);
  });

  it('a place given or withheld holds, but for a proposal that has no rank', () => {
    const given = decision(1, 'quota-place', { entry: 'P-4', before: 'not-selected', after: 'selected' });
    expect(ranked(given).at(-1)).toEqual(['P-4', 4, true]);
    const unranked = basis.computed.map((line) => ({ ...line, rank: null, selected: false }));
    expect(withCarried(basis.rules, basis.divisions, unranked, carry(given)).some(({ selected }) => selected)).toBe(false);
  });

  it('a decision that was reversed, or cannot count, means nothing', () => {
    const excluded = decision(1, 'exclude', { entry: 'P-1', before: '1' });
    expect(carry(excluded, decision(2, 'reversal', { entry: 'P-1', before: '1' })).out.size).toBe(0);
    expect(carry(decision(1, 'exclude', { entry: 'P-1', before: '2' })).out.size).toBe(0);
  });
});

it.each([
  ['mean', 'median', true],
  ['trimmed-mean', 'adjusted-mean', true],
  ['sum', 'trimmed-sum', true],
  ['mean', 'sum', false],
  ['mean', 'rank-sum', false],
  ['mean', 'pairwise-majority', false],
  ['rank-points', 'rank-points', true],
  ['rank-points', 'sum', false],
] satisfies readonly (readonly [Method, Method, boolean])[])('points added by %s mean as much by %s: %s', (from, to, means) => {
  expect(carriesPoints(from, to)).toBe(means);
});
