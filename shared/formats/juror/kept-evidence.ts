import type { EvidenceFile } from '../../domain/panel/sheet/evidence.ts';
import { LARGEST_EVIDENCE } from './evidence.ts';
import { lineField, sha256Field } from '../fields.ts';
import { z } from '../zod.ts';

/** What a laptop knows of a photo or file of a field visit, whichever sheets name it. */
export type KeptEvidence = Omit<EvidenceFile, 'entry'>;

/** The note beside a kept photo or file; it never leaves the laptop in this form. */
export const keptEvidenceSchema = z.strictObject({
  sha256: sha256Field,
  bytes: z.int().min(0).max(LARGEST_EVIDENCE),
  mediaType: z.string(),
  name: lineField,
  metadataKept: z.boolean(),
}) satisfies z.ZodType<KeptEvidence>;
