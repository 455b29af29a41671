import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { scaleOf, type Size, type Zoom } from '../zoom.ts';
import type { OpenPdf } from './use-pdf.ts';

/** Room around pages, in CSS pixels. */
export const PAGE_GAP = 12;

interface PagesOptions {
  readonly pdf: OpenPdf;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly room: Size;
  readonly zoom: Zoom;
  readonly firstShown: number;
}

/** Where the pages of a document stand in a scroller; only those in view exist, and the page that is read stays in place as the scale changes. */
export function usePages({ pdf, scroller, room, zoom, firstShown }: PagesOptions) {
  const [sizes, setSizes] = useState<ReadonlyMap<number, Size>>(new Map());
  const inside = useMemo(() => ({ width: room.width - 2 * PAGE_GAP, height: room.height - 2 * PAGE_GAP }), [room]);
  const sizeOf = useCallback((number: number) => sizes.get(number) ?? pdf.firstPage, [sizes, pdf]);
  const scale = scaleOf(zoom, pdf.firstPage, inside);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoise itself
  const virtualizer = useVirtualizer({
    count: pdf.pages,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => sizeOf(index + 1).height * scale,
    gap: PAGE_GAP,
    paddingStart: PAGE_GAP,
    paddingEnd: PAGE_GAP,
    overscan: 1,
  });
  const pageAt = useCallback((offset: number) => (virtualizer.getVirtualItemForOffset(offset)?.index ?? 0) + 1, [virtualizer]);
  const page = useCurrentPage(scroller, pageAt, firstShown);
  const goTo = useCallback((number: number) => virtualizer.scrollToIndex(number - 1, { align: 'start' }), [virtualizer]);
  const kept = useRef(firstShown);
  useLayoutEffect(() => {
    virtualizer.measure();
    virtualizer.scrollToIndex(kept.current - 1, { align: 'start' });
  }, [virtualizer, scale]);
  useEffect(() => {
    kept.current = page;
  }, [page]);
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, sizes]);
  const noteSize = useCallback(
    (number: number, size: Size) =>
      setSizes((before) => {
        const known = before.get(number) ?? pdf.firstPage;
        return known.width === size.width && known.height === size.height ? before : new Map(before).set(number, size);
      }),
    [pdf],
  );
  return { items: virtualizer.getVirtualItems(), total: virtualizer.getTotalSize(), scale, sizeOf, noteSize, page, goTo };
}

function useCurrentPage(scroller: RefObject<HTMLElement | null>, pageAt: (offset: number) => number, first: number): number {
  const [page, setPage] = useState(first);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = () => setPage(pageAt(element.scrollTop + element.clientHeight / 2));
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller, pageAt]);
  return page;
}
