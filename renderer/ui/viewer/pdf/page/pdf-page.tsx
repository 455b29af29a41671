import type { PDFPageProxy } from 'pdfjs-dist';
import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { TextRange } from '#shared/domain/panel/sheet/reading-notes.ts';
import { viewerText } from '#shared/text/screens/score-sheet/viewer.ts';
import { useTexts } from '../../../theme/language.tsx';
import { useTextHighlights } from '../../text-highlights.ts';
import { domRangeOf, type TextPieces } from '../../text-pieces.ts';
import type { Size } from '../../zoom.ts';
import { drawPage, layText, pageSize } from './draw-page.ts';
import { faultOfDrawn, type NoteFault, type PageFault } from './page-fault.ts';
import type { OpenPdf } from '../use-pdf.ts';
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
  readonly fault: PageFault | null;
  readonly onFault: NoteFault;
  /** Called once the words are there, and with null when they go. */
  readonly onText: (number: number, pieces: TextPieces | null) => void;
  /** Called with the page's own size at scale 1. */
  readonly onSize: (number: number, size: Size) => void;
}

/** One page: its picture, and over it its words. */
export const PdfPage = memo(function PdfPage({ pdf, number, scale, highlights, fault, onFault, onText, onSize }: PdfPageProps) {
  const text = useTexts(viewerText);
  const { omissions } = pdf;
  const page = usePage(pdf, number, onFault);
  const picture = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (page === null) return undefined;
    onSize(number, pageSize(page, 1));
    let current = true;
    const drawing = drawPage(omissions, page, scale);
    const show = async () => {
      const canvas = await drawing.done;
      picture.current?.replaceChildren(canvas);
      setDrawn(true);
      const found = await faultOfDrawn(omissions, page, canvas);
      if (current) onFault(number, found);
    };
    show().catch(() => (current ? onFault(number, 'page') : undefined));
    return () => {
      current = false;
      drawing.cancel();
    };
  }, [omissions, page, number, scale, onFault, onSize]);
  const pieces = useWordsOn(page, layer, { number, scale, onText });
  usePageHighlights(pieces, highlights);
  return (
    <figure className="pdf-page" aria-label={text.pageOf(number, pdf.pages)} data-page={number} data-drawn={drawn}>
      <div ref={picture} className="pdf-page__picture" aria-hidden />
      <div ref={layer} className="pdf-page__text" />
      {pieces?.text.trim() === '' && fault === null ? <span className="visually-hidden">{text.pictureOnly}</span> : null}
    </figure>
  );
});

/** The words of a page, once they lie over it. */
function useWordsOn(
  page: PDFPageProxy | null,
  layer: RefObject<HTMLElement | null>,
  { number, scale, onText }: Pick<PdfPageProps, 'number' | 'scale' | 'onText'>,
): TextPieces | null {
  const [pieces, setPieces] = useState<TextPieces | null>(null);
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
  }, [page, layer, number, scale, onText]);
  return pieces;
}

function usePage({ document }: OpenPdf, number: number, onFault: NoteFault): PDFPageProxy | null {
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  useEffect(() => {
    let current = true;
    document.getPage(number).then(
      (found) => (current ? setPage(found) : undefined),
      () => (current ? onFault(number, 'page') : undefined),
    );
    return () => {
      current = false;
    };
  }, [document, number, onFault]);
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
