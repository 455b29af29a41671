import { expect, test } from 'vitest';
import { inReadingOrder, kindOfAttachment } from '#renderer/features/score-sheet/proposal/attachments/kind-of-attachment.ts';
import { paragraphsOf } from '#renderer/features/score-sheet/proposal/narrative/paragraphs.ts';
import { placeInWords } from '#renderer/features/score-sheet/proposal/notes/note-place.ts';

test.each([
  ['application/pdf', 'pdf'],
  ['image/svg+xml', 'image'],
  ['video/mp4', 'video'],
  ['audio/mpeg', 'audio'],
  ['text/html', 'other'],
  ['application/vnd.ms-excel', 'other'],
])('what is declared as %s is shown as %s', (mediaType, kind) => {
  expect(kindOfAttachment({ mediaType })).toBe(kind);
});

test('attachments are offered by kind, then by name', () => {
  const attachment = (name: string, mediaType: string) => ({ name, mediaType, sha256: name.repeat(3), bytes: 1 });
  const all = [
    attachment('b.png', 'image/png'),
    attachment('z.pdf', 'application/pdf'),
    attachment('a.zip', 'application/zip'),
    attachment('a.pdf', 'application/pdf'),
  ];
  expect(inReadingOrder(all).map(({ name }) => name)).toEqual(['a.pdf', 'z.pdf', 'b.png', 'a.zip']);
});

test('paragraphs know where in the text they begin', () => {
  const text = 'Satu.\n\n  \nDua, panjang.\nTiga.';
  const paragraphs = paragraphsOf(text);
  expect(paragraphs.map(({ words }) => words)).toEqual(['Satu.', 'Dua, panjang.', 'Tiga.']);
  for (const { start, words } of paragraphs) expect(text.slice(start, start + words.length)).toBe(words);
});

test('a place is called by its section, or by its file with the page where there are pages', () => {
  const names = {
    sections: [{ id: 's', name: { id: 'Ringkasan', en: 'Summary' }, wordLimit: null }],
    attachments: [
      { name: 'Laporan.pdf', mediaType: 'application/pdf', sha256: 'a', bytes: 1 },
      { name: 'Foto.jpg', mediaType: 'image/jpeg', sha256: 'b', bytes: 1 },
    ],
  };
  expect(placeInWords({ kind: 'section', section: 's', range: null }, names, 'en')).toBe('Summary');
  expect(placeInWords({ kind: 'attachment', sha256: 'a', page: 3, range: null }, names, 'id')).toBe('Laporan.pdf · hlm. 3');
  expect(placeInWords({ kind: 'attachment', sha256: 'b', page: 1, range: null }, names, 'id')).toBe('Foto.jpg');
});
