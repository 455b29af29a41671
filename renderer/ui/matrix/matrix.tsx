import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { cellAfterKey, type MatrixPlace } from './matrix-keys.ts';
import { MatrixHead } from './matrix-head.tsx';
import { MatrixRowLine } from './matrix-row.tsx';
import './matrix.css';

/** A line of a matrix: a proposal with what stands before and after its cells. */
export interface MatrixRow {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly end: ReactNode;
}

/** A column of a matrix: a juror, and what their cells come to. */
export interface MatrixColumn {
  readonly key: string;
  readonly title: string;
  readonly end: ReactNode;
}

interface MatrixProps<Row extends MatrixRow, Column extends MatrixColumn> {
  readonly label: string;
  readonly rowsTitle: string;
  readonly endTitle: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** What a cell shows; its look is the style sheet's. */
  readonly stateAt: (row: Row, column: Column) => string;
  /** What a cell is read aloud as. */
  readonly describe: (row: Row, column: Column) => string;
  readonly selected: MatrixPlace;
  readonly onSelect: (place: MatrixPlace) => void;
  readonly empty: ReactNode;
}

const ROW = 40;
const FEW_COLUMNS = 12;
const WIDE = 96;
const NARROW = 40;
const HEAD_WIDE = 64;
const HEAD_TALL = 136;

/** A large table of states, windowed both ways: one cell is the tab stop, arrows, Home, End and the page keys move it. */
export function Matrix<Row extends MatrixRow, Column extends MatrixColumn>(props: MatrixProps<Row, Column>) {
  const { rows, columns, selected, onSelect } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const isWide = columns.length <= FEW_COLUMNS;
  const virtual = useWindow(scroller, { rows: rows.length, columns: columns.length, width: isWide ? WIDE : NARROW }, selected);
  const focusNext = useRef(false);
  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    scroller.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus({ preventScroll: true });
  });
  const reach = (place: MatrixPlace) => {
    focusNext.current = true;
    onSelect(place);
    virtual.rows.scrollToIndex(place.row);
    virtual.columns.scrollToIndex(place.column);
  };
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 3);
    const next = cellAfterKey(event.key, event.ctrlKey, selected, { rows: rows.length, columns: columns.length, page });
    if (next === null) return;
    event.preventDefault();
    reach(next);
  };
  const head = isWide ? HEAD_WIDE : HEAD_TALL;
  const shown = virtual.columns.getVirtualItems();
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--cells': `${virtual.columns.getTotalSize()}px`,
    '--cell': `${isWide ? WIDE : NARROW}px`,
    '--head': `${head}px`,
  };
  return (
    <div ref={scroller} className="matrix" style={style}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- cells take focus, so it is a grid; the tags keep it a table */}
      <table
        role="grid"
        className="matrix__grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 2}
      >
        <MatrixHead {...props} shown={shown} isWide={isWide} />
        <tbody className="matrix__body" style={{ height: virtual.rows.getTotalSize() }}>
          {virtual.rows.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <MatrixRowLine
                key={row.key}
                {...props}
                row={row}
                index={index}
                start={start}
                shown={shown}
                stop={selected.row === index ? selected.column : null}
                onReach={(column) => reach({ row: index, column })}
                onKeyDown={press}
              />
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <div className="matrix__empty">{props.empty}</div>}
    </div>
  );
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly width: number;
}

function useWindow(scroller: RefObject<HTMLDivElement | null>, extent: Extent, stop: MatrixPlace) {
  // The first column and the last stand still over what scrolls, and so does the head.
  const still = (part: string, side: 'clientWidth' | 'clientHeight') => scroller.current?.querySelector(part)?.[side] ?? 0;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoise itself
  const rows = useVirtualizer({
    count: extent.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    scrollPaddingEnd: still('thead', 'clientHeight'),
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), stop.row, extent.rows),
  });
  // oxlint-disable-next-line react/incompatible-library -- as above
  const columns = useVirtualizer({
    horizontal: true,
    count: extent.columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => extent.width,
    overscan: 4,
    scrollPaddingEnd: still('.matrix__corner', 'clientWidth') + still('.matrix__end', 'clientWidth'),
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), stop.column, extent.columns),
  });
  return { rows, columns };
}

/** The tab stop stays in the page however far one scrolls. */
function withIndex(indexes: readonly number[], index: number, count: number): number[] {
  return index >= count || indexes.includes(index) ? [...indexes] : [...indexes, index].toSorted((a, b) => a - b);
}
