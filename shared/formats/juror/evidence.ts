import type { EvidenceFile, EvidenceIndex } from '../../domain/panel/sheet/evidence.ts';
import { evidenceKey } from '../../domain/panel/sheet/evidence.ts';
import { extensionOf } from '../bundle/bundle.ts';
import { entryField, idField, lineField, orderedBy, sha256Field, thumbprintField } from '../fields.ts';
import { z } from '../zod.ts';

/** Names of the files of an evidence pack's bag, which lies in one folder of the zip. */
export const EVIDENCE_BAG = {
  folder: 'evidence/',
  declaration: 'bagit.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  index: 'data/index.json',
  files: 'data/files/',
} as const;

/** No single photo or file is larger, in bytes: photos are shrunk before, and a short film still fits. */
export const LARGEST_EVIDENCE = 32 * 1024 * 1024;

/** No pack is larger, in bytes: it is sealed in memory. */
export const LARGEST_EVIDENCE_PACK = 256 * 1024 * 1024;

/** Where a file lies in the bag: its digest, with an ending that depends on its media type alone. */
export function evidencePath({ sha256, mediaType }: Pick<EvidenceFile, 'sha256' | 'mediaType'>): string {
  return `${EVIDENCE_BAG.files}${sha256}.${extensionOf(mediaType)}`;
}

const evidenceFileSchema = z.strictObject({
  entry: entryField,
  sha256: sha256Field,
  bytes: z.int().min(0).max(LARGEST_EVIDENCE),
  mediaType: z.string().regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/),
  name: lineField,
  metadataKept: z.boolean(),
});

/** `data/index.json` of an evidence pack (`.mfevidence`). */
export const evidenceIndexSchema = z.strictObject({
  formatVersion: z.literal(1),
  competitionId: idField,
  stageId: idField,
  bundleId: sha256Field,
  juror: thumbprintField,
  revision: z.int().min(1),
  scoreFile: sha256Field,
  files: orderedBy(evidenceFileSchema, evidenceKey),
}) satisfies z.ZodType<EvidenceIndex>;
