import type { EvidenceIndex } from '../../domain/panel/sheet/evidence.ts';
import type { Rejection, RejectionReason } from '../../domain/panel/merging/outcome.ts';
import { evidenceIndexSchema } from '../juror/evidence.ts';
import { sha256Field, utcTimeField } from '../fields.ts';
import { z } from '../zod.ts';

const REASONS = [
  'unreadable',
  'not-a-score-file',
  'unsupported-version',
  'seal-not-for-this-key',
  'bad-signature',
  'not-exact-form',
  'signer-not-on-roster',
  'signer-is-not-the-juror',
  'other-competition',
  'other-stage',
  'other-bundle',
  'score-outside-scale',
  'unknown-proposal-or-criterion',
  'proposal-not-assigned',
  'sheet-missing',
  'pack-damaged',
  'pack-of-unknown-juror',
  'pack-differs',
] as const satisfies readonly RejectionReason[];

const rejectionSchema = z.strictObject({ reason: z.enum(REASONS), at: z.string().nullable() }) satisfies z.ZodType<Rejection>;

// Named so that an index that was read is written as it is, read-only.
const packField: z.ZodType<EvidenceIndex> = evidenceIndexSchema;

/**
 * What arrived together at a chair's laptop; never leaves it. Of a rejected file only the digest and the reason are kept, of all others the bytes
 * lie beside it, once: a file that was held already is logged again and its bytes are not. `name` is the file's name as it came, for people only.
 * `pack` is there exactly for an evidence pack, so that its bytes, which may be many, are read again only when somebody asks for its photos.
 */
export const arrivalsSchema = z.strictObject({
  formatVersion: z.literal(1),
  at: utcTimeField,
  arrivals: z
    .array(
      z.strictObject({
        sha256: sha256Field,
        name: z.string().max(1000),
        rejection: rejectionSchema.nullable(),
        pack: packField.optional(),
      }),
    )
    .min(1),
});

/** One file that arrived. */
export type Arrival = z.output<typeof arrivalsSchema>['arrivals'][number];
