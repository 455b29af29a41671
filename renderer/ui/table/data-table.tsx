import type { RowData } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { type TableColumn, tracksOf, useSortedTable } from './data-table-columns.ts';
import { useRowFocus } from './data-table-focus.ts';
import { DataTableHead } from './data-table-head.tsx';
import { DataTableRow } from './data-table-row.tsx';
import './data-table.css';

/** A line across the table below one row, drawn while the rows stand in their given order. */
export interface TableDivider {
  readonly belowKey: string;
  readonly label: string;
}

interface DataTableProps<Row> {
  readonly label: string;
  /** Keep the same array between renders: rows in view are drawn anew only when it changes. */
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly estimatedRowHeight?: number;
  readonly selectedKey?: string | null;
  /** Called when a row is clicked or reached with the arrow keys. */
  readonly onSelect?: (key: string) => void;
  /** Called on Enter or Space; on a click too where there is no `onSelect`. */
  readonly onOpen?: (key: string) => void;
  /** What other keys do with the row that has the focus, by the key's name. */
  readonly rowKeys?: Readonly<Record<string, (key: string) => void>>;
  readonly divider?: TableDivider | null;
  /** Shown below the header when there are no rows. */
  readonly empty?: ReactNode;
}

const ROW_HEIGHT = 52;

/** A table of any length as an accessible grid: only the rows in view exist, one of them is the tab stop, headers sort. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { columns, onSelect, onOpen, rowKeys, selectedKey = null, divider = null, estimatedRowHeight = ROW_HEIGHT } = props;
  const table = useSortedTable(columns, props.rows, props.rowKey);
  const rows = table.getRowModel().rows;
  const keys = useMemo(() => rows.map((row) => row.id), [rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const { stop, click, press } = useRowFocus({ scroller, keys, selectedKey, estimatedRowHeight, onSelect, onOpen, rowKeys });
  const virtualizer = useVirtualRows(scroller, keys, stop, estimatedRowHeight);
  const scrollTo = (index: number) => virtualizer.scrollToIndex(index);
  const inGivenOrder = table.state.sorting.length === 0;
  return (
    <div ref={scroller} className="data-table" style={useTracks(columns)}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows take focus, so it is a grid; the tags keep it a table */}
      <table role="grid" aria-label={props.label} aria-rowcount={rows.length + 1} className="data-table__grid">
        <DataTableHead table={table} columns={columns} />
        <tbody className="data-table__body" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <DataTableRow
                key={row.id}
                row={row.original}
                columns={columns}
                index={index}
                start={start}
                measure={virtualizer.measureElement}
                tabStop={index === stop}
                selected={onSelect === undefined ? undefined : row.id === selectedKey}
                reacts={onSelect !== undefined || onOpen !== undefined}
                divider={inGivenOrder && divider?.belowKey === row.id ? divider.label : null}
                onClick={() => click(index, scrollTo)}
                onKeyDown={(event) => press(event, index, scrollTo)}
              />
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && props.empty !== undefined && <div className="data-table__empty">{props.empty}</div>}
    </div>
  );
}

function useVirtualRows(scroller: RefObject<HTMLDivElement | null>, keys: readonly string[], stop: number, rowHeight: number) {
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoise itself
  return useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 6,
    // The header covers the top of what scrolls.
    scrollPaddingEnd: scroller.current?.querySelector('thead')?.clientHeight ?? 0,
    // The tab stop stays in the page however far one scrolls, so that focus is never lost.
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), stop),
  });
}

function useTracks<Row extends RowData>(columns: readonly TableColumn<Row>[]): CSSProperties & Record<`--${string}`, string> {
  return useMemo(() => {
    const { template, minWidth } = tracksOf(columns);
    return { '--tracks': template, '--least-width': minWidth };
  }, [columns]);
}

function withIndex(indexes: readonly number[], index: number): number[] {
  return indexes.includes(index) ? [...indexes] : [...indexes, index].toSorted((a, b) => a - b);
}
