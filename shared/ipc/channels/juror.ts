import type { Result } from '../../base/result.ts';
import type { ProposalMark } from '../../domain/panel/sheet/proposal-mark.ts';
import type { NoteSheet } from '../../domain/panel/sheet/reading-notes.ts';
import { entryField, lineField } from '../../formats/fields.ts';
import { proposalMarkSchema } from '../../formats/juror/proposal-mark.ts';
import { noteSheetSchema } from '../../formats/juror/reading-notes.ts';
import { scoreSheetSchema } from '../../formats/juror/score-file.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { JournaledSheet, Receipt, SavedScoreFile, SheetState, SignedSheets, TakenBack } from '../views/juror.ts';
import { fileField, work } from './fields.ts';

/** A juror's journal, private notes and signed score files. */
export const jurorChannels = {
  'journal:append': channel(z.strictObject({ ...work.shape, sheet: scoreSheetSchema }))<Result<{ readonly sequence: number }, AppError>>(),
  'journal:sheets': channel(work)<Result<readonly JournaledSheet[], AppError>>(),
  /** Private notes have a journal of their own, which no signed file is made from. */
  'notes:append': channel(z.strictObject({ ...work.shape, sheet: noteSheetSchema }))<Result<{ readonly sequence: number }, AppError>>(),
  'notes:sheets': channel(work)<Result<readonly JournaledSheet<NoteSheet>[], AppError>>(),
  /** What jurors marked for themselves has one too. */
  'marks:append': channel(z.strictObject({ ...work.shape, sheet: proposalMarkSchema }))<Result<{ readonly sequence: number }, AppError>>(),
  'marks:sheets': channel(work)<Result<readonly JournaledSheet<ProposalMark>[], AppError>>(),
  /** Every state of one sheet that the journal holds, the oldest first. */
  'journal:states': channel(z.strictObject({ ...work.shape, entry: entryField }))<Result<readonly SheetState[], AppError>>(),
  'score-file:receipts': channel(work)<readonly Receipt[]>(),
  'score-file:sign': channel(
    z.strictObject({ ...work.shape, sheets: z.array(scoreSheetSchema), declaration: lineField, sealed: z.boolean() }),
  )<Result<SavedScoreFile & { readonly receipt: Receipt }, AppError>>(),
  /** The sheets of the newest signed copy on this laptop that can be read; null when there is none. */
  'score-file:signed-sheets': channel(work)<SignedSheets | null>(),
  /** Takes a chosen score file of the juror's own back, with the evidence pack beside it. */
  'score-file:take-back': channel(z.strictObject({ ...work.shape, file: fileField }))<Result<TakenBack, AppError>>(),
  'score-file:save-again': channel(z.strictObject({ ...work.shape, revision: z.int().min(1) }))<Result<SavedScoreFile, AppError>>(),
} as const;
