import { useCallback, useMemo, useState } from 'react';
import type { MatrixMarks } from '#renderer/ui/matrix/matrix-marks.ts';
import type { MatrixPlace } from '#renderer/ui/matrix/matrix-keys.ts';
import { ALL_ROWS, type BoardFilter, type BoardJuror, type BoardRow, filteredRows } from './board.ts';

/** What a person looks at on a board: which rows, which cell, which rows are marked. */
export interface BoardView {
  readonly filter: BoardFilter;
  readonly setFilter: (filter: BoardFilter) => void;
  readonly shown: readonly BoardRow[];
  readonly selected: MatrixPlace;
  readonly select: (place: MatrixPlace) => void;
  readonly marks: MatrixMarks;
  readonly setMarks: (marks: MatrixMarks) => void;
  /** The row and the juror of the chosen cell; null where nothing is shown. */
  readonly row: BoardRow | null;
  readonly juror: BoardJuror | null;
  /** The rows that a change is meant for: the marked ones if the given one is among them, else that one alone. */
  readonly meant: (row: BoardRow) => readonly BoardRow[];
}

/** Keeps what a person looks at, within the rows there are. */
export function useBoardView(
  rows: readonly BoardRow[],
  jurors: readonly BoardJuror[],
  isOfKind: (row: BoardRow, kind: string) => boolean,
): BoardView {
  const [filter, setFilter] = useState(ALL_ROWS);
  const [place, select] = useState<MatrixPlace>({ row: 0, column: 0 });
  const [marked, setMarks] = useState<MatrixMarks>(new Set());
  const shown = useMemo(() => filteredRows(rows, filter, isOfKind, jurors), [rows, filter, isOfKind, jurors]);
  const known = useMemo(() => new Set(rows.map(({ entry }) => entry)), [rows]);
  const marks = useMemo(() => new Set([...marked].filter((entry) => known.has(entry))), [marked, known]);
  const within = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));
  const selected = { row: within(place.row, shown.length), column: within(place.column, jurors.length) };
  const meant = useCallback(
    (row: BoardRow) => (marks.has(row.entry) ? rows.filter(({ entry }) => marks.has(entry)) : [row]),
    [marks, rows],
  );
  const [row = null, juror = null] = [shown[selected.row], jurors[selected.column]];
  return { filter, setFilter, shown, selected, select, marks, setMarks, row, juror, meant };
}
