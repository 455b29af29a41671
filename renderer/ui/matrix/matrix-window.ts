import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useId, useLayoutEffect, useState } from 'react';
import type { MatrixPlace } from './matrix-keys.ts';
import { MATRIX_ROW } from './matrix-parts.ts';
import { rowSlots } from './row-slots.ts';

/** How much there is; `width` is that of a column in pixels. */
export interface MatrixSize {
  readonly rows: number;
  readonly columns: number;
  readonly width: number;
}

/** A row in view: which it is, how far down in pixels, and the slot in which it is drawn. */
interface MatrixLine {
  readonly index: number;
  readonly start: number;
  readonly slot: number;
  /** That of the element that the slot is. */
  readonly id: string;
}

/** The rows and columns in view, and the cell that keyboards stop at, which stays in the page however far one scrolls. */
export function useMatrixWindow(scroller: RefObject<HTMLDivElement | null>, size: MatrixSize, stop: MatrixPlace) {
  const [still, setStill] = useState(NOTHING_STILL);
  const [slots] = useState(rowSlots);
  const id = useId();
  // The columns listen first: both read how far one has scrolled before the rows change anything, or the browser would lay everything out in between.
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoise itself
  const columns = useVirtualizer({
    horizontal: true,
    count: size.columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.width,
    overscan: 2,
    scrollPaddingEnd: still.beside,
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), stop.column, size.columns),
  });
  const rows = useVirtualizer({
    count: size.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => MATRIX_ROW,
    overscan: 4,
    scrollPaddingEnd: still.above,
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), stop.row, size.rows),
  });
  const { width: room = 0 } = columns.scrollRect ?? {};
  // Read once for each size of the window, never while it scrolls: reading makes the browser lay everything out at once.
  useLayoutEffect(() => setStill(stillIn(scroller.current)), [scroller, size.columns, size.width, room]);
  const items = rows.getVirtualItems();
  const places = slots.of(items.map(({ index }) => index));
  const lines = items.map(({ index, start }, place): MatrixLine => {
    const slot = places[place] ?? index;
    return { index, start, slot, id: `${id}${slot}` };
  });
  return { rows, columns, lines };
}

/** The lines in the order of their slots: what never moves in the page costs no new layout, and keeps the focus. */
export function bySlot(lines: readonly MatrixLine[]): readonly MatrixLine[] {
  return lines.toSorted((a, b) => a.slot - b.slot);
}

/** The ids of the lines from the first row to the last: who has a matrix read aloud hears it in this order, whatever the slots. */
export function inOrder(lines: readonly MatrixLine[]): string {
  return lines.map(({ id }) => id).join(' ');
}

/** How much of a matrix stands still over what scrolls, in pixels: the head above, the first column and the last beside. */
interface Still {
  readonly above: number;
  readonly beside: number;
}

const NOTHING_STILL: Still = { above: 0, beside: 0 };

function stillIn(scroller: HTMLElement | null): Still {
  const sizeOf = (part: string, side: 'clientWidth' | 'clientHeight') => scroller?.querySelector(part)?.[side] ?? 0;
  return {
    above: sizeOf('thead', 'clientHeight'),
    beside: sizeOf('.matrix__corner', 'clientWidth') + sizeOf('.matrix__end', 'clientWidth'),
  };
}

function withIndex(indexes: readonly number[], index: number, count: number): number[] {
  return index >= count || indexes.includes(index) ? [...indexes] : [...indexes, index].toSorted((a, b) => a - b);
}
