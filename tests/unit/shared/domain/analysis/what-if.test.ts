import { describe, expect, test } from 'vitest';
import { compareRankings, withAggregate, withoutSheetsOf, withWeightMoved, withWeightsOf } from '#shared/domain/analysis/what-if.ts';
import { findRuleFaults } from '#shared/domain/scoring/rule-faults.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { type Marks, rankingOf, soundRules, tableOf } from '#tests/support/engine/scores.ts';

const weights = (rules: Rules) => Object.fromEntries(scoredCriteria(rules.criteria).map(({ id, weight }) => [id, weight]));
const THREE = soundRules({
  criteria: [
    { id: 'a', weight: 50 },
    { id: 'b', weight: 30 },
    { id: 'c', weight: 20 },
  ],
});

describe('a moved weight', () => {
  test.each([
    ['a', 10, { a: 60, b: 24, c: 16 }],
    ['a', -5, { a: 45, b: 33, c: 22 }],
    ['b', 1, { a: 49.2857, b: 31, c: 19.7143 }],
    ['a', -80, { a: 0, b: 60, c: 40 }],
    ['a', 80, { a: 100, b: 0, c: 0 }],
    ['z', 10, { a: 50, b: 30, c: 20 }],
  ])('of %s by %d stretches the others so that all still add up', (criterion, points, expected) => {
    const moved = withWeightMoved(THREE, criterion, points);
    expect(weights(moved)).toEqual(expected);
    expect(findRuleFaults(moved)).toEqual([]);
  });

  test('of a part changes its whole with it', () => {
    const rules = soundRules({
      criteria: [
        {
          id: 'a',
          weight: 60,
          parts: [
            { id: 'a1', weight: 20 },
            { id: 'a2', weight: 40 },
          ],
        },
        { id: 'b', weight: 40 },
      ],
    });
    const moved = withWeightMoved(rules, 'a1', 10);
    expect([weights(moved), moved.criteria.map(({ weight }) => weight), findRuleFaults(moved)]).toEqual([
      { a1: 30, a2: 35, b: 35 },
      [65, 35],
      [],
    ]);
  });

  test('leaves what rounding leaves to the largest of the others, wherever it stands', () => {
    const rules = soundRules({
      criteria: [
        { id: 'a', weight: 40 },
        { id: 'b', weight: 15 },
        { id: 'c', weight: 45 },
      ],
    });
    expect(weights(withWeightMoved(rules, 'a', 0.0001))).toEqual({ a: 40.0001, b: 15, c: 44.9999 });
  });

  test('takes what rounding added from the largest of the others', () => {
    const rules = soundRules({
      criteria: [
        { id: 'a', weight: 40 },
        { id: 'b', weight: 19 },
        { id: 'c', weight: 21 },
        { id: 'd', weight: 20 },
      ],
    });
    const moved = withWeightMoved(rules, 'a', 0.0001);
    expect([weights(moved), findRuleFaults(moved)]).toEqual([{ a: 40.0001, b: 19, c: 20.9999, d: 20 }, []]);
  });

  test('of the only criterion stays', () => {
    expect(withWeightMoved(soundRules(), 'nilai', -10)).toEqual(soundRules());
  });
});

describe('another aggregate', () => {
  const marks: Marks = { A: { J1: 100, J2: 60, J3: 60 }, B: { J1: 70, J2: 70, J3: 70 }, C: { J1: 1 } };

  test('shows who would move, and who would be selected', () => {
    const rules = soundRules({ selection: { top: 1 } });
    const median = withAggregate(rules, { method: 'median' });
    expect(median.ok && compareRankings(rankingOf(rules, marks), rankingOf(median.value, marks))).toEqual([
      { proposal: 'A', official: 1, whatIf: 2, selectedOfficially: true, selectedInWhatIf: false },
      { proposal: 'B', official: 2, whatIf: 1, selectedOfficially: false, selectedInWhatIf: true },
      { proposal: 'C', official: 3, whatIf: 3, selectedOfficially: false, selectedInWhatIf: false },
    ]);
  });

  test('that the rules cannot bear is refused', () => {
    expect(withAggregate(THREE, { method: 'rank-sum' })).toEqual({
      ok: false,
      error: [{ kind: 'ranking-over-panels', path: 'combine', method: 'rank-sum' }],
    });
  });
});

describe('the panel without one juror', () => {
  const MARKS: Marks = { A: { J1: 10, J2: 20, J3: 30 }, B: { J2: 40 }, C: { J1: 50, J3: 60 }, D: {} };
  const WITHOUT: Marks = { A: { J1: 10, J3: 30 }, B: {}, C: { J1: 50, J3: 60 }, D: {} };

  test('is the table of the others', () => {
    const rules = soundRules();
    expect(withoutSheetsOf(tableOf(rules, MARKS), 'J2')).toEqual(tableOf(rules, WITHOUT));
  });

  test('is the same where the juror has no sheet', () => {
    const table = tableOf(soundRules(), MARKS);
    expect(withoutSheetsOf(table, 'J9')).toBe(table);
  });
});

test('marks stay as they are when only weights differ', () => {
  const marks: Marks = { A: { J1: [10, 20, 30] } };
  const moved = withWeightMoved(THREE, 'a', 10);
  expect(withWeightsOf(tableOf(THREE, marks), moved)).toEqual(tableOf(moved, marks));
});
