import type { Result } from '../../base/result.ts';
import { entryField, lineField, thumbprintField } from '../../formats/fields.ts';
import { scoreSheetSchema } from '../../formats/juror/score-file.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { PrintedOut } from '../views/files.ts';
import { work } from './fields.ts';

/** Where a document goes: into a PDF file, or to a printer through the system's dialog. */
export const printTarget = z.enum(['pdf', 'printer']);

/** What is put on paper. */
export const printChannels = {
  /** One juror's sheets for the entries; `sheets` null prints them blank, `revision` is the signed one that says the same. */
  'print:sheets': channel(
    z.strictObject({
      ...work.shape,
      entries: z.array(entryField).min(1),
      sheets: z.array(scoreSheetSchema).nullable(),
      revision: z.int().min(1).nullable(),
      to: printTarget,
    }),
  )<Result<PrintedOut, AppError>>(),
  /** The receipt of a signed score file; `at` is its time as this laptop's clock shows it. */
  'print:receipt': channel(
    z.strictObject({
      ...work.shape,
      revision: z.int().min(1),
      at: z.strictObject({ local: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/), zone: lineField }),
      to: printTarget,
    }),
  )<Result<PrintedOut, AppError>>(),
  /** An identity's card with its fingerprint and its QR code. */
  'print:card': channel(z.strictObject({ thumbprint: thumbprintField, to: printTarget }))<Result<PrintedOut, AppError>>(),
} as const;
