import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '#renderer/features/score-sheet/proposal/narrative/count-words.ts';
import { middleOf, parseScore, writeScore } from '#renderer/features/score-sheet/criteria/parse-score.ts';

const halves = { min: 0, max: 100, step: 0.5 };

describe('reading a typed score', () => {
  it.each([
    ['85', 85],
    [' 87,5 ', 87.5],
    ['87.50', 87.5],
    ['0', 0],
    ['', null],
    ['  ', null],
  ])('"%s" is %s', (typed, score) => {
    expect(parseScore(typed, halves)).toEqual({ ok: true, score });
  });

  it.each([
    ['100,5', 'out-of-scale'],
    ['-1', 'out-of-scale'],
    ['87,3', 'off-step'],
    ['delapan', 'not-a-number'],
    ['1e1', 'not-a-number'],
    ['1.000,5', 'not-a-number'],
    ['Infinity', 'not-a-number'],
  ])('"%s" is refused: %s', (typed, fault) => {
    expect(parseScore(typed, halves)).toEqual({ ok: false, fault });
  });

  it('reads back every score as it writes it, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.constantFrom('id', 'en'), (steps, language) => {
        expect(parseScore(writeScore(steps / 2, language), halves)).toEqual({ ok: true, score: steps / 2 });
      }),
    );
    expect(writeScore(null, 'id')).toBe('');
  });
});

describe('the middle of a level', () => {
  it.each([
    [{ from: 76, to: 90 }, { min: 0, max: 100, step: 1 }, 83],
    [{ from: 60, to: 75 }, { min: 0, max: 100, step: 5 }, 70],
    [{ from: 0, to: 0.3 }, { min: 0, max: 1, step: 0.1 }, 0.2],
    [{ from: 61, to: 75 }, { min: 0, max: 100, step: 5 }, 61],
    [{ from: 1, to: 2 }, { min: 1, max: 5, step: 1 }, 2],
  ])('of %o on %o is %d', (level, scale, middle) => {
    expect(middleOf(level, scale)).toBe(middle);
  });
});

describe('counting words', () => {
  it.each([
    ['', 0],
    ['  \n ', 0],
    ['Satu dua-tiga, 4 — lima.', 4],
    ['a\nb\tc', 3],
  ])('"%s" has %d', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
