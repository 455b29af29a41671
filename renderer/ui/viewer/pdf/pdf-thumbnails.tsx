import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { viewerText } from '#shared/text/screens/score-sheet/viewer.ts';
import { useTexts } from '../../theme/language.tsx';
import { drawPage } from './page/draw-page.ts';
import type { OpenPdf } from './use-pdf.ts';
import './pdf-thumbnails.css';

interface PdfThumbnailsProps {
  readonly pdf: OpenPdf;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** Width of a small page, in CSS pixels. */
const WIDTH = 88;
const LABEL_HEIGHT = 28;

/** All pages small, in a column; a press goes to a page. */
export function PdfThumbnails({ pdf, page, onPage }: PdfThumbnailsProps) {
  const text = useTexts(viewerText);
  const scroller = useRef<HTMLElement>(null);
  const height = (pdf.firstPage.height / pdf.firstPage.width) * WIDTH;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoise itself
  const virtualizer = useVirtualizer({
    count: pdf.pages,
    getScrollElement: () => scroller.current,
    estimateSize: () => height + LABEL_HEIGHT,
    overscan: 2,
  });
  useEffect(() => virtualizer.scrollToIndex(page - 1, { align: 'auto' }), [virtualizer, page]);
  return (
    <nav ref={scroller} className="pdf-thumbnails" aria-label={text.thumbnails}>
      <div className="pdf-thumbnails__all" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div key={index} className="pdf-thumbnails__place" style={{ transform: `translateY(${start}px)` }}>
            <Button
              className="pdf-thumbnails__page"
              aria-label={text.goToPage(index + 1)}
              {...(index + 1 === page ? { 'aria-current': 'page' } : {})}
              onPress={() => onPage(index + 1)}
            >
              <Thumbnail pdf={pdf} number={index + 1} height={height} />
              {index + 1}
            </Button>
          </div>
        ))}
      </div>
    </nav>
  );
}

const Thumbnail = memo(function Thumbnail({
  pdf,
  number,
  height,
}: {
  readonly pdf: OpenPdf;
  readonly number: number;
  readonly height: number;
}) {
  const picture = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let cancel = () => {
      // Nothing is drawn yet.
    };
    let current = true;
    const draw = async () => {
      const page = await pdf.document.getPage(number);
      if (!current) return;
      const drawing = drawPage(pdf.omissions, page, WIDTH / pdf.firstPage.width);
      cancel = drawing.cancel;
      picture.current?.replaceChildren(await drawing.done);
    };
    draw().catch(() => undefined);
    return () => {
      current = false;
      cancel();
    };
  }, [pdf, number]);
  return <span ref={picture} className="pdf-thumbnails__picture" style={{ width: WIDTH, height }} aria-hidden />;
});
