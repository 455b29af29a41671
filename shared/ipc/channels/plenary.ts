import type { Result } from '../../base/result.ts';
import type { JurorSheet } from '../../domain/panel/decisions/juror-sheet.ts';
import type { PlenaryState } from '../../domain/panel/decisions/plenary-state.ts';
import { entryField, sha256Field, textField, thumbprintField } from '../../formats/fields.ts';
import { decisionSchema } from '../../formats/chair/result.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { PrintedOut } from '../views/files.ts';
import type { PlenaryView } from '../views/plenary.ts';

const whose = z.strictObject({ bundleId: sha256Field, chair: thumbprintField });
const item = z
  .string()
  .regex(/^(entry|tie|files):/)
  .max(10_000);
const intent = decisionSchema.omit({ number: true, at: true });

/** The chair's plenary on one bundle: what the panel talks about, and what it decides. */
export const plenaryChannels = {
  'plenary:view': channel(whose)<Result<PlenaryView, AppError>>(),
  /** By entry, the sheets that say something beside figures: comments, visits, who stood aside. */
  'plenary:sheets': channel(z.strictObject({ ...whose.shape, entries: z.array(entryField) }))<
    Result<ReadonlyMap<string, readonly JurorSheet[]>, AppError>
  >(),
  /** Puts the agenda and the decisions so far on paper. */
  'plenary:print': channel(z.strictObject({ ...whose.shape, language: z.enum(['id', 'en']), to: z.enum(['pdf', 'printer']) }))<
    Result<PrintedOut, AppError>
  >(),
  /** Records one step, synced before the answer. */
  'plenary:record': channel(
    z.strictObject({
      ...whose.shape,
      step: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('attend'), present: z.array(thumbprintField) }),
        z.strictObject({ kind: z.literal('draft'), item, intent }),
        z.strictObject({ kind: z.literal('undo'), item }),
        z.strictObject({ kind: z.literal('close'), item }),
        z.strictObject({ kind: z.literal('reverse'), number: z.int().min(1), reason: textField }),
      ]),
    }),
  )<Result<PlenaryState, AppError>>(),
} as const;
