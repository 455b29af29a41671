import type { Result } from '../../base/result.ts';
import { importFieldSchema } from '../../formats/competition/intake.ts';
import { entryField, idField, lineField, thumbprintField } from '../../formats/fields.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { SavedFile } from '../views/files.ts';
import type { AttachmentsView, ImportView, SpreadsheetView, WordCounts } from '../views/intake.ts';
import { fileField } from './fields.ts';

const one = { owner: thumbprintField, id: idField };
const meaning = z.record(lineField, idField);
const MOST_COLUMNS = 256;

/** The secretariat's proposals: what comes in by spreadsheets and folders; all else about them is a change of the competition. */
export const intakeChannels = {
  'intake:look': channel(z.strictObject({ ...one, file: fileField }))<Result<SpreadsheetView, AppError>>(),
  /** Reads a table whole and says what its import would do; nothing is changed. */
  'intake:check': channel(
    z.strictObject({
      ...one,
      file: fileField,
      sheet: z.int().min(0),
      headingRow: z.int().min(1),
      fields: z.array(importFieldSchema.nullable()).max(MOST_COLUMNS),
      said: z.strictObject({ groups: meaning, clusters: meaning }),
      entryExample: z.string().max(32),
      stage: idField.nullable(),
    }),
  )<Result<ImportView, AppError>>(),
  /** Carries out the import that was checked last; refused as `import-outdated` when the competition has changed meanwhile. */
  'intake:accept': channel(z.strictObject({ ...one, plan: z.string().max(64) }))<Result<null, AppError>>(),
  /** Saves the list of bad cells, in the words of the page, as CSV. */
  'intake:save-list': channel(z.strictObject({ rows: z.array(z.array(z.string().max(2000)).max(20)).max(50_000) }))<
    Result<SavedFile, AppError>
  >(),
  /** Asks for a folder and attaches the files in it to the proposals whose numbers they bear. */
  'intake:attach': channel(z.strictObject({ ...one, entries: z.array(entryField).max(100_000) }))<Result<AttachmentsView, AppError>>(),
  'intake:words': channel(z.strictObject(one))<Result<WordCounts, AppError>>(),
} as const;
