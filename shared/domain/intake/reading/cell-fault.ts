import type { DateFault } from '../values/read-date.ts';
import type { ImportField } from '../mapping/import-field.ts';

/** Why a cell cannot be taken as it is. */
export type CellFaultKind =
  | DateFault
  | 'empty'
  | 'too-long'
  | 'bad-entry'
  | 'entry-twice'
  | 'entry-retired'
  | 'unknown-division'
  | 'bad-goals'
  | 'bad-outcome'
  | 'error-in-cell'
  | 'formula-without-value';

/** A cell that cannot be taken as it is: where it stands, what it was to fill, and what it holds. */
export interface CellFault {
  readonly kind: CellFaultKind;
  /** The row from 1 and the column from 0. */
  readonly row: number;
  readonly column: number;
  readonly field: ImportField;
  readonly content: string;
  /** The other cell's row, for what stands there twice. */
  readonly other: number | null;
}
