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

/** Whether the names above so many columns lie side by side or stand, and how much room they take, in pixels. */
export function measuresOf(columns: number): { readonly isWide: boolean; readonly column: number; readonly head: number } {
  const isWide = columns <= FEW_COLUMNS;
  return { isWide, column: isWide ? 96 : 40, head: isWide ? 64 : 136 };
}
