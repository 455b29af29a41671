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

/** A place in a document: a page, and how far down it as a share of its height. */
interface Place {
  readonly page: number;
  readonly share: number;
}

/** Where the pages of a document stand in a scroller; only those in view exist, and the line that is read stays in place as the scale changes. */
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
  const placeAt = useCallback(
    (offset: number): Place => {
      const item = virtualizer.getVirtualItemForOffset(offset);
      return item === undefined ? { page: 1, share: 0 } : { page: item.index + 1, share: (offset - item.start) / item.size };
    },
    [virtualizer],
  );
  const goTo = useCallback((number: number) => virtualizer.scrollToIndex(number - 1, { align: 'start' }), [virtualizer]);
  const { page, kept } = useReadPlace(scroller, placeAt, firstShown);
  const moving = useRef(false);
  useLayoutEffect(() => {
    moving.current = true;
    virtualizer.measure();
  }, [virtualizer, scale]);
  const total = virtualizer.getTotalSize();
  useLayoutEffect(() => {
    if (!moving.current || scroller.current === null) return;
    moving.current = false;
    const { page: read, share } = kept.current;
    const place = virtualizer.measurementsCache[read - 1];
    if (place !== undefined) scroller.current.scrollTop = place.start + share * place.size - (share === 0 ? PAGE_GAP : 0);
  }, [virtualizer, scroller, kept, total]);
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, sizes]);
  const noteSize = useCallback(
    (number: number, size: Size) =>
      setSizes((before) => {
        const known = before.get(number) ?? pdf.firstPage;
        return known.width === size.width && known.height === size.height ? before : new Map(before).set(number, size);
      }),
    [pdf],
  );
  return { items: virtualizer.getVirtualItems(), total, scale, sizeOf, noteSize, page, goTo };
}

/** The page in the middle of what is seen, and the place at its upper edge. */
function useReadPlace(scroller: RefObject<HTMLElement | null>, placeAt: (offset: number) => Place, first: number) {
  const [page, setPage] = useState(first);
  const kept = useRef<Place>({ page: first, share: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = () => {
      // What is hidden for a while is where it was.
      if (element.clientHeight === 0) return;
      kept.current = placeAt(element.scrollTop);
      setPage(placeAt(element.scrollTop + element.clientHeight / 2).page);
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller, placeAt]);
  return { page, kept };
}
