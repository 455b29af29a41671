import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { viewerText } from '#shared/text/screens/score-sheet/viewer.ts';
import { useCommands } from '../../../commands/commands.tsx';
import { useTexts } from '../../../theme/language.tsx';
import { type PageHit, type PdfSearch, usePdfSearch } from './use-pdf-search.ts';
import type { OpenPdf } from '../use-pdf.ts';

/** The search of a document with the field it is typed in. */
export interface Find {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly search: PdfSearch;
  /** What is highlighted: nothing while the field is closed. */
  readonly hits: readonly PageHit[];
  readonly hit: PageHit | null;
}

const NONE: readonly PageHit[] = [];

/** Searching a document, opened by Ctrl+F too; the search begins at the page that is read. */
export function useFind(pdf: OpenPdf, page: number): Find {
  const text = useTexts(viewerText);
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const read = useRef(page);
  useEffect(() => {
    read.current = page;
  }, [page]);
  const search = usePdfSearch(
    pdf.document,
    open ? words : '',
    useCallback(() => read.current, []),
  );
  useCommands(
    useMemo(
      () => [{ id: 'viewer-search', label: text.search, shortcut: { key: 'f', ctrl: true }, whileTyping: true, run: () => setOpen(true) }],
      [text],
    ),
  );
  return { open, setOpen, words, setWords, search, hits: open ? search.hits : NONE, hit: open ? (search.hits[search.at] ?? null) : null };
}
