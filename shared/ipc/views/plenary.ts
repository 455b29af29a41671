import type { DisputedFiles } from '../../domain/panel/decisions/file-differences.ts';
import type { PlenaryState } from '../../domain/panel/decisions/plenary-state.ts';
import type { ResultRow } from '../../domain/panel/result/result.ts';

/** What a plenary is shown when it begins. */
export interface PlenaryView {
  /** The computed ranking. */
  readonly ranking: readonly ResultRow[];
  readonly disputes: readonly DisputedFiles[];
  readonly state: PlenaryState;
}
