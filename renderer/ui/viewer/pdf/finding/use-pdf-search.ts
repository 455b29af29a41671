import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useMemo, useState } from 'react';
import type { TextRange } from '#shared/domain/panel/sheet/reading-notes.ts';
import { findInText } from '../../find-in-text.ts';
import { createPageTexts } from '../page/page-text.ts';

/** One place at which the words were found. */
export interface PageHit {
  readonly page: number;
  readonly range: TextRange;
  readonly quote: string;
}

/** A search over all pages, as far as it is. */
export interface PdfSearch {
  readonly hits: readonly PageHit[];
  /** The hit that is looked at, -1 while there is none. */
  readonly at: number;
  /** Whether every page was looked through. */
  readonly done: boolean;
  readonly next: () => void;
  readonly previous: () => void;
}

interface Found {
  readonly words: string;
  readonly hits: readonly PageHit[];
  readonly done: boolean;
}

const NOTHING: Found = { words: '', hits: [], done: true };
const PAUSE_MS = 120;

/** Looks for words on every page, beginning with the page that is read; the window stays free meanwhile. */
export function usePdfSearch(document: PDFDocumentProxy, words: string, page: () => number): PdfSearch {
  const textOf = useMemo(() => createPageTexts(document), [document]);
  const [found, setFound] = useState<Found>(NOTHING);
  const [at, setAt] = useState(-1);
  useEffect(() => {
    const sought = words.trim();
    const { signal, stop } = stoppable();
    const look = async () => {
      const hits: PageHit[] = [];
      const begin = page();
      for (let number = 1; number <= document.numPages; number += 1) {
        // A page that cannot be read, or no longer since the file was closed, has no words to find.
        const text = await textOf(number).catch(() => '');
        if (signal.aborted) return;
        for (const range of findInText(text, sought)) hits.push({ page: number, range, quote: text.slice(range.start, range.end) });
        setFound({ words: sought, hits: [...hits], done: number === document.numPages });
        setAt((before) => (before >= 0 ? before : hits.findIndex((hit) => hit.page >= begin)));
      }
    };
    const timer = setTimeout(() => {
      setAt(-1);
      setFound(sought === '' ? NOTHING : { words: sought, hits: [], done: false });
      if (sought !== '') void look();
    }, PAUSE_MS);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [document, words, page, textOf]);
  const count = found.hits.length;
  const go = (step: number) => setAt((before) => (count === 0 ? -1 : (Math.max(before, step < 0 ? 0 : -1) + step + count) % count));
  return { hits: found.hits, at: at < 0 && found.done && count > 0 ? 0 : at, done: found.done, next: () => go(1), previous: () => go(-1) };
}

function stoppable() {
  const controller = new AbortController();
  return { signal: controller.signal, stop: () => controller.abort() };
}
