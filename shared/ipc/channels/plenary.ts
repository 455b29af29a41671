import type { Result } from '../../base/result.ts';
import { entryField, sha256Field, textField, thumbprintField } from '../../formats/fields.ts';
import { decisionSchema } from '../../formats/chair/result.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { PrintedOut } from '../views/files.ts';
import type { PlenaryStepped, PlenaryView, TalkedEntry } from '../views/plenary.ts';

const whose = z.strictObject({ bundleId: sha256Field, chair: thumbprintField });
const item = z
  .string()
  .regex(/^(entry|tie|files):/)
  .max(10_000);
const intent = decisionSchema.omit({ number: true, at: true });

/** The chair's plenary on one bundle: what the panel talks about, and what it decides. */
export const plenaryChannels = {
  'plenary:view': channel(whose)<Result<PlenaryView, AppError>>(),
  /** What there is to say about these entries, in their order; those that are not in the ranking are left out. */
  'plenary:entries': channel(z.strictObject({ ...whose.shape, entries: z.array(entryField) }))<Result<readonly TalkedEntry[], AppError>>(),
  /** Puts the agenda and the decisions so far on paper. */
  'plenary:print': channel(z.strictObject({ ...whose.shape, language: z.enum(['id', 'en']), to: z.enum(['pdf', 'printer']) }))<
    Result<PrintedOut, AppError>
  >(),
  /** Records one step, synced before the answer, and tells how these entries stand after it. */
  'plenary:record': channel(
    z.strictObject({
      ...whose.shape,
      entries: z.array(entryField),
      step: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('attend'), present: z.array(thumbprintField) }),
        z.strictObject({ kind: z.literal('draft'), item, intent }),
        z.strictObject({ kind: z.literal('undo'), item }),
        z.strictObject({ kind: z.literal('close'), item }),
        z.strictObject({ kind: z.literal('reverse'), number: z.int().min(1), reason: textField }),
      ]),
    }),
  )<Result<PlenaryStepped, AppError>>(),
} as const;
