import { describe, expect, it } from 'vitest';
import { compareNames } from '#shared/base/order.ts';

describe('names of people', () => {
  it('are ordered with runs of digits by their value', () => {
    expect(['Juri 10', 'Juri 2', 'Juri 1', 'Ketua', 'Juri 02'].toSorted(compareNames)).toEqual([
      'Juri 1',
      'Juri 02',
      'Juri 2',
      'Juri 10',
      'Ketua',
    ]);
  });

  it('are equal only to themselves', () => {
    expect(compareNames('Juri 1', 'Juri 1')).toBe(0);
    expect(compareNames('Juri 01', 'Juri 1')).not.toBe(0);
  });
});
