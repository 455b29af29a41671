import type { Attachment } from '../../domain/competition/proposal.ts';
import { entryField, idField, orderedBy, sha256Field, utcTimeField } from '../fields.ts';
import { z } from '../zod.ts';

/** Names of the bag's entries beside the payload; every other entry must stand in the manifest. */
export const BAG = {
  declaration: 'bagit.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  signature: 'signature.jws',
  stage: 'data/stage.json',
  proposals: 'data/proposals.json',
  attachments: 'data/attachments/',
} as const;

/** The one folder of the zip, in which the whole bag lies (RFC 8493, section 4). */
export const BAG_FOLDER = 'bundle/';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/plain': 'txt',
  'video/mp4': 'mp4',
};

/** The ending of a file inside a bag: it depends on its media type alone (`bin` for the rest). */
export function extensionOf(mediaType: string): string {
  return EXTENSIONS[mediaType] ?? 'bin';
}

/** Where an attachment lies in the bag: its digest, with an ending that depends on its media type alone (`bin` for the rest). */
export function attachmentPath(attachment: Pick<Attachment, 'sha256' | 'mediaType'>): string {
  return `${BAG.attachments}${attachment.sha256}.${extensionOf(attachment.mediaType)}`;
}

/** Payload of `signature.jws` in a bundle: what the secretariat signs about the bag. */
export const bundleStatementSchema = z.strictObject({
  formatVersion: z.literal(1),
  competitionId: idField,
  stageId: idField,
  /** SHA-256 of `manifest-sha256.txt`. */
  bundleId: sha256Field,
  revision: z.int().min(1),
  supersedes: sha256Field.nullable(),
  /** SHA-256 of the canonical text of `{scale, criteria}` of the rules. */
  stageDigest: sha256Field,
  subjects: orderedBy(z.strictObject({ entry: entryField, subject: sha256Field }), (proposal) => proposal.entry),
  createdAt: utcTimeField,
});

/** What the secretariat signs about a bundle. */
export type BundleStatement = z.output<typeof bundleStatementSchema>;
