import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';

/** Room around pages, in CSS pixels. */
export const PAGE_GAP = 12;

type Pages = Virtualizer<HTMLDivElement, Element>;

/** A place in a document: a page, and how far down it as a share of its height. */
interface Place {
  readonly page: number;
  readonly share: number;
}

interface ReadPlaceOptions {
  readonly virtualizer: Pages;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly firstShown: number;
  readonly scale: number;
}

/** The page in the middle of what is seen. The line at the upper edge stays there when the scale changes, and when the pages were hidden for a while. */
export function useReadPlace({ virtualizer, scroller, firstShown, scale }: ReadPlaceOptions): number {
  const [page, setPage] = useState(firstShown);
  const kept = useRef<Place>({ page: firstShown, share: 0 });
  const { placeAt, offsetOf } = useMemo(() => placesIn(virtualizer), [virtualizer]);
  const moving = useRef(false);
  useLayoutEffect(() => {
    moving.current = true;
    virtualizer.measure();
  }, [virtualizer, scale]);
  const total = virtualizer.getTotalSize();
  useLayoutEffect(() => {
    if (!moving.current || scroller.current === null) return;
    moving.current = false;
    scroller.current.scrollTo({ top: offsetOf(kept.current) });
  }, [scroller, offsetOf, total]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let hidden = false;
    const look = () => {
      // The browser forgets how far something was scrolled while it is not shown.
      if (hidden || element.clientHeight === 0) return;
      kept.current = placeAt(element.scrollTop);
      setPage(placeAt(element.scrollTop + element.clientHeight / 2).page);
    };
    const observer = new ResizeObserver(() => {
      const shownAgain = hidden && element.clientHeight > 0;
      hidden = element.clientHeight === 0;
      if (shownAgain) element.scrollTo({ top: offsetOf(kept.current) });
    });
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, placeAt, offsetOf]);
  return page;
}

function placesIn(virtualizer: Pages) {
  return {
    placeAt: (offset: number): Place => {
      const item = virtualizer.getVirtualItemForOffset(offset);
      return item === undefined ? { page: 1, share: 0 } : { page: item.index + 1, share: (offset - item.start) / item.size };
    },
    offsetOf: ({ page, share }: Place): number => {
      const place = virtualizer.measurementsCache[page - 1];
      return place === undefined ? 0 : place.start + share * place.size - (share === 0 ? PAGE_GAP : 0);
    },
  };
}
