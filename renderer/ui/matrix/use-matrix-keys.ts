import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { cellAfterKey, type MatrixPlace } from './matrix-keys.ts';
import { markedBetween, type MatrixMarks, markToggled } from './matrix-marks.ts';
import { MATRIX_ROW, type MatrixRow } from './matrix-parts.ts';
import { isTyped, rowByTyping, TYPING_PAUSE } from './matrix-typing.ts';

/** Marking rows of a matrix; a matrix without it only shows. */
export interface MatrixMarking {
  readonly marks: MatrixMarks;
  readonly onMark: (marks: MatrixMarks) => void;
  /** What the box beside a row is called. */
  readonly label: (key: string) => string;
}

interface Keyed {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly unknown[];
  readonly selected: MatrixPlace;
  readonly onSelect: (place: MatrixPlace) => void;
  /** What Space and Enter do to the cell they are pressed on, and a click. */
  readonly onTick?: ((place: MatrixPlace) => void) | undefined;
  readonly marking?: MatrixMarking | undefined;
}

/** The keyboard of a matrix: moving, ticking, marking rows, and looking for a row by typing how it begins. */
export function useMatrixKeys(scroller: RefObject<HTMLDivElement | null>, keyed: Keyed, scrollTo: (place: MatrixPlace) => void) {
  const { rows, columns, selected, onSelect } = keyed;
  const focusNext = useRef(false);
  const typed = useRef({ text: '', at: 0 });
  const mark = useMarking(keyed);
  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    scroller.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus({ preventScroll: true });
  });
  const reach = (place: MatrixPlace) => {
    focusNext.current = true;
    onSelect(place);
    scrollTo(place);
  };
  const move = (event: KeyboardEvent): boolean => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / MATRIX_ROW) - 3);
    const next = cellAfterKey(event.key, event.ctrlKey, selected, { rows: rows.length, columns: columns.length, page });
    if (next === null) return false;
    reach(next);
    if (event.shiftKey && next.row !== selected.row) mark(next.row, true);
    return true;
  };
  const type = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.altKey || event.metaKey || !isTyped(event.key)) return false;
    const goesOn = event.timeStamp - typed.current.at < TYPING_PAUSE;
    const text = (goesOn ? typed.current.text : '') + event.key;
    typed.current = { text, at: event.timeStamp };
    const row = rowByTyping(rows, text, goesOn ? selected.row : selected.row + 1);
    if (row !== null) reach({ row, column: selected.column });
    return true;
  };
  const press = (event: KeyboardEvent) => {
    if (!move(event) && !act(event, { ...keyed, mark }) && !type(event)) return;
    event.preventDefault();
  };
  return { reach, press, mark };
}

/** Marks one row, or all from the one that was marked first. */
function useMarking({ rows, selected, marking }: Keyed) {
  const anchor = useRef(0);
  return (index: number, extend: boolean) => {
    const key = rows[index]?.key;
    if (marking === undefined || key === undefined) return;
    if (!extend) anchor.current = index;
    else if (marking.marks.size === 0) anchor.current = selected.row;
    const keys = rows.map((row) => row.key);
    marking.onMark(extend ? markedBetween(marking.marks, keys, anchor.current, index) : markToggled(marking.marks, key));
  };
}

interface Acting extends Pick<Keyed, 'rows' | 'selected' | 'onTick' | 'marking'> {
  readonly mark: (index: number, extend: boolean) => void;
}

/** Space and Enter tick, Shift and Space marks the row, Ctrl+A marks all rows, Escape none. */
function act(event: KeyboardEvent, acting: Acting): boolean {
  return marked(event, acting) || ticked(event, acting);
}

function ticked({ key }: KeyboardEvent, { selected, onTick }: Acting): boolean {
  if (onTick === undefined || (key !== ' ' && key !== 'Enter')) return false;
  onTick(selected);
  return true;
}

function marked({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent, { rows, selected, marking, mark }: Acting): boolean {
  if (marking === undefined) return false;
  if (key === ' ' && shiftKey) mark(selected.row, false);
  else if (key === 'Escape' && marking.marks.size > 0) marking.onMark(new Set());
  else if (key.toLowerCase() === 'a' && (ctrlKey || metaKey)) marking.onMark(new Set(rows.map((row) => row.key)));
  else return false;
  return true;
}
