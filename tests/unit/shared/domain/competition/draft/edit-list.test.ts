import { expect, test } from 'vitest';
import { freshId, moved, replaced } from '#shared/domain/competition/draft/edit-list.ts';

test('an item is moved to the place of another, forwards and backwards', () => {
  expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
  expect(moved(['a', 'b'], 1, 0)).toEqual(['b', 'a']);
});

test('nothing moves out of a list, or from a place where nothing is', () => {
  for (const [from, to] of [
    [0, 2],
    [0, -1],
    [2, 0],
  ] as const) {
    expect(moved(['a', 'b'], from, to)).toEqual(['a', 'b']);
  }
});

test('one item is replaced and the others stay', () => {
  expect(replaced(['a', 'b', 'c'], 1, 'x')).toEqual(['a', 'x', 'c']);
  expect(replaced(['a', 'b', 'c'], 3, 'x')).toEqual(['a', 'b', 'c']);
});

test('a fresh id has the first number that is free', () => {
  expect(freshId('kriteria', [])).toBe('kriteria-1');
  expect(freshId('kriteria', ['kriteria-1', 'kriteria-2', 'bagian-3'])).toBe('kriteria-3');
});
