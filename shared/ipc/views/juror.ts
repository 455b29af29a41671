import type { ScoreSheet } from '../../domain/panel/sheet/score-sheet.ts';
import type { SavedFile } from './files.ts';

/** The newest record of one sheet in the journal; of two states of a sheet, the one with the greater sequence is newer. */
export interface JournaledSheet<S = ScoreSheet> {
  readonly sequence: number;
  readonly sheet: S;
}

/** One state that a sheet had; `at` is UTC by this laptop's clock, null in journals written before times were noted. */
export interface SheetState {
  readonly at: string | null;
  readonly sheet: ScoreSheet;
}

/** A score file that was written, and its evidence pack beside it where it names any evidence. */
export interface SavedScoreFile {
  readonly saved: SavedFile;
  readonly evidence: SavedFile | null;
}

/** A signed score file as its juror keeps it. */
export interface Receipt {
  readonly revision: number;
  /** SHA-256 of the payload. */
  readonly payloadSha256: string;
  /** Eight characters of the payload to compare aloud. */
  readonly code: string;
  readonly createdAt: string;
  readonly sealed: boolean;
}

/** What a juror signed, as it goes back into their work. */
export interface SignedSheets {
  readonly revision: number;
  /** UTC, ISO 8601. */
  readonly createdAt: string;
  readonly sheets: readonly ScoreSheet[];
}

/** A score file that was taken back, and how many photos and files of its visits are here again. */
export interface TakenBack extends SignedSheets {
  readonly evidence: number;
}
