import { expect, test } from 'vitest';
import { tallyLine, tallyOf } from '#build/testing/tally.mjs';

const good = { ok: true, passed: 3, failed: 0 };

test.each([
  ['all passed', [good, good], 0, '6 passed, 0 failed'],
  ['some failed', [good, { ok: false, passed: 1, failed: 2 }], 0, '4 passed, 2 failed'],
  ['a file could not be loaded', [good, { ok: false, passed: 0, failed: 0 }], 0, '3 passed, 1 failed'],
  ['an error happened outside of any test', [good], 1, '3 passed, 1 failed'],
  ['no test ran', [], 0, '0 passed, 1 failed'],
  ['every test was skipped', [{ ok: true, passed: 0, failed: 0 }], 0, '0 passed, 1 failed'],
])('%s', (_, files, strayErrors, line) => {
  expect(tallyLine(tallyOf(files, strayErrors))).toBe(line);
});
