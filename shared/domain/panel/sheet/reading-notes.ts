import type { Proposal } from '../../competition/proposal.ts';

/** A stretch of text; offsets count UTF-16 code units of the text as it is read, `end` is the first one after it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where in a proposal a mark lies; `range` null is the whole section, page or file. */
export type MarkPlace =
  | { readonly kind: 'section'; readonly section: string; readonly range: TextRange | null }
  | {
      readonly kind: 'attachment';
      /** Digest of the attachment. */
      readonly sha256: string;
      /** From 1; the one page of what has no pages. */
      readonly page: number;
      readonly range: TextRange | null;
    };

/** What a juror marked while reading: a highlight, a note, or both. */
export interface ReadingMark {
  /** Unique within its proposal. */
  readonly id: string;
  readonly place: MarkPlace;
  /** The marked words, by which a mark is found again should the text have moved; empty where no words were marked. */
  readonly quote: string;
  /** Empty for a highlight without words. */
  readonly note: string;
  /** UTC, ISO 8601. */
  readonly madeAt: string;
}

/** A juror's private marks on one proposal, in the order in which they were made; no signed file has a place for them. */
export interface NoteSheet {
  readonly entry: string;
  readonly marks: readonly ReadingMark[];
}

/** The marks of a proposal with one more. */
export function withMark(sheet: NoteSheet, mark: ReadingMark): NoteSheet {
  return { ...sheet, marks: [...sheet.marks, mark] };
}

/** The marks of a proposal with other words on one of them. */
export function withNote(sheet: NoteSheet, id: string, note: string): NoteSheet {
  return { ...sheet, marks: sheet.marks.map((mark) => (mark.id === id ? { ...mark, note } : mark)) };
}

/** The marks of a proposal without one of them. */
export function withoutMark(sheet: NoteSheet, id: string): NoteSheet {
  return { ...sheet, marks: sheet.marks.filter((mark) => mark.id !== id) };
}

/** Where the words of a mark stand in a text: at their place, else at their first occurrence, null when they are gone. */
export function rangeInText(mark: ReadingMark, text: string): TextRange | null {
  const { range } = mark.place;
  if (range === null || mark.quote === '') return null;
  if (text.slice(range.start, range.end) === mark.quote) return range;
  const start = text.indexOf(mark.quote);
  return start < 0 ? null : { start, end: start + mark.quote.length };
}

/** Whether what a mark lies on is no longer part of the proposal: its words are gone from their section, or its file was replaced. */
export function hasLostPlace(mark: ReadingMark, { narrative, attachments }: Pick<Proposal, 'narrative' | 'attachments'>): boolean {
  const { place } = mark;
  if (place.kind === 'attachment') return !attachments.some(({ sha256 }) => sha256 === place.sha256);
  if (place.range === null || mark.quote === '') return false;
  const written = narrative.find(({ section }) => section === place.section)?.text ?? '';
  return rangeInText(mark, written) === null;
}
