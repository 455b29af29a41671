import { describe, expect, it } from 'vitest';
import { hasLostPlace, rangeInText, withMark, withNote, withoutMark } from '#shared/domain/panel/sheet/reading-notes.ts';
import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import { noteSheetSchema } from '#shared/formats/juror/reading-notes.ts';
import { scoreFileSchema, scoreSheetSchema } from '#shared/formats/juror/score-file.ts';
import { mark, noteSheet } from '#tests/support/reading.ts';
import { sheet } from '#tests/support/panel/panel.ts';

describe('marks on a proposal', () => {
  it('are added, given other words and taken away, each leaving the others as they are', () => {
    const [first, second] = [mark('satu', { id: '1' }), mark('dua', { id: '2' })];
    const both = withMark(noteSheet('P-1', first), second);
    expect(both).toEqual(noteSheet('P-1', first, second));
    expect(withNote(both, '2', 'lain')).toEqual(noteSheet('P-1', first, { ...second, note: 'lain' }));
    expect(withoutMark(both, '1')).toEqual(noteSheet('P-1', second));
  });

  it.each([
    ['stand where they were made', 'Teks contoh. Teks lain.', { start: 0, end: 4 }],
    ['are found again where the words moved to', 'Judul. Teks contoh.', { start: 7, end: 11 }],
    ['are nowhere when the words are gone', 'Naskah baru.', null],
  ])('%s', (_rule, text, range) => {
    expect(rangeInText(mark('x'), text)).toEqual(range);
  });

  it('without words of the text stand for the whole', () => {
    expect(rangeInText(mark('x', { quote: '', place: { kind: 'section', section: 's', range: null } }), 'Teks')).toBeNull();
  });
});

describe('the place of a mark in a proposal that has changed', () => {
  const attached = (sha256: string) => ({ name: 'a.pdf', mediaType: 'application/pdf', bytes: 1, sha256 });
  const proposal = { narrative: [{ section: 's', text: 'Judul. Teks contoh.' }], attachments: [attached('a'.repeat(64))] };
  const onFile = (sha256: string) => mark('x', { place: { kind: 'attachment', sha256, page: 1, range: null } });
  const onWords = (section: string, quote: string) =>
    mark('x', { quote, place: { kind: 'section', section, range: { start: 0, end: 4 } } });
  it.each([
    ['words that are still there, wherever', onWords('s', 'Teks'), false],
    ['words that are gone', onWords('s', 'Naskah'), true],
    ['a section that is gone', onWords('t', 'Teks'), true],
    ['a whole section', mark('x', { quote: '', place: { kind: 'section', section: 't', range: null } }), false],
    ['a file that is still there', onFile('a'.repeat(64)), false],
    ['a file that was replaced', onFile('b'.repeat(64)), true],
  ])('is lost or not: %s', (_case, one, lost) => {
    expect(hasLostPlace(one, proposal)).toBe(lost);
  });
});

describe('the form in which notes are kept', () => {
  it('is read back exactly', () => {
    const notes = noteSheet('P-1', mark('satu'), mark('', { place: { kind: 'attachment', sha256: 'a'.repeat(64), page: 3, range: null } }));
    expect(decodeExact(noteSheetSchema, encodeExact(noteSheetSchema, notes))).toEqual({ ok: true, value: notes });
  });

  it.each([
    ['a range that ends before it begins', mark('x', { place: { kind: 'section', section: 's', range: { start: 4, end: 4 } } })],
    ['a page 0', mark('x', { place: { kind: 'attachment', sha256: 'a'.repeat(64), page: 0, range: null } })],
    ['an id with a letter beyond f', mark('x', { id: 'z' })],
  ])('has no place for %s', (_what, wrong) => {
    expect(noteSheetSchema.safeParse(noteSheet('P-1', wrong)).success).toBe(false);
  });

  it('fits into no sheet and no file that is signed', () => {
    const notes = noteSheet('P-1', mark('pribadi'));
    expect(scoreSheetSchema.safeParse({ ...sheet('P-1'), marks: notes.marks }).success).toBe(false);
    expect(scoreSheetSchema.safeParse(notes).success).toBe(false);
    expect(scoreFileSchema.safeParse({ ...notes, sheets: [notes] }).success).toBe(false);
  });
});
