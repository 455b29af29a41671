import { expect, test } from 'vitest';
import { marksAsRatings } from '#shared/domain/analysis/agreement/ratings.ts';
import { soundRules, tableOf } from '#tests/support/engine/scores.ts';

test('the marks of one criterion are ratings on its own scale, and one that is missing is none', () => {
  const criteria = [
    { id: 'a', weight: 60 },
    { id: 'b', weight: 40, scale: { min: -1, max: 1, step: 0.25 } },
  ];
  const rules = soundRules({ criteria });
  const table = tableOf(rules, { B: { J1: [5, 0.75] }, A: { J2: [7, -1], J1: [null, null] } });
  expect(marksAsRatings(table, 1)).toEqual({
    proposals: ['A', 'B'],
    jurors: ['J1', 'J2'],
    rows: [Float64Array.of(Number.NaN, -1), Float64Array.of(0.75, Number.NaN)],
  });
});
