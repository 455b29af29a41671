import { expect, test } from 'vitest';
import { stateIn, statesOf } from '#shared/domain/panel/result/juror-coverage.ts';

test('what a juror did with each proposal is one letter each, and what is none of them was not assigned', () => {
  const recused = [{ position: 1, recusal: { kind: 'actual', reason: 'keluarga' } }] as const;
  const states = statesOf({ juror: 'J', expected: 4, scored: [0, 3], recused, missing: [4] }, 6);
  expect(states).toBe('sr-sm-');
  expect([0, 1, 2, 3, 4, 5, 6].map((position) => stateIn(states, position))).toEqual(['s', 'r', '-', 's', 'm', '-', '-']);
});
