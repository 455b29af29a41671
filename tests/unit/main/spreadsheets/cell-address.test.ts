import { expect, test } from 'vitest';
import { cellAddress } from '#main/spreadsheets/cell-address.ts';

test.each([
  [0, 0, 'A1'],
  [9, 25, 'Z10'],
  [0, 26, 'AA1'],
  [4, 51, 'AZ5'],
  [4, 52, 'BA5'],
  [1_048_575, 701, 'ZZ1048576'],
  [0, 702, 'AAA1'],
  [0, 16_383, 'XFD1'],
])('the cell of row %i and column %i, both from zero, is shown as %s', (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address);
});
