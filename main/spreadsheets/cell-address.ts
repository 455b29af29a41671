const LETTERS = 26;
const BEFORE_A = 64;

/** The address of a cell as spreadsheets show it, "A1" for row 0 and column 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column + 1)}${row + 1}`;
}

/** Columns are counted from 1 in letters that have no zero: Z is 26, AA is 27. */
function columnLetters(column: number): string {
  if (column === 0) return '';
  const last = ((column - 1) % LETTERS) + 1;
  return columnLetters((column - last) / LETTERS) + String.fromCharCode(BEFORE_A + last);
}
