import type { MarkFault } from '../domain/scoring/grid.ts';

/** What can be wrong with a spreadsheet of scores or proposals; `row` is the line of the file, counted from 1, where the record begins. */
export type SpreadsheetFault =
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
