import { createHash } from 'node:crypto';
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
import { BAG_DECLARATION, tagManifest, writeManifest } from './bag.ts';
import { checkContent } from './check-content.ts';
import type { ZipContent } from './zip/write-zip.ts';

/** Gives the bytes of an attachment; they are read once. */
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

/** An attachment as a file of the zip, with the digest that the manifest states. */
interface AttachedContent extends ZipContent {
  readonly sha256: string;
}

/** An attachment's source gives other bytes than its proposal states. */
export class OtherBytes extends Error {
  /** By its path in the bag. */
  readonly attachment: string;

  constructor(attachment: string) {
    super('an attachment has other bytes than its proposal states');
    this.attachment = attachment;
  }
}

/** Each distinct attachment by its path in the bag; refused where two proposals state it differently, or where nobody has it. */
function attachedContents(plan: BundlePlan): Result<ReadonlyMap<string, AttachedContent>, BundleRefusal> {
  const contents = new Map<string, AttachedContent>();
  for (const attachment of plan.proposals.flatMap((proposal) => proposal.attachments)) {
    const path = attachmentPath(attachment);
    const open = plan.attachment(attachment);
    if (open === null) return err({ kind: 'entry-missing', entry: path });
    const { sha256: digest, bytes } = attachment;
    if (contents.has(path) && contents.get(path)?.bytes !== bytes) return err({ kind: 'digest-differs', entry: path });
    contents.set(path, { sha256: digest, name: BAG_FOLDER + path, bytes, open: () => asStated(open(), path, attachment) });
  }
  return ok(contents);
}

/** Passes on the bytes of an attachment as long as they may be those that its proposal states; throws {@link OtherBytes} when they are not. */
async function* asStated(chunks: AsyncIterable<Uint8Array>, path: string, stated: Attachment): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > stated.bytes) throw new OtherBytes(path);
    hash.update(chunk);
    yield chunk;
  }
  if (bytes !== stated.bytes || hash.digest('hex') !== stated.sha256) throw new OtherBytes(path);
}

/** The files of a signed bundle in the order of the zip; refused where a reader would refuse them, but for the attachments' bytes, which are looked at as they pass. */
export async function bundleContents(plan: BundlePlan, signer: SigningKey): Promise<Result<readonly ZipContent[], BundleRefusal>> {
  const attached = attachedContents(plan);
  return attached.ok ? signedContents(plan, attached.value, signer) : attached;
}

async function signedContents(
  plan: BundlePlan,
  attached: ReadonlyMap<string, AttachedContent>,
  signer: SigningKey,
): Promise<Result<readonly ZipContent[], BundleRefusal>> {
  const stage = Buffer.from(encodeExact(stageSchema, plan.stage), 'utf8');
  const proposals = Buffer.from(encodeExact(proposalsSchema, { formatVersion: 1, proposals: plan.proposals }), 'utf8');
  const manifest = writeManifest([
    ...[...attached].map(([path, attachment]) => ({ path, sha256: attachment.sha256 })),
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
    ...attached.values(),
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
  return { name: BAG_FOLDER + path, bytes: bytes.length, open: () => once(bytes) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
