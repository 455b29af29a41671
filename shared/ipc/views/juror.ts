import type { ScoreSheet } from '../../domain/panel/score-sheet.ts';

/** The newest record of one sheet in the journal; of two states of a sheet, the one with the greater sequence is newer. */
export interface JournaledSheet<S = ScoreSheet> {
  readonly sequence: number;
  readonly sheet: S;
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
