import type { MarkFault } from '../domain/scoring/marks/grid.ts';

/** What can be wrong with a spreadsheet of scores or proposals; `row` is the line of the file or the row of the sheet, counted from 1, where the record begins. */
export type SpreadsheetFault =
  | { readonly kind: 'foreign-workbook'; readonly format: string }
  | { readonly kind: 'protected-workbook' }
  | { readonly kind: 'damaged-workbook' }
  | { readonly kind: 'workbook-too-large'; readonly limit: string }
  | { readonly kind: 'workbook-with-doctype' }
  | { readonly kind: 'no-heading'; readonly columns: string }
  | { readonly kind: 'several-sheets'; readonly sheets: string }
  | { readonly kind: 'no-such-sheet'; readonly sheet: string; readonly sheets: string }
  | { readonly kind: 'no-heading-in-sheet'; readonly sheet: string }
  | { readonly kind: 'in-sheet'; readonly sheet: string; readonly cell: string; readonly fault: SpreadsheetFault }
  | { readonly kind: 'error-in-cell'; readonly row: number; readonly column: string; readonly content: string }
  | { readonly kind: 'formula-without-value'; readonly row: number; readonly column: string; readonly content: string }
  | { readonly kind: 'too-many-rows'; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly row: number; readonly limit: number }
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'quote-not-closed'; readonly row: number }
  | { readonly kind: 'text-after-quote'; readonly row: number }
  | { readonly kind: 'missing-column'; readonly column: string }
  | { readonly kind: 'unknown-column'; readonly column: string }
  | { readonly kind: 'repeated-column'; readonly column: string }
  | { readonly kind: 'uneven-row'; readonly row: number; readonly expected: number; readonly found: number }
  | { readonly kind: 'empty-cell'; readonly row: number; readonly column: string }
  | { readonly kind: 'bad-mark'; readonly fault: MarkFault; readonly row: number; readonly column: string; readonly content: string }
  | { readonly kind: 'bad-number'; readonly row: number; readonly column: string; readonly content: string }
  | { readonly kind: 'criterion-of-rules-unknown'; readonly row: number; readonly column: string; readonly content: string }
  | { readonly kind: 'given-twice'; readonly row: number; readonly first: number; readonly content: string };
