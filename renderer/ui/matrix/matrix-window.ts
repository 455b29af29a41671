import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import type { MatrixPlace } from './matrix-keys.ts';
import { MATRIX_ROW } from './matrix-parts.ts';

/** How much there is; `width` is that of a column in pixels. */
export interface MatrixSize {
  readonly rows: number;
  readonly columns: number;
  readonly width: number;
}

/** The rows and columns in view, and the cell that keyboards stop at, which stays in the page however far one scrolls. */
export function useMatrixWindow(scroller: RefObject<HTMLDivElement | null>, size: MatrixSize, stop: MatrixPlace) {
  // The first column and the last stand still over what scrolls, and so does the head.
  const still = (part: string, side: 'clientWidth' | 'clientHeight') => scroller.current?.querySelector(part)?.[side] ?? 0;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoise itself
  const rows = useVirtualizer({
    count: size.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => MATRIX_ROW,
    overscan: 8,
    scrollPaddingEnd: still('thead', 'clientHeight'),
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), stop.row, size.rows),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: size.columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.width,
    overscan: 4,
    scrollPaddingEnd: still('.matrix__corner', 'clientWidth') + still('.matrix__end', 'clientWidth'),
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), stop.column, size.columns),
  });
  return { rows, columns };
}

function withIndex(indexes: readonly number[], index: number, count: number): number[] {
  return index >= count || indexes.includes(index) ? [...indexes] : [...indexes, index].toSorted((a, b) => a - b);
}
