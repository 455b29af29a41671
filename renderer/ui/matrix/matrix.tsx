import { type CSSProperties, type ReactNode, useRef } from 'react';
import type { MatrixPlace } from './matrix-keys.ts';
import { type MatrixColumn, measuresOf, type MatrixRow } from './matrix-parts.ts';
import { MatrixHead } from './matrix-head.tsx';
import { MatrixRowLine } from './matrix-row.tsx';
import { useMatrixWindow } from './matrix-window.ts';
import { type MatrixMarking, useMatrixKeys } from './use-matrix-keys.ts';
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
  return (
    <div ref={scroller} className="matrix" style={lengths({ cells: virtual.columns.getTotalSize(), cell: width, head })}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- cells take focus, so it is a grid; the tags keep it a table */}
      <table role="grid" className="matrix__grid" aria-label={props.label} {...counts(rows.length, columns.length)}>
        <MatrixHead {...props} shown={shown} isWide={isWide} keepsSums={keepsSums} />
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
                onReach={(column) => {
                  reach({ row: index, column });
                  onTick?.({ row: index, column });
                }}
                mark={
                  marking === undefined
                    ? null
                    : { label: marking.label(row.key), isMarked: marking.marks.has(row.key), onMark: (extend) => mark(index, extend) }
                }
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

function counts(rows: number, columns: number) {
  return { 'aria-rowcount': rows + 1, 'aria-colcount': columns + 2 };
}

function lengths(pixels: Readonly<Record<'cells' | 'cell' | 'head', number>>): CSSProperties & Record<`--${string}`, string> {
  return { '--cells': `${pixels.cells}px`, '--cell': `${pixels.cell}px`, '--head': `${pixels.head}px` };
}
