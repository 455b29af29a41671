import type { DisputedFiles } from '../../domain/panel/decisions/file-differences.ts';
import type { JurorSheet } from '../../domain/panel/decisions/juror-sheet.ts';
import type { PlenaryState } from '../../domain/panel/decisions/plenary-state.ts';
import type { ResultRow } from '../../domain/panel/result/result.ts';

/** What a plenary is shown when it begins. */
export interface PlenaryView {
  /** The computed ranking. */
  readonly ranking: readonly ResultRow[];
  /** By entry, what each juror gave and wrote; of a large stage only the proposals on the agenda. */
  readonly sheets: ReadonlyMap<string, readonly JurorSheet[]>;
  readonly disputes: readonly DisputedFiles[];
  readonly state: PlenaryState;
}
