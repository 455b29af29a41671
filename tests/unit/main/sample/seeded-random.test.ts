import { describe, expect, it } from 'vitest';
import { seededRandom } from '#main/sample/seeded-random.ts';

const many = <T>(draw: () => T) => Array.from({ length: 2000 }, draw);

describe('a seeded source of choices', () => {
  it('repeats itself for the same seed and differs for another', () => {
    const draws = (seed: string) => {
      const random = seededRandom(seed);
      return many(() => random.integer(0, 999));
    };
    expect(draws('a')).toEqual(draws('a'));
    expect(draws('a')).not.toEqual(draws('b'));
  });

  it('draws every whole number between two bounds and no other', () => {
    const random = seededRandom('bounds');
    expect(new Set(many(() => random.integer(3, 7)))).toEqual(new Set([3, 4, 5, 6, 7]));
  });

  it('draws around zero with a standard deviation near one', () => {
    const random = seededRandom('bell');
    const draws = many(() => random.bell());
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(0.1);
    expect(variance).toBeGreaterThan(0.9);
    expect(variance).toBeLessThan(1.1);
  });

  it('shuffles a copy without losing or doubling anything', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = seededRandom('shuffle').shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });
});
