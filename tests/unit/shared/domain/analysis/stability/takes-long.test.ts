import { expect, test } from 'vitest';
import { takesLong } from '#shared/domain/analysis/stability/takes-long.ts';
import { soundRules } from '#tests/support/engine/scores.ts';

const rules = (method: string) => soundRules({ combine: 'juror-totals', aggregate: { method } });

test.each([
  ['pairwise-majority', 2237, 2000, true],
  ['pairwise-majority', 2236, 2000, false],
  ['pairwise-majority', 1000, 10_000, false],
  ['pairwise-majority', 1000, 10_001, true],
  ['mean', 100_000, 100_000, false],
])('%s of %i proposals in %i resamples: said to take long %s', (method, proposals, resamples, expected) => {
  expect(takesLong(rules(method), proposals, resamples)).toBe(expected);
});
