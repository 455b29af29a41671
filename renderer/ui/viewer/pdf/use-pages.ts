import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { scaleOf, type Size, type Zoom } from '../zoom.ts';
import type { OpenPdf } from './use-pdf.ts';
import { PAGE_GAP, useReadPlace } from './use-read-place.ts';

interface PagesOptions {
  readonly pdf: OpenPdf;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly room: Size;
  readonly zoom: Zoom;
  readonly firstShown: number;
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
  const goTo = useCallback((number: number) => virtualizer.scrollToIndex(number - 1, { align: 'start' }), [virtualizer]);
  const page = useReadPlace({ virtualizer, scroller, firstShown, scale });
  const total = virtualizer.getTotalSize();
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
