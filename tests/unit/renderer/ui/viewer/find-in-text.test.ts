import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInText } from '#renderer/ui/viewer/find-in-text.ts';

const found = (text: string, words: string) => findInText(text, words).map(({ start, end }) => text.slice(start, end));

describe('finding words in a text', () => {
  it.each([
    ['whatever their case', 'Triwulan I, triwulan II', 'TRIWULAN', ['Triwulan', 'triwulan']],
    ['whatever their accents', 'Café dan cafe', 'cafe', ['Café', 'cafe']],
    ['over line breaks and any white space', 'nilai\n  akhir dan nilai akhir', 'nilai akhir', ['nilai\n  akhir', 'nilai akhir']],
    ['with white space around what was typed', 'satu dua', '  dua ', ['dua']],
    ['where a letter takes two code units', '𝐀 panel 😀 panel', 'panel', ['panel', 'panel']],
    ['where one sign stands for several letters', 'ﬁnal dan final', 'final', ['ﬁnal', 'final']],
  ])('finds them %s', (_rule, text, words, hits) => {
    expect(found(text, words)).toEqual(hits);
  });

  it('finds nothing for nothing, and nothing that is not there', () => {
    expect(findInText('satu dua', '  ')).toEqual([]);
    expect(findInText('satu dua', 'tiga')).toEqual([]);
  });

  it('takes no letter twice', () => {
    expect(findInText('aaaa', 'aa')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
  });

  it('gives only places within the text, in order, that read as what was sought', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), (text, words) => {
        let last = 0;
        for (const { start, end } of findInText(text, words)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
