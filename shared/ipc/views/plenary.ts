import type { DisputedFiles } from '../../domain/panel/decisions/file-differences.ts';
import type { JurorSheet } from '../../domain/panel/decisions/juror-sheet.ts';
import type { PlenaryState } from '../../domain/panel/decisions/plenary-state.ts';
import type { DecidedRow, ResultRow } from '../../domain/panel/result/result.ts';

/** What a panel talks about when it talks about one entry: of a ranking with tens of thousands of totals a window asks for what it shows. */
export interface TalkedEntry {
  readonly computed: ResultRow;
  /** With the drafts of open items. */
  readonly decided: DecidedRow;
  /** Ordered by juror: the sheets that say something beside figures, and who stood aside. */
  readonly sheets: readonly JurorSheet[];
}

/** What a plenary is shown when it begins. */
export interface PlenaryView {
  /** The lowest and the highest total that any juror gave any proposal; null while no scores count. */
  readonly range: { readonly least: number; readonly most: number } | null;
  readonly disputes: readonly DisputedFiles[];
  readonly state: PlenaryState;
}

/** What a step of the plenary came to. */
export interface PlenaryStepped {
  readonly state: PlenaryState;
  /** The entries that were asked for with the step, as they stand after it. */
  readonly talked: readonly TalkedEntry[];
}
