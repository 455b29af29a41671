import { expect, test } from 'vitest';
import { bySlot, inOrder } from '#renderer/ui/matrix/matrix-window.ts';

const lines = [
  { index: 15, start: 600, slot: 15, id: 'm15' },
  { index: 16, start: 640, slot: 0, id: 'm0' },
  { index: 17, start: 680, slot: 1, id: 'm1' },
];

test('rows stand in the page in the order of their slots, so that none moves while it scrolls, and are read aloud in their own', () => {
  expect(bySlot(lines).map(({ index }) => index)).toEqual([16, 17, 15]);
  expect(inOrder(lines)).toBe('m15 m0 m1');
});
