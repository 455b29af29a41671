/** A place in a matrix, counted from zero. */
export interface MatrixPlace {
  readonly row: number;
  readonly column: number;
}

/** What a key is pressed in. */
export interface MatrixExtent {
  readonly rows: number;
  readonly columns: number;
  /** Rows in view. */
  readonly page: number;
}

type Step = (at: MatrixPlace, extent: MatrixExtent) => MatrixPlace;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Ctrl+Home': () => ({ row: 0, column: 0 }),
  'Ctrl+End': (_, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

/** The cell a key leads to, kept within the matrix; null when the key moves nothing. */
export function cellAfterKey(key: string, withCtrl: boolean, at: MatrixPlace, extent: MatrixExtent): MatrixPlace | null {
  const next = STEPS[withCtrl ? `Ctrl+${key}` : key]?.(at, extent);
  if (next === undefined) return null;
  const within = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));
  return { row: within(next.row, extent.rows), column: within(next.column, extent.columns) };
}
