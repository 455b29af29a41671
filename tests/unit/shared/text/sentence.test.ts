import { expect, it } from 'vitest';
import { capitalized } from '#shared/text/sentence.ts';

it.each([
  ['tanda tangan', 'Tanda tangan'],
  ['', ''],
])('begins a line with a capital: %j', (words, expected) => {
  expect(capitalized(words)).toBe(expected);
});
