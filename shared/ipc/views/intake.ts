import type { ImportField } from '../../domain/intake/mapping/import-field.ts';
import type { PlainRow } from '../../domain/intake/sheets/plain-sheet.ts';
import type { CellFault } from '../../domain/intake/reading/cell-fault.ts';
import type { FieldChange } from '../../domain/intake/reading/merge-proposal.ts';

/** The top of a sheet, enough to choose it and its row of headings by; cells are cut. */
export interface SheetView {
  /** Null for a text file. */
  readonly name: string | null;
  readonly rows: number;
  readonly headingRow: number | null;
  readonly top: readonly PlainRow[];
}

/** A spreadsheet as it was looked into. */
export interface SpreadsheetView {
  readonly sheets: readonly SheetView[];
}

/** A proposal of a table as its import would leave it. */
export interface ImportedProposal {
  readonly entry: string;
  readonly row: number;
  readonly title: string;
  readonly agency: string;
  readonly group: string | null;
  readonly cluster: string | null;
  readonly startedOn: string | null;
}

/** A proposal that an import would change; long texts are cut. */
export interface ChangedProposal extends ImportedProposal {
  readonly changes: readonly FieldChange[];
}

/** A bad cell with its address as spreadsheet programs write it. */
export interface BadCell extends CellFault {
  readonly cell: string;
}

/** What an import would do, and what keeps it from being done. */
export interface ImportView {
  /** By which it is accepted; null as long as there is a bad cell. */
  readonly plan: string | null;
  readonly sheet: string | null;
  /** Field of each column with its heading and letters, those that are passed over too. */
  readonly columns: readonly { readonly letters: string; readonly heading: string; readonly field: ImportField | null }[];
  readonly added: readonly ImportedProposal[];
  readonly changed: readonly ChangedProposal[];
  readonly unchanged: number;
  /** Proposals of the competition that the table does not have. */
  readonly missing: readonly string[];
  readonly passedOver: readonly number[];
  readonly bad: readonly BadCell[];
  /** How many bad cells there are, of which the first are listed. */
  readonly badCells: number;
  /** What the table writes for groups and clusters that nothing explains. */
  readonly unknown: { readonly groups: readonly string[]; readonly clusters: readonly string[] };
  /** Decisions on the administrative selection that the table tells. */
  readonly decided: number;
  /** Whether decisions are all that would change. */
  readonly isOnlyDecided: boolean;
}

/** What a folder of files was found to hold. */
export interface AttachmentsView {
  readonly folder: string;
  readonly matched: number;
  readonly proposals: number;
  readonly bytes: number;
  readonly unmatched: readonly string[];
  readonly ambiguous: readonly string[];
  /** Entry numbers for which there is no file. */
  readonly without: readonly string[];
}

/** How many words each proposal has in each section of the form. */
export interface WordCounts {
  readonly sections: readonly string[];
  /** In the order of the sections. */
  readonly counts: Readonly<Record<string, readonly number[]>>;
}
