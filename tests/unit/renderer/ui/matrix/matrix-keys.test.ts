import { describe, expect, it } from 'vitest';
import { cellAfterKey } from '#renderer/ui/matrix/matrix-keys.ts';

const EXTENT = { rows: 100, columns: 40, page: 10 };

describe('a key in a matrix', () => {
  it.each([
    ['ArrowDown', false, { row: 6, column: 5 }],
    ['ArrowUp', false, { row: 4, column: 5 }],
    ['ArrowRight', false, { row: 5, column: 6 }],
    ['ArrowLeft', false, { row: 5, column: 4 }],
    ['PageDown', false, { row: 15, column: 5 }],
    ['PageUp', false, { row: 0, column: 5 }],
    ['Home', false, { row: 5, column: 0 }],
    ['End', false, { row: 5, column: 39 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 39 }],
    ['a', false, null],
    ['ArrowDown', true, null],
  ])('%s (Ctrl %s) leads to its place, within the matrix', (key, ctrl, place) => {
    expect(cellAfterKey(key, ctrl, { row: 5, column: 5 }, EXTENT)).toEqual(place);
  });

  it('does not leave the last cell', () => {
    expect(cellAfterKey('ArrowRight', false, { row: 99, column: 39 }, EXTENT)).toEqual({ row: 99, column: 39 });
    expect(cellAfterKey('PageDown', false, { row: 95, column: 39 }, EXTENT)).toEqual({ row: 99, column: 39 });
  });
});
