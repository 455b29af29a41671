import type { PDFPageProxy } from 'pdfjs-dist';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { TextRange } from '#shared/domain/panel/sheet/reading-notes.ts';
import { viewerText } from '#shared/text/screens/viewer.ts';
import { useTexts } from '../../theme/language.tsx';
import { useTextHighlights } from '../text-highlights.ts';
import { domRangeOf, type TextPieces } from '../text-pieces.ts';
import type { Size } from '../zoom.ts';
import { drawPage, layText, pageSize } from './draw-page.ts';
import type { OpenPdf } from './use-pdf.ts';
import './pdf-page.css';

/** What is highlighted on a page. */
export interface PageHighlights {
  readonly marks: readonly TextRange[];
  readonly activeMark: readonly TextRange[];
  readonly hits: readonly TextRange[];
  readonly currentHit: readonly TextRange[];
}

interface PdfPageProps {
  readonly pdf: OpenPdf;
  readonly number: number;
  readonly scale: number;
  readonly highlights: PageHighlights;
  /** Called once the words are there, and with null when they go. */
  readonly onText: (number: number, pieces: TextPieces | null) => void;
  /** Called with the page's own size at scale 1. */
  readonly onSize: (number: number, size: Size) => void;
}

/** One page: its picture, and over it its words. */
export const PdfPage = memo(function PdfPage({ pdf, number, scale, highlights, onText, onSize }: PdfPageProps) {
  const text = useTexts(viewerText);
  const page = usePage(pdf, number);
  const picture = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);
  const [pieces, setPieces] = useState<TextPieces | null>(null);
  useEffect(() => {
    if (page === null) return undefined;
    onSize(number, pageSize(page, 1));
    const drawing = drawPage(page, scale);
    drawing.done.then(
      (canvas) => {
        picture.current?.replaceChildren(canvas);
        setDrawn(true);
      },
      () => undefined,
    );
    return drawing.cancel;
  }, [page, number, scale, onSize]);
  useEffect(() => {
    if (page === null || layer.current === null) return undefined;
    const laying = layText(page, scale, layer.current);
    laying.done.then(
      (laid) => {
        setPieces(laid);
        onText(number, laid);
      },
      () => undefined,
    );
    return () => {
      laying.cancel();
      setPieces(null);
      onText(number, null);
    };
  }, [page, number, scale, onText]);
  usePageHighlights(pieces, highlights);
  return (
    <figure className="pdf-page" aria-label={text.pageOf(number, pdf.pages)} data-page={number} data-drawn={drawn}>
      <div ref={picture} className="pdf-page__picture" aria-hidden />
      <div ref={layer} className="pdf-page__text" />
      {pieces?.text.trim() === '' ? <span className="visually-hidden">{text.pictureOnly}</span> : null}
    </figure>
  );
});

function usePage({ document }: OpenPdf, number: number): PDFPageProxy | null {
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  useEffect(() => {
    let current = true;
    document.getPage(number).then(
      (found) => (current ? setPage(found) : undefined),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [document, number]);
  return page;
}

function usePageHighlights(pieces: TextPieces | null, { marks, activeMark, hits, currentHit }: PageHighlights): void {
  useTextHighlights('reading-mark', useDomRanges(pieces, marks));
  useTextHighlights('reading-mark-active', useDomRanges(pieces, activeMark));
  useTextHighlights('search-hit', useDomRanges(pieces, hits));
  useTextHighlights('search-hit-current', useDomRanges(pieces, currentHit));
}

function useDomRanges(pieces: TextPieces | null, ranges: readonly TextRange[]): readonly Range[] {
  return useMemo(() => (pieces === null ? [] : ranges.flatMap((range) => domRangeOf(pieces, range) ?? [])), [pieces, ranges]);
}
