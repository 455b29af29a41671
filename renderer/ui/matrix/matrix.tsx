import { type CSSProperties, type ReactNode, useCallback, useRef } from 'react';
import { must } from '#shared/base/at.ts';
import type { MatrixPlace } from './matrix-keys.ts';
import { type MatrixColumn, measuresOf, type MatrixRow } from './matrix-parts.ts';
import { MatrixHead } from './matrix-head.tsx';
import { type MatrixCell, MatrixRowLine } from './matrix-row.tsx';
import { bySlot, inOrder, useMatrixWindow } from './matrix-window.ts';
import { type MatrixMarking, useMatrixKeys } from './use-matrix-keys.ts';
import { useSame } from './use-same.ts';
import './matrix.css';

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
  /** Makes cells something to be ticked, by click, Space or Enter. */
  readonly onTick?: (place: MatrixPlace) => void;
  /** Makes rows something to be marked. */
  readonly marking?: MatrixMarking;
  /** Whether what a column comes to stays in sight under a standing name; it must be short. */
  readonly keepsSums?: boolean;
}

/** A large table of states, windowed both ways: one cell is the tab stop, arrows, Home, End and the page keys move it. */
export function Matrix<Row extends MatrixRow, Column extends MatrixColumn>(props: MatrixProps<Row, Column>) {
  const { rows, columns, selected, onTick, marking, keepsSums = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { isWide, column: width, head } = measuresOf(columns, keepsSums);
  const virtual = useMatrixWindow(scroller, { rows: rows.length, columns: columns.length, width }, selected);
  const { reach, press, mark } = useMatrixKeys(scroller, props, (place) => {
    virtual.rows.scrollToIndex(place.row);
    virtual.columns.scrollToIndex(place.column);
  });
  const shown = virtual.columns.getVirtualItems();
  const cellAt = useCells(props);
  const onReach = useSame((row: number, column: number) => {
    reach({ row, column });
    onTick?.({ row, column });
  });
  const [onKeyDown, onMark] = [useSame(press), useSame(mark)];
  return (
    <div ref={scroller} className="matrix" style={lengths({ cells: virtual.columns.getTotalSize(), cell: width, head })}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- cells take focus, so it is a grid; the tags keep it a table */}
      <table role="grid" className="matrix__grid" aria-label={props.label} {...counts(rows.length, columns.length)}>
        <MatrixHead {...props} shown={shown} isWide={isWide} keepsSums={keepsSums} />
        <tbody className="matrix__body" aria-owns={inOrder(virtual.lines)} style={{ height: virtual.rows.getTotalSize() }}>
          {bySlot(virtual.lines).map(({ index, start, slot, id }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <MatrixRowLine
                key={slot}
                id={id}
                columns={columns}
                row={row}
                index={index}
                start={start}
                shown={shown}
                stop={selected.row === index ? selected.column : null}
                cellAt={cellAt}
                onReach={onReach}
                onKeyDown={onKeyDown}
                markLabel={marking?.label(row.key) ?? null}
                isMarked={marking?.marks.has(row.key) === true}
                onMark={onMark}
              />
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <div className="matrix__empty">{props.empty}</div>}
    </div>
  );
}

/** What the cells show, as one function for as long as rows, columns and what is known of them are the same. */
function useCells<Row extends MatrixRow, Column extends MatrixColumn>({
  rows,
  columns,
  stateAt,
  describe,
}: Pick<MatrixProps<Row, Column>, 'rows' | 'columns' | 'stateAt' | 'describe'>): (row: number, column: number) => MatrixCell {
  return useCallback(
    (row, column) => {
      const [line, head] = [must(rows[row]), must(columns[column])];
      return { state: stateAt(line, head), label: describe(line, head) };
    },
    [rows, columns, stateAt, describe],
  );
}

function counts(rows: number, columns: number) {
  return { 'aria-rowcount': rows + 1, 'aria-colcount': columns + 2 };
}

function lengths(pixels: Readonly<Record<'cells' | 'cell' | 'head', number>>): CSSProperties & Record<`--${string}`, string> {
  return { '--cells': `${pixels.cells}px`, '--cell': `${pixels.cell}px`, '--head': `${pixels.head}px` };
}
