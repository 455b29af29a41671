import { type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { TextRange } from '#shared/domain/panel/sheet/reading-notes.ts';
import { viewerText } from '#shared/text/screens/score-sheet/viewer.ts';
import { useTexts } from '../../theme/language.tsx';
import type { Size, Zoom } from '../zoom.ts';
import {
  type PageTarget,
  type PdfMark,
  type PickedWords,
  pickedOn,
  useBringIntoView,
  useMarkPress,
  useWords,
} from './finding/page-words.ts';
import { PageFaultNote, usePageFaults } from './page/page-fault-note.tsx';
import { type PageHighlights, PdfPage } from './page/pdf-page.tsx';
import { usePages } from './use-pages.ts';
import type { PageHit } from './finding/use-pdf-search.ts';
import type { OpenPdf } from './use-pdf.ts';
import './pdf-pages.css';

/** What the tools around the pages ask of them. */
export interface PdfPagesHandle {
  readonly goTo: (page: number) => void;
  /** The selected words, null when what is selected is not on these pages. */
  readonly picked: (range: Range) => PickedWords | null;
}

interface PdfPagesProps {
  readonly ref: Ref<PdfPagesHandle>;
  readonly name: string;
  readonly pdf: OpenPdf;
  readonly room: Size;
  readonly zoom: Zoom;
  readonly firstShown: number;
  readonly marks: readonly PdfMark[];
  readonly activeMark: string | null;
  readonly hits: readonly PageHit[];
  readonly currentHit: PageHit | null;
  /** What should be brought into view, each time it changes. */
  readonly target: PageTarget | null;
  readonly onPage: (page: number) => void;
  readonly onScale: (scale: number) => void;
  readonly onMark: (id: string) => void;
  /** What can be done about a page that cannot be shown. */
  readonly faultActions: ReactNode;
}

const NONE: readonly TextRange[] = [];

/** The pages of a document one below the other, however many; only those in view are drawn. */
export function PdfPages(props: PdfPagesProps) {
  const { ref, name, pdf, room, zoom, firstShown, marks, activeMark, hits, currentHit, target, onPage, onScale, onMark } = props;
  const { faults, noteFault } = usePageFaults();
  const text = useTexts(viewerText);
  const scroller = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<HTMLElement | null>(null);
  const attach = useCallback((element: HTMLDivElement | null) => {
    scroller.current = element;
    setPages(element);
  }, []);
  const { words, laid, noteText } = useWords();
  const { items, total, scale, sizeOf, noteSize, page, goTo } = usePages({ pdf, scroller, room, zoom, firstShown });
  useEffect(() => onPage(page), [page, onPage]);
  useEffect(() => onScale(scale), [scale, onScale]);
  useBringIntoView({ target, laid, scroller, words, goTo });
  useImperativeHandle(ref, () => ({ goTo, picked: (range) => pickedOn(words, range) }), [goTo, words]);
  const highlights = useHighlights({ marks, activeMark, hits, currentHit });
  useMarkPress(pages, words, marks, onMark);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must be able to reach it
    <section ref={attach} className="pdf-pages" aria-label={text.document(name)} tabIndex={0}>
      <div className="pdf-pages__all" style={{ height: total }}>
        {items.map(({ index, start }) => {
          const { width, height } = sizeOf(index + 1);
          return (
            <div
              key={index}
              className="pdf-pages__place"
              style={{ width: width * scale, height: height * scale, transform: `translateY(${start}px)` }}
            >
              <PdfPage
                pdf={pdf}
                number={index + 1}
                scale={scale}
                highlights={highlights.get(index + 1) ?? NOTHING}
                fault={faults.get(index + 1) ?? null}
                onFault={noteFault}
                onText={noteText}
                onSize={noteSize}
              />
              <PageFaultNote fault={faults.get(index + 1) ?? null} actions={props.faultActions} />
            </div>
          );
        })}
      </div>
    </section>
  );
}

const NOTHING: PageHighlights = { marks: NONE, activeMark: NONE, hits: NONE, currentHit: NONE };

/** What is highlighted on each page that has something. */
function useHighlights({ marks, activeMark, hits, currentHit }: Pick<PdfPagesProps, 'marks' | 'activeMark' | 'hits' | 'currentHit'>) {
  return useMemo(() => {
    const pages = new Set([...marks, ...hits].map(({ page }) => page));
    const rangesOn = (page: number, all: readonly { readonly page: number; readonly range: TextRange | null }[]) =>
      all.flatMap((one) => (one.page === page && one.range !== null ? [one.range] : []));
    return new Map(
      [...pages].map((page): readonly [number, PageHighlights] => [
        page,
        {
          marks: rangesOn(page, marks),
          activeMark: rangesOn(
            page,
            marks.filter(({ id }) => id === activeMark),
          ),
          hits: rangesOn(page, hits),
          currentHit: currentHit === null ? NONE : rangesOn(page, [currentHit]),
        },
      ]),
    );
  }, [marks, activeMark, hits, currentHit]);
}
