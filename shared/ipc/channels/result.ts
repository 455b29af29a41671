import type { Result } from '../../base/result.ts';
import { objectionField } from '../../formats/envelope.ts';
import { sha256Field, thumbprintField } from '../../formats/fields.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { ChosenFile, SavedFile } from '../views/files.ts';
import type { ClosedResult, InterruptedClosing, ResultView, SignatureView } from '../views/result.ts';
import { fileField } from './fields.ts';

/** Signed results. */
export const resultChannels = {
  'result:open': channel(z.strictObject({ file: fileField, secretariat: thumbprintField.nullable() }))<Result<ResultView, AppError>>(),
  /** Results closed on this laptop, the newest first, each as a file to open. */
  'result:closed': channel(z.strictObject({ bundleId: sha256Field }))<readonly ClosedResult[]>(),
  /** A closing of this bundle that the program's last end interrupted, and what became of it; `seen` says that the person knows. */
  'result:interrupted': channel(z.strictObject({ bundleId: sha256Field, seen: z.boolean() }))<InterruptedClosing | null>(),
  /** Saves the opened result as it is, verified again. */
  'result:save-copy': channel(z.strictObject({ resultId: z.string() }))<Result<SavedFile, AppError>>(),
  /** Adds a member's signature and saves the result. */
  'result:countersign': channel(z.strictObject({ resultId: z.string(), member: thumbprintField, objection: objectionField.nullable() }))<
    Result<{ readonly saved: SavedFile; readonly signature: SignatureView }, AppError>
  >(),
  /** Joins the signatures of copies of one result, saves it and hands it back as a file to open. */
  'result:join': channel(z.strictObject({ files: z.array(fileField).min(2) }))<
    Result<{ readonly saved: SavedFile; readonly file: ChosenFile }, AppError>
  >(),
  /** Saves a result closed on this laptop once more, with its dossier made anew from what the chair received. */
  'result:write-again': channel(z.strictObject({ bundleId: sha256Field, chair: thumbprintField, file: fileField }))<
    Result<{ readonly saved: SavedFile; readonly dossier: SavedFile }, AppError>
  >(),
  'result:export': channel(z.strictObject({ resultId: z.string(), format: z.enum(['csv', 'xlsx']), language: z.enum(['id', 'en']) }))<
    Result<SavedFile, AppError>
  >(),
} as const;
