import { err, ok, type Result } from '#shared/base/result.ts';
import { attachmentPath, BAG, BAG_FOLDER } from '#shared/formats/bundle/bundle.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import { sha256 } from '../signing/digest.ts';
import { decodeUtf8 } from '../signing/exact-bytes.ts';
import { BAG_DECLARATION, type ManifestLine, readManifest, tagManifest } from './bag.ts';
import { type ByteSource, readingFile, withFile } from './zip/byte-source.ts';
import { type BundleContent, checkContent } from './check-content.ts';
import { readZipDirectory } from './zip/zip-directory.ts';
import { readEntry } from './zip/zip-entry.ts';
import type { ZipEntry } from './zip/zip-records.ts';

/** A bundle whose signature, stage and proposals were verified; attachments are verified when they are read. */
export interface Bundle extends BundleContent {
  readonly path: string;
  /** Size of the bundle's file. */
  readonly bytes: number;
  /** Number of attachments. */
  readonly attachments: number;
  /** Where each file of the bag lies, by its path in the bag. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Digest of each payload file, by its path in the bag. */
  readonly digests: ReadonlyMap<string, string>;
}

const MIB = 1024 * 1024;
/** Largest size of each part that is read into memory. */
const LIMITS = { tag: 32 * MIB, stage: 16 * MIB, proposals: 128 * MIB } as const;

/** Opens a bundle by random access: everything but the attachments' bytes is verified. */
export async function openBundle(path: string): Promise<Result<Bundle, BundleRefusal>> {
  return readingFile(() => withFile(path, (source) => openSource(path, source)));
}

/** As {@link openBundle}, of bytes from anywhere. */
export async function openSource(path: string, source: ByteSource): Promise<Result<Bundle, BundleRefusal>> {
  const directory = await readZipDirectory(source, BAG_FOLDER + BAG.declaration);
  if (!directory.ok) return directory;
  const entries = entriesOfBag(directory.value);
  if (!entries.ok) return entries;
  const parts = await readParts(source, entries.value);
  if (!parts.ok) return parts;
  const lines = readManifest(parts.value.manifest);
  if (lines === null) return err({ kind: 'not-exact-form', at: BAG.manifest });
  const unlisted = faultOfManifest(lines, entries.value, parts.value);
  if (unlisted !== null) return err(unlisted);
  const content = await checkContent(parts.value);
  if (!content.ok) return content;
  const unnamed = faultOfAttachments(lines, entries.value, content.value);
  if (unnamed !== null) return err(unnamed);
  const digests = new Map(lines.map((line) => [line.path, line.sha256]));
  return ok({ ...content.value, path, bytes: source.size, attachments: lines.length - 2, entries: entries.value, digests });
}

/** The files of the bag by their path in it, in the one order in which a bundle is written. */
function entriesOfBag(directory: readonly ZipEntry[]): Result<ReadonlyMap<string, ZipEntry>, BundleRefusal> {
  const entries = new Map<string, ZipEntry>();
  let previous = '';
  for (const entry of directory) {
    if (!entry.name.startsWith(BAG_FOLDER)) return err({ kind: 'not-a-bundle' });
    if (entry.name <= previous) return err({ kind: 'not-exact-form', at: entry.name });
    previous = entry.name;
    entries.set(entry.name.slice(BAG_FOLDER.length), entry);
  }
  return entries.has(BAG.declaration) ? ok(entries) : err({ kind: 'not-a-bundle' });
}

interface Parts {
  readonly stage: Buffer;
  readonly proposals: Buffer;
  readonly manifest: string;
  readonly signature: string;
}

async function readParts(source: ByteSource, entries: ReadonlyMap<string, ZipEntry>): Promise<Result<Parts, BundleRefusal>> {
  const read = async (path: string, limit: number): Promise<Result<Buffer, BundleRefusal>> => {
    const entry = entries.get(path);
    return entry === undefined ? err({ kind: 'entry-missing', entry: path }) : readEntry(source, entry, limit);
  };
  const tags: string[] = [];
  for (const path of [BAG.declaration, BAG.manifest, BAG.signature, BAG.tagManifest]) {
    const bytes = await read(path, LIMITS.tag);
    if (!bytes.ok) return bytes;
    tags.push(decodeUtf8(bytes.value) ?? '');
  }
  const [declaration, manifest = '', signature = '', written] = tags;
  if (declaration !== BAG_DECLARATION) return err({ kind: 'not-exact-form', at: BAG.declaration });
  if (written !== tagManifest(manifest, signature)) return err({ kind: 'not-exact-form', at: BAG.tagManifest });
  const stage = await read(BAG.stage, LIMITS.stage);
  if (!stage.ok) return stage;
  const proposals = await read(BAG.proposals, LIMITS.proposals);
  return proposals.ok ? ok({ stage: stage.value, proposals: proposals.value, manifest, signature }) : proposals;
}

/** Every payload file stands in the manifest and the other way round, and stage and proposals have its digests. */
function faultOfManifest(lines: readonly ManifestLine[], entries: ReadonlyMap<string, ZipEntry>, parts: Parts): BundleRefusal | null {
  const listed = new Map(lines.map((line) => [line.path, line.sha256]));
  const tags: readonly string[] = [BAG.declaration, BAG.manifest, BAG.signature, BAG.tagManifest];
  for (const path of entries.keys()) {
    if (!listed.has(path) && !tags.includes(path)) return { kind: 'entry-not-in-manifest', entry: path };
  }
  const missing = lines.find((line) => !entries.has(line.path));
  if (missing !== undefined) return { kind: 'entry-missing', entry: missing.path };
  if (listed.get(BAG.stage) !== sha256(parts.stage)) return { kind: 'digest-differs', entry: BAG.stage };
  return listed.get(BAG.proposals) === sha256(parts.proposals) ? null : { kind: 'digest-differs', entry: BAG.proposals };
}

/** The manifest lists exactly the attachments that the proposals name, under their own digests, with the sizes the proposals state. */
function faultOfAttachments(
  lines: readonly ManifestLine[],
  entries: ReadonlyMap<string, ZipEntry>,
  content: BundleContent,
): BundleRefusal | null {
  const named = new Set<string>([BAG.stage, BAG.proposals]);
  const listed = new Map(lines.map((line) => [line.path, line.sha256]));
  for (const attachment of content.proposals.flatMap((proposal) => proposal.attachments)) {
    const path = attachmentPath(attachment);
    named.add(path);
    if (!listed.has(path)) return { kind: 'entry-missing', entry: path };
    if (listed.get(path) !== attachment.sha256 || entries.get(path)?.bytes !== attachment.bytes)
      return { kind: 'digest-differs', entry: path };
  }
  const foreign = lines.find((line) => !named.has(line.path));
  return foreign === undefined ? null : { kind: 'entry-not-in-manifest', entry: foreign.path };
}
