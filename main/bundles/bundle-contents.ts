import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { byCodeUnits } from '#shared/base/order.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Attachment, Proposal } from '#shared/domain/competition/proposal.ts';
import type { Stage } from '#shared/domain/competition/stage.ts';
import { attachmentPath, BAG, BAG_FOLDER } from '#shared/formats/bundle/bundle.ts';
import { encodeExact } from '#shared/formats/canonical.ts';
import { stageDigestOf, subjectOf } from '#shared/formats/digests.ts';
import { proposalsSchema } from '#shared/formats/bundle/proposals.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import { stageSchema } from '#shared/formats/bundle/stage.ts';
import { sha256 } from '../signing/digest.ts';
import type { SigningKey } from '../signing/keys.ts';
import { sign } from '../signing/sign.ts';
import { BAG_DECLARATION, type ManifestLine, tagManifest, writeManifest } from './bag.ts';
import type { JobOptions } from './job.ts';
import { checkContent } from './check-content.ts';
import type { ZipContent } from './zip/write-zip.ts';

/** Gives the bytes of an attachment; they are read twice. */
export type AttachmentSource = () => AsyncIterable<Uint8Array>;

/** What a bundle is made from; the same plan and key give the same bytes. */
export interface BundlePlan {
  readonly stage: Stage;
  /** Ordered by entry. */
  readonly proposals: readonly Proposal[];
  readonly revision: number;
  /** The bundle this one replaces; null exactly for revision 1. */
  readonly supersedes: string | null;
  /** UTC, ISO 8601 with milliseconds. */
  readonly createdAt: string;
  /** Where the bytes of an attachment come from; null when there are none. */
  readonly attachment: (attachment: Attachment) => AttachmentSource | null;
}

interface Measured extends ManifestLine {
  readonly content: ZipContent;
}

/** The first of two readings: digest and checksum of each distinct attachment, compared with what its proposal says. */
async function measureAttachments(plan: BundlePlan, options: JobOptions): Promise<Result<readonly Measured[], BundleRefusal>> {
  const measured: Measured[] = [];
  const total = attachedBytes(plan);
  let done = 0;
  const onBytes = (bytes: number) => {
    options.signal?.throwIfAborted();
    done += bytes;
    options.onProgress?.(done, total);
  };
  for (const [path, attachment] of distinctAttachments(plan)) {
    const open = plan.attachment(attachment);
    if (open === null) return err({ kind: 'entry-missing', entry: path });
    const found = await measure(open(), onBytes);
    if (found.sha256 !== attachment.sha256 || found.bytes !== attachment.bytes) return err({ kind: 'digest-differs', entry: path });
    const content = { name: BAG_FOLDER + path, bytes: found.bytes, crc32: found.crc32, open };
    measured.push({ path, sha256: found.sha256, content });
  }
  return ok(measured);
}

async function measure(chunks: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void) {
  const hash = createHash('sha256');
  let bytes = 0;
  let checksum = 0;
  for await (const chunk of chunks) {
    onBytes(chunk.byteLength);
    hash.update(chunk);
    checksum = crc32(chunk, checksum);
    bytes += chunk.byteLength;
  }
  return { bytes, crc32: checksum, sha256: hash.digest('hex') };
}

/** How many bytes the attachments of a bundle have, the same ones counted once. */
export function attachedBytes(plan: Pick<BundlePlan, 'proposals'>): number {
  return [...distinctAttachments(plan).values()].reduce((sum, { bytes }) => sum + bytes, 0);
}

function distinctAttachments({ proposals }: Pick<BundlePlan, 'proposals'>): ReadonlyMap<string, Attachment> {
  return new Map(proposals.flatMap((proposal) => proposal.attachments).map((one) => [attachmentPath(one), one]));
}

/** The files of a signed bundle in the order of the zip, its attachments read once with their progress; refused where a reader would refuse them. */
export async function bundleContents(
  plan: BundlePlan,
  signer: SigningKey,
  options: JobOptions,
): Promise<Result<readonly ZipContent[], BundleRefusal>> {
  const attachments = await measureAttachments(plan, options);
  return attachments.ok ? signedContents(plan, attachments.value, signer) : attachments;
}

async function signedContents(
  plan: BundlePlan,
  attachments: readonly Measured[],
  signer: SigningKey,
): Promise<Result<readonly ZipContent[], BundleRefusal>> {
  const stage = Buffer.from(encodeExact(stageSchema, plan.stage), 'utf8');
  const proposals = Buffer.from(encodeExact(proposalsSchema, { formatVersion: 1, proposals: plan.proposals }), 'utf8');
  const manifest = writeManifest([
    ...attachments,
    { path: BAG.stage, sha256: sha256(stage) },
    { path: BAG.proposals, sha256: sha256(proposals) },
  ]);
  const signature = await signStatement(plan, sha256(manifest), signer);
  const content = await checkContent({ stage, proposals, manifest, signature });
  if (!content.ok) return content;
  const contents = [
    textContent(BAG.declaration, BAG_DECLARATION),
    textContent(BAG.manifest, manifest),
    textContent(BAG.tagManifest, tagManifest(manifest, signature)),
    textContent(BAG.signature, signature),
    textContent(BAG.stage, stage),
    textContent(BAG.proposals, proposals),
    ...attachments.map((attachment) => attachment.content),
  ];
  return ok(contents.sort(byCodeUnits((one) => one.name)));
}

function signStatement(plan: BundlePlan, bundleId: string, signer: SigningKey): Promise<string> {
  const { stage, proposals, revision, supersedes, createdAt } = plan;
  const subjects = proposals.map((proposal) => ({ entry: proposal.entry, subject: subjectOf(proposal, sha256) }));
  const ids = { competitionId: stage.competition.id, stageId: stage.id, bundleId };
  const stageDigest = stageDigestOf(stage.rules, sha256);
  return sign('bundle', { formatVersion: 1, ...ids, revision, supersedes, stageDigest, subjects, createdAt }, signer);
}

function textContent(path: string, text: string | Uint8Array): ZipContent {
  const bytes = Buffer.from(text);
  return { name: BAG_FOLDER + path, bytes: bytes.length, crc32: crc32(bytes), open: () => once(bytes) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
