import { describe, expect, it } from 'vitest';
import { markedBetween, markToggled } from '#renderer/ui/matrix/matrix-marks.ts';
import { isTyped, rowByTyping } from '#renderer/ui/matrix/matrix-typing.ts';

describe('marking rows', () => {
  it('marks a row that was not marked, and no more one that was', () => {
    expect([...markToggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...markToggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });

  it.each([
    [1, 3],
    [3, 1],
  ])('adds all rows from %s to %s', (from, to) => {
    expect([...markedBetween(new Set(['e']), ['a', 'b', 'c', 'd', 'e'], from, to)]).toEqual(['e', 'b', 'c', 'd']);
  });
});

describe('looking for a row by typing', () => {
  const rows = [
    { key: 'KOTA-001', title: 'SEMAR GENDUT' },
    { key: 'KOTA-045', title: 'Bandeng Jelak' },
    { key: 'PUSAT-004', title: 'CEISA' },
  ];

  it.each([
    ['pus', 0, 2],
    ['ban', 0, 1],
    ['45', 0, 1],
    ['kota', 1, 1],
    ['kota', 2, 0],
    ['4', 2, 2],
    ['x', 0, null],
  ])('"%s" from row %s finds row %s, going round', (typed, from, found) => {
    expect(rowByTyping(rows, typed, from)).toBe(found);
  });

  it('takes letters and digits only', () => {
    expect(['a', 'É', '7', '-'].every(isTyped)).toBe(true);
    expect(['?', ' ', 'Enter', '/'].some(isTyped)).toBe(false);
  });
});
