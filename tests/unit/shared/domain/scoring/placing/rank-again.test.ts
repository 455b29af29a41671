import { expect, test } from 'vitest';
import { fraction } from '#shared/base/fraction.ts';
import { type Departures, rankAgain } from '#shared/domain/scoring/placing/rank-again.ts';
import { type Marks, rankingOf, soundRules } from '#tests/support/engine/scores.ts';

const CRITERIA = [
  { id: 'a', weight: 50 },
  { id: 'b', weight: 50 },
];
const NOTHING: Departures = { totals: new Map(), out: new Set(), orders: [] };

function again(document: Record<string, unknown>, marks: Marks, departures: Partial<Departures>): readonly string[] {
  const rules = soundRules({ criteria: CRITERIA, combine: 'juror-totals', ...document });
  const lines = rankAgain(rules, new Map(), rankingOf(rules, marks).proposals, { ...NOTHING, ...departures });
  return lines.map(({ rank, proposal }) => `${rank} ${proposal}`);
}

const MARKS: Marks = {
  A: { J1: [60, 60], J2: [60, 60], J3: [90, 90], J4: [null, 10] },
  B: { J1: [71, 70], J2: [70, 70], J3: [69, 70], J5: [1, null] },
  C: { J1: [10, 10] },
};

test('a tie is parted again by the totals of the jurors who gave any, whatever their denominators', () => {
  expect(again({ ties: ['shared'] }, MARKS, {})).toEqual(['1 A', '1 B', '3 C']);
  expect(again({ ties: ['median', 'shared'] }, MARKS, {})).toEqual(['1 B', '2 A', '3 C']);
  expect(again({ ties: ['highest-single', 'shared'] }, MARKS, {})).toEqual(['1 A', '2 B', '3 C']);
});

test('a total that the panel put counts in place of the one computed', () => {
  expect(again({ ties: ['shared'] }, MARKS, { totals: new Map([['C', fraction(141n, 2n)]]) })).toEqual(['1 C', '2 A', '2 B']);
});

test('an order parts those who share a rank, and one of others parts nobody', () => {
  expect(again({ ties: ['shared'] }, MARKS, { orders: [['B', 'A']] })).toEqual(['1 B', '2 A', '3 C']);
  for (const order of [['A'], ['B', 'C'], ['A', 'B', 'C']]) {
    expect(again({ ties: ['shared'] }, MARKS, { orders: [order] })).toEqual(['1 A', '1 B', '3 C']);
  }
});
