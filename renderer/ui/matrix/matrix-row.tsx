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
  /** The box that marks the row; null in a matrix whose rows are not marked. */
  readonly mark: { readonly label: string; readonly isMarked: boolean; readonly onMark: (extend: boolean) => void } | null;
}

export function MatrixRowLine<Row extends MatrixRow, Column extends MatrixColumn>(line: MatrixRowLineProps<Row, Column>) {
  const { row, columns, index, start, shown, stop, mark, ...props } = line;
  return (
    <tr
      aria-rowindex={index + 2}
      className="matrix__row"
      data-current={stop !== null}
      data-marked={mark?.isMarked === true}
      style={{ transform: `translateY(${start}px)` }}
    >
      <th scope="row" className="matrix__label">
        {mark === null ? null : <MarkBox {...mark} />}
        <span className="matrix__texts">
          <span className="matrix__title">{row.title}</span>
          <span className="matrix__detail">{row.detail}</span>
        </span>
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

/** Marks a row by the mouse; with Shift held down, all rows from the one before. Keys mark from the cells. */
function MarkBox({ label, isMarked, onMark }: NonNullable<MatrixRowLineProps<MatrixRow, MatrixColumn>['mark']>) {
  return (
    <input
      type="checkbox"
      className="matrix__box"
      aria-label={label}
      tabIndex={-1}
      checked={isMarked}
      onChange={(event) => onMark(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
    />
  );
}

/** The shape of a state; its meaning stands in the legend and is read aloud. */
export function MatrixMark({ state }: { readonly state: string }) {
  return <span className="matrix__mark" data-state={state} aria-hidden />;
}
