import type { ReactNode } from 'react';

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

/** Height of a row in pixels; the style sheet's `--height-matrix-row` says the same. */
export const MATRIX_ROW = 40;

const FEW_COLUMNS = 12;

const SUM = 20;
const LEAST_HEAD = 64;
const TALLEST_HEAD = 136;
const LETTER = 8;

/** Whether the names above the columns lie side by side or stand, and how much room they take, in pixels. */
export function measuresOf(
  columns: readonly Pick<MatrixColumn, 'title'>[],
  keepsSums: boolean,
): { readonly isWide: boolean; readonly column: number; readonly head: number } {
  if (columns.length <= FEW_COLUMNS) return { isWide: true, column: 96, head: LEAST_HEAD };
  const longest = columns.reduce((most, { title }) => Math.max(most, title.length), 0);
  const names = Math.min(TALLEST_HEAD, Math.max(LEAST_HEAD, longest * LETTER + LETTER));
  return { isWide: false, column: 40, head: names + (keepsSums ? SUM : 0) };
}
