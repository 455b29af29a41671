import { type KeyboardEvent, type Ref, useMemo } from 'react';
import type { TableColumn } from './data-table-columns.ts';

interface DataTableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly TableColumn<Row>[];
  readonly index: number;
  readonly start: number;
  readonly measure: Ref<HTMLTableRowElement>;
  readonly tabStop: boolean;
  /** Undefined where the table does not select. */
  readonly selected: boolean | undefined;
  readonly reacts: boolean;
  /** Label of the line below this row, null when there is none. */
  readonly divider: string | null;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function DataTableRow<Row>({ row, columns, divider, measure, ...props }: DataTableRowProps<Row>) {
  // Kept while scrolling, so that a row that is already in the page costs nothing.
  const cells = useMemo(
    () =>
      columns.map((column) => (
        <td key={column.id} className="data-table__cell" data-align={column.align ?? 'start'}>
          {column.cell(row)}
        </td>
      )),
    [columns, row],
  );
  return (
    <tr
      ref={measure}
      data-index={props.index}
      aria-rowindex={props.index + 2}
      aria-selected={props.selected}
      tabIndex={props.tabStop ? 0 : -1}
      className="data-table__row"
      data-reacts={props.reacts}
      data-divided={divider !== null}
      style={{ transform: `translateY(${props.start}px)` }}
      onClick={props.onClick}
      onKeyDown={props.onKeyDown}
    >
      {cells}
      {divider !== null && <td className="data-table__divider">{divider}</td>}
    </tr>
  );
}
