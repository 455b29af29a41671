import { afterEach, describe, expect, it } from 'vitest';
import { joinPageText } from '#renderer/ui/viewer/pdf/page/page-text.ts';
import { domRangeOf, type TextPieces, textRangeOf } from '#renderer/ui/viewer/text-pieces.ts';

afterEach(() => document.body.replaceChildren());

function pieces(...parts: readonly string[]): TextPieces {
  const { text, starts } = joinPageText(parts.map((str) => ({ str, hasEOL: true })));
  const elements = parts.map((part) => {
    const element = document.createElement('span');
    element.textContent = part;
    document.body.append(element);
    return element;
  });
  return { text, pieces: elements.map((element, index) => ({ element, start: starts[index] ?? 0 })) };
}

describe('a text shown in pieces', () => {
  it('has the words of a page with its lines, and nothing that a note could not hold', () => {
    expect(
      joinPageText([
        { str: 'satu', hasEOL: true },
        { str: 'du\u0000a', hasEOL: false },
      ]),
    ).toEqual({ text: 'satu\ndu a', starts: [0, 5] });
  });

  it('gives the stretch of the document for a range, over pieces, and the same range back for it', () => {
    const shown = pieces('satu dua', 'tiga', 'empat');
    for (const range of [
      { start: 0, end: 4 },
      { start: 5, end: 13 },
      { start: 9, end: 19 },
    ]) {
      const stretch = domRangeOf(shown, range);
      expect(stretch?.toString()).toBe(shown.text.slice(range.start, range.end).replaceAll('\n', ''));
      expect(stretch === null ? null : textRangeOf(shown, stretch)).toEqual(range);
    }
  });

  it('has no range for what is selected elsewhere', () => {
    const shown = pieces('satu');
    const elsewhere = document.createElement('p');
    elsewhere.textContent = 'lain';
    document.body.append(elsewhere);
    const range = document.createRange();
    range.selectNodeContents(elsewhere);
    expect(textRangeOf(shown, range)).toBeNull();
  });
});
