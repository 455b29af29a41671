import type { VirtualItem } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, memo } from 'react';
import type { MatrixColumn, MatrixRow } from './matrix-parts.ts';

/** What a cell shows, and what it is read aloud as. */
export interface MatrixCell {
  readonly state: string;
  readonly label: string;
}

interface MatrixRowLineProps {
  readonly id: string;
  readonly row: MatrixRow;
  readonly columns: readonly MatrixColumn[];
  readonly index: number;
  readonly start: number;
  readonly shown: readonly VirtualItem[];
  /** The column of the tab stop, null when it is in another row. */
  readonly stop: number | null;
  readonly cellAt: (row: number, column: number) => MatrixCell;
  readonly onReach: (row: number, column: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** What the box that marks the row is called; null in a matrix whose rows are not marked. */
  readonly markLabel: string | null;
  readonly isMarked: boolean;
  readonly onMark: (row: number, extend: boolean) => void;
}

/** A row of a matrix, drawn anew only when something of it changes: scrolling draws the rows that come into view and no other. */
export const MatrixRowLine = memo(function MatrixRowLine(line: MatrixRowLineProps) {
  const { id, row, columns, index, start, shown, stop, markLabel, isMarked, cellAt, onReach, onKeyDown, onMark } = line;
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      className="matrix__row"
      data-current={stop !== null}
      data-marked={isMarked}
      style={{ transform: `translateY(${start}px)` }}
    >
      <th scope="row" className="matrix__label">
        {markLabel === null ? null : <MarkBox label={markLabel} isMarked={isMarked} onMark={(extend) => onMark(index, extend)} />}
        <span className="matrix__texts">
          <span className="matrix__title">{row.title}</span>
          <span className="matrix__detail">{row.detail}</span>
        </span>
      </th>
      {shown.map((item, place) => {
        const column = columns[item.index];
        if (column === undefined) return null;
        const { state, label } = cellAt(index, item.index);
        return (
          <td
            key={column.key}
            aria-colindex={item.index + 2}
            aria-label={label}
            aria-selected={stop === item.index}
            tabIndex={stop === item.index ? 0 : -1}
            className="matrix__cell"
            style={afterGap(item.start - (shown[place - 1]?.end ?? 0))}
            onClick={() => onReach(index, item.index)}
            onKeyDown={onKeyDown}
          >
            <MatrixMark state={state} />
          </td>
        );
      })}
      <td className="matrix__end" aria-colindex={columns.length + 2}>
        {row.end}
      </td>
    </tr>
  );
});

/** Cells stand side by side, with nothing said of where but after those that are not in the page: what says nothing of itself costs nothing while it scrolls. */
function afterGap(gap: number): CSSProperties | undefined {
  return gap === 0 ? undefined : { marginInlineStart: gap };
}

interface MarkBoxProps {
  readonly label: string;
  readonly isMarked: boolean;
  readonly onMark: (extend: boolean) => void;
}

/** Marks a row by the mouse; with Shift held down, all rows from the one before. Keys mark from the cells. */
function MarkBox({ label, isMarked, onMark }: MarkBoxProps) {
  return (
    <label className="matrix__box-target">
      <input
        type="checkbox"
        className="matrix__box"
        aria-label={label}
        tabIndex={-1}
        checked={isMarked}
        onChange={(event) => onMark(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
      />
    </label>
  );
}

/** The shape of a state; its meaning stands in the legend and is read aloud. */
export function MatrixMark({ state }: { readonly state: string }) {
  return <span className="matrix__mark" data-state={state} aria-hidden />;
}
