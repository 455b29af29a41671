import type { JurorCoverage } from '../../domain/panel/result/juror-coverage.ts';
import type { OutcomeNote, ReceivedOutcome } from '../../domain/panel/merging/outcome.ts';
import type { PanelResult } from '../../domain/panel/result/result.ts';

/** One received file and what became of it; a file that was sent again has a line for each name it came under. */
export interface ReceivedFile {
  readonly sha256: string;
  readonly name: string;
  /** Whether it was held already when it came under this name. */
  readonly again: boolean;
  readonly outcome: ReceivedOutcome;
  readonly notes: readonly OutcomeNote[];
  readonly juror: string | null;
  readonly revision: number | null;
  /** Eight characters of the payload, the same as on the juror's receipt, of an evidence pack those of the score file it goes with; null for a rejected file. */
  readonly code: string | null;
}

/** The chair's view of everything received so far for one bundle; nothing of it is signed yet. */
export interface PanelView {
  readonly bundleId: string;
  readonly files: readonly ReceivedFile[];
  readonly coverage: readonly JurorCoverage[];
  readonly complete: boolean;
  readonly ranking: PanelResult['ranking'];
  /** How many decisions of the plenary put a proposal elsewhere than the rules do; the ranking here is the one before them. */
  readonly decisions: number;
}

/** A picture of a visit that may be shown now. */
export interface VisitPhoto {
  readonly sha256: string;
  readonly ticket: string;
}
