/** One sheet of a spreadsheet as plain text, whatever file it came from: numbers with a point, dates as `YYYY-MM-DD`, formulas by the value the file holds. */
export interface PlainSheet {
  /** Null for a text file, which has no sheets. */
  readonly name: string | null;
  /** Rows with any content, in the order of the sheet. */
  readonly rows: readonly PlainRow[];
  /** Cells whose value the file does not tell. */
  readonly unreadable: readonly UnreadableCell[];
}

/** A row with its number in the sheet (for a text file its line), counted from 1, and its cells, trimmed; a cell never given is ''. */
export interface PlainRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A cell that holds an error, or a formula of which the file keeps no value; `row` from 1, `column` from 0. */
export interface UnreadableCell {
  readonly row: number;
  readonly column: number;
  readonly kind: 'error-in-cell' | 'formula-without-value';
  readonly content: string;
}
