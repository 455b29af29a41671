import { describe, expect, it, test } from 'vitest';
import { formatBytes, formatDecimal, formatNumber, formatPercent, formatScore } from '#shared/text/numbers.ts';

describe('numbers on screen', () => {
  test.each([
    ['1381', '1.381', '1,381'],
    ['87.50', '87,50', '87.50'],
    ['-1234567.8', '-1.234.567,8', '-1,234,567.8'],
    ['0', '0', '0'],
    ['999', '999', '999'],
  ])('%s is written %s in Indonesian and %s in English', (decimal, id, en) => {
    expect(formatDecimal(decimal, 'id')).toBe(id);
    expect(formatDecimal(decimal, 'en')).toBe(en);
  });

  it('keeps every digit of an exact total beyond what a double can hold', () => {
    expect(formatDecimal('9007199254740993.0000000001', 'id')).toBe('9.007.199.254.740.993,0000000001');
  });

  it('writes a number with as many decimals as asked', () => {
    expect(formatNumber(12, 'id', 2)).toBe('12,00');
    expect(formatNumber(1303.25, 'en', 1)).toBe('1,303.3');
  });

  it('writes a score with no more decimals than it has', () => {
    expect(formatScore(85, 'id')).toBe('85');
    expect(formatScore(85.5, 'id')).toBe('85,5');
  });

  it('writes a share as a whole percentage', () => {
    expect(formatPercent(0.666, 'id')).toBe('67%');
  });

  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1,0 kB'],
    [38_400, '38 kB'],
    [80_000_000, '80 MB'],
    [4_294_967_296, '4,3 GB'],
  ])('writes %d bytes as %s', (bytes, written) => {
    expect(formatBytes(bytes, 'id')).toBe(written);
  });
});
