import type { z } from '#shared/formats/zod.ts';
import { proposalMarkSchema } from '#shared/formats/juror/proposal-mark.ts';
import { noteSheetSchema } from '#shared/formats/juror/reading-notes.ts';
import { scoreSheetSchema } from '#shared/formats/juror/score-file.ts';
import type { ProposalMark } from '#shared/domain/panel/sheet/proposal-mark.ts';
import type { NoteSheet } from '#shared/domain/panel/sheet/reading-notes.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';

/** What a juror keeps of one proposal. */
export interface Sheet {
  readonly entry: string;
}

/** What the lines of a journal hold, and how its file is called. */
export interface JournalKind<S extends Sheet> {
  /** The exact schema, whose first key is `entry`. */
  readonly schema: z.ZodType<S>;
  /** Ending of the file's name, without a dot. */
  readonly ending: string;
}

/** Journals of score sheets. */
export const SCORE_JOURNAL: JournalKind<ScoreSheet> = { schema: scoreSheetSchema, ending: 'journal' };

/** Journals of private notes: files of their own, so that scores can be handed to somebody for rescue without them. */
export const NOTES_JOURNAL: JournalKind<NoteSheet> = { schema: noteSheetSchema, ending: 'notes' };

/** Journals of what jurors marked for themselves. */
export const MARKS_JOURNAL: JournalKind<ProposalMark> = { schema: proposalMarkSchema, ending: 'marks' };
