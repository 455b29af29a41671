import { useCallback, useEffect, useRef, useState } from 'react';
import type { TextRange } from '#shared/domain/panel/sheet/reading-notes.ts';
import { domRangeOf, offsetAtPoint, type TextPieces, textRangeOf } from '../../text-pieces.ts';
import { useTextPress } from '../../use-text-press.ts';

/** A mark on a page; without a range, on the page as a whole. */
export interface PdfMark {
  readonly id: string;
  readonly page: number;
  readonly range: TextRange | null;
}

/** Words that are selected on a page. */
export interface PickedWords {
  readonly page: number;
  readonly range: TextRange;
  readonly quote: string;
}

/** A place to go to. */
export interface PageTarget {
  readonly page: number;
  readonly range: TextRange | null;
}

type Words = ReadonlyMap<number, TextPieces>;

/** The words of the pages that are drawn; `laid` grows whenever those of a page came or went. */
export function useWords() {
  const [words] = useState(() => new Map<number, TextPieces>());
  const [laid, setLaid] = useState(0);
  const noteText = useCallback(
    (number: number, pieces: TextPieces | null) => {
      if (pieces === null) words.delete(number);
      else words.set(number, pieces);
      setLaid((count) => count + 1);
    },
    [words],
  );
  return { words, laid, noteText };
}

/** Opens the mark whose words are pressed. */
export function useMarkPress(pages: HTMLElement | null, words: Words, marks: readonly PdfMark[], onMark: (id: string) => void): void {
  const press = useCallback(
    (x: number, y: number) => {
      const found = markAt(words, marks, x, y);
      if (found !== null) onMark(found);
    },
    [words, marks, onMark],
  );
  useTextPress(pages, press);
}

/** The words that are selected on one of these pages, null when none are. */
export function pickedOn(words: ReadonlyMap<number, TextPieces>, selected: Range): PickedWords | null {
  for (const [page, pieces] of words) {
    const range = textRangeOf(pieces, selected);
    if (range !== null) return { page, range, quote: pieces.text.slice(range.start, range.end) };
  }
  return null;
}

function markAt(words: ReadonlyMap<number, TextPieces>, marks: readonly PdfMark[], x: number, y: number): string | null {
  for (const [page, pieces] of words) {
    const at = offsetAtPoint(pieces, x, y);
    const hit = marks.findLast(
      (mark) => at !== null && mark.page === page && mark.range !== null && mark.range.start <= at && at < mark.range.end,
    );
    if (hit !== undefined) return hit.id;
  }
  return null;
}

interface BringOptions {
  readonly target: PageTarget | null;
  /** Grows whenever words of a page came or went. */
  readonly laid: number;
  readonly scroller: { readonly current: HTMLDivElement | null };
  readonly words: Words;
  readonly goTo: (page: number) => void;
}

/** Goes to the page of a target at once, and to its words as soon as they are there. */
export function useBringIntoView({ target, laid, scroller, words, goTo }: BringOptions): void {
  const waiting = useRef<PageTarget | null>(null);
  useEffect(() => {
    waiting.current = target;
    if (target !== null && !words.has(target.page)) goTo(target.page);
  }, [target, words, goTo]);
  useEffect(() => {
    const wanted = waiting.current;
    const pieces = wanted === null ? undefined : words.get(wanted.page);
    if (wanted === null || pieces === undefined || scroller.current === null) return;
    waiting.current = null;
    const range = wanted.range === null ? null : domRangeOf(pieces, wanted.range);
    if (range === null) goTo(wanted.page);
    else scrollToShow(scroller.current, range.getBoundingClientRect());
  }, [target, laid, scroller, words, goTo]);
}

function scrollToShow(scroller: HTMLElement, box: DOMRect): void {
  const room = scroller.getBoundingClientRect();
  if (box.top >= room.top && box.bottom <= room.bottom && box.left >= room.left && box.right <= room.right) return;
  scroller.scrollTop += box.top - room.top - room.height / 3;
  if (box.left < room.left || box.right > room.right) scroller.scrollLeft += box.left - room.left - room.width / 3;
}
