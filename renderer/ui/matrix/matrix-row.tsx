import type { VirtualItem } from '@tanstack/react-virtual';
import type { KeyboardEvent } from 'react';
import type { MatrixColumn, MatrixRow } from './matrix-parts.ts';

interface MatrixRowLineProps<Row extends MatrixRow, Column extends MatrixColumn> {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly index: number;
  readonly start: number;
  readonly shown: readonly VirtualItem[];
  /** The column of the tab stop, null when it is in another row. */
  readonly stop: number | null;
  readonly stateAt: (row: Row, column: Column) => string;
  readonly describe: (row: Row, column: Column) => string;
  readonly onReach: (column: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function MatrixRowLine<Row extends MatrixRow, Column extends MatrixColumn>(line: MatrixRowLineProps<Row, Column>) {
  const { row, columns, index, start, shown, stop, ...props } = line;
  return (
    <tr aria-rowindex={index + 2} className="matrix__row" data-current={stop !== null} style={{ transform: `translateY(${start}px)` }}>
      <th scope="row" className="matrix__label">
        <span className="matrix__title">{row.title}</span>
        <span className="matrix__detail">{row.detail}</span>
      </th>
      {shown.map((item) => {
        const column = columns[item.index];
        if (column === undefined) return null;
        return (
          <td
            key={column.key}
            aria-colindex={item.index + 2}
            aria-label={props.describe(row, column)}
            aria-selected={stop === item.index}
            tabIndex={stop === item.index ? 0 : -1}
            className="matrix__cell"
            style={{ insetInlineStart: `calc(var(--width-matrix-row) + ${item.start}px)` }}
            onClick={() => props.onReach(item.index)}
            onKeyDown={props.onKeyDown}
          >
            <MatrixMark state={props.stateAt(row, column)} />
          </td>
        );
      })}
      <td className="matrix__end" aria-colindex={columns.length + 2}>
        {row.end}
      </td>
    </tr>
  );
}

/** The shape of a state; its meaning stands in the legend and is read aloud. */
export function MatrixMark({ state }: { readonly state: string }) {
  return <span className="matrix__mark" data-state={state} aria-hidden />;
}
