import { expect, test } from 'vitest';
import { rowSlots } from '#renderer/ui/matrix/row-slots.ts';

test('rows that stay in view keep their slot, those that come take one that became free', () => {
  const slots = rowSlots();
  expect(slots.of([0, 1, 2])).toEqual([0, 1, 2]);
  expect(slots.of([1, 2, 3])).toEqual([1, 2, 0]);
  expect(slots.of([1, 10, 11, 12])).toEqual([1, 0, 2, 3]);
  expect(slots.of([])).toEqual([]);
  expect(slots.of([5])).toEqual([0]);
});
