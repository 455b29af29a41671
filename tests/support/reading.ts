import type { MarkPlace, NoteSheet, ReadingMark } from '#shared/domain/panel/sheet/reading-notes.ts';

const SOMEWHERE: MarkPlace = { kind: 'section', section: 'ringkasan', range: { start: 0, end: 4 } };

/** A mark on the first word of a section, with what is given in place of the rest. */
export function mark(note: string, given: Partial<ReadingMark> = {}): ReadingMark {
  return { id: '0a', place: SOMEWHERE, quote: 'Teks', note, madeAt: '2023-05-30T02:00:00.000Z', ...given };
}

/** The notes on a proposal. */
export function noteSheet(entry: string, ...marks: readonly ReadingMark[]): NoteSheet {
  return { entry, marks };
}
