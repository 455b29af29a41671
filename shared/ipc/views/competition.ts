import type { ChangeKind, CompetitionRecord } from '../../domain/competition/draft/records.ts';

/** What is known of a competition's file after each change. */
export interface CompetitionStatus {
  readonly id: string;
  /** Counts the changes. */
  readonly revision: number;
  /** UTC time of the last change. */
  readonly savedAt: string;
  /** What would be taken back, or repeated, next. */
  readonly undo: ChangeKind | null;
  readonly redo: ChangeKind | null;
  /** Changes that were lost because the file is damaged. */
  readonly damaged: number;
}

/** A competition's status with records to apply to what the page knows; narratives are never among them, they are asked for one by one. */
export interface CompetitionRecords {
  readonly status: CompetitionStatus;
  readonly records: readonly CompetitionRecord[];
}
