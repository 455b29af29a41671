import { err, ok, type Result } from '#shared/base/result.ts';
import type { EvidenceIndex } from '#shared/domain/panel/sheet/evidence.ts';
import { decodeExact } from '#shared/formats/canonical.ts';
import { EVIDENCE_BAG, evidenceIndexSchema, evidencePath, LARGEST_EVIDENCE_PACK } from '#shared/formats/juror/evidence.ts';
import type { BundleRefusal, EvidenceRefusal } from '#shared/formats/refusal.ts';
import { BAG_DECLARATION, readManifest } from '../bundles/bag.ts';
import type { ByteSource } from '../bundles/zip/byte-source.ts';
import { readZipDirectory } from '../bundles/zip/zip-directory.ts';
import { readEntry } from '../bundles/zip/zip-entry.ts';
import type { ZipEntry } from '../bundles/zip/zip-records.ts';
import { isSealed, openSeal } from '../sealing/seal.ts';
import { sha256 } from '../signing/digest.ts';
import { decodeUtf8 } from '../signing/exact-bytes.ts';
import { evidenceTagManifest } from './write-evidence-pack.ts';

/** An evidence pack whose every byte was compared with its manifest and whose index names exactly its files. */
export interface EvidencePack {
  readonly index: EvidenceIndex;
  /** By digest. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly sealed: boolean;
}

/** No sealed pack is longer, in bytes: a seal adds a header and 16 bytes to each 64 KiB. */
export const SEALED_EVIDENCE_BYTES = Math.floor(LARGEST_EVIDENCE_PACK * 1.01);

/** Whether a file may be an evidence pack by its first bytes, at least 64 of them: a zip that begins with the pack's folder, or a seal. */
export function mayBeEvidence(beginning: Uint8Array): boolean {
  const text = Buffer.from(beginning.subarray(0, 64)).toString('latin1');
  return isSealed(beginning) || (text.startsWith('PK\u0003\u0004') && text.includes(EVIDENCE_BAG.folder));
}

/** Opens an evidence pack, sealed or not, of at most 256 MiB; `ageIdentity` null when no key is at hand. Whose it is, the score file has to say. */
export async function openEvidencePack(bytes: Uint8Array, ageIdentity: string | null): Promise<Result<EvidencePack, EvidenceRefusal>> {
  const sealed = isSealed(bytes);
  const opened = sealed ? await unseal(bytes, ageIdentity) : ok(bytes);
  if (!opened.ok) return opened;
  if (opened.value.length > LARGEST_EVIDENCE_PACK) return err({ kind: 'zip-refused', reason: 'too-large', entry: null });
  const parts = await readParts(memorySource(opened.value));
  if (!parts.ok) return parts;
  const index = indexOf(parts.value);
  if (!index.ok) return index;
  const files = new Map(index.value.files.map((file) => [file.sha256, parts.value.get(evidencePath(file)) ?? Buffer.alloc(0)]));
  return ok({ index: index.value, files, sealed });
}

async function unseal(bytes: Uint8Array, ageIdentity: string | null): Promise<Result<Uint8Array, EvidenceRefusal>> {
  if (ageIdentity === null) return err({ kind: 'seal-not-for-this-key' });
  const unsealed = await openSeal(bytes, ageIdentity, SEALED_EVIDENCE_BYTES);
  if (unsealed.ok) return unsealed;
  return err({ kind: unsealed.error.kind === 'seal-not-for-this-key' ? 'seal-not-for-this-key' : 'unreadable' });
}

type Parts = ReadonlyMap<string, Buffer>;

/** All files of the bag by their path in it, in the one order in which a pack is written. */
async function readParts(source: ByteSource): Promise<Result<Parts, EvidenceRefusal>> {
  const directory = await readZipDirectory(source, EVIDENCE_BAG.folder + EVIDENCE_BAG.declaration);
  if (!directory.ok) return err(refusalOf(directory.error));
  const parts = new Map<string, Buffer>();
  let previous = '';
  for (const entry of directory.value) {
    if (!entry.name.startsWith(EVIDENCE_BAG.folder)) return err({ kind: 'not-evidence' });
    if (entry.name <= previous) return err({ kind: 'not-exact-form', at: entry.name });
    previous = entry.name;
    const bytes = await readPart(source, entry);
    if (!bytes.ok) return bytes;
    parts.set(entry.name.slice(EVIDENCE_BAG.folder.length), bytes.value);
  }
  const fault = faultOfBag(parts);
  return fault === null ? ok(parts) : err(fault);
}

async function readPart(source: ByteSource, entry: ZipEntry): Promise<Result<Buffer, EvidenceRefusal>> {
  const bytes = await readEntry(source, entry, LARGEST_EVIDENCE_PACK);
  return bytes.ok ? bytes : err(refusalOf(bytes.error));
}

/** Declaration and manifests are exactly as they are written, and every payload file has its digest in the manifest. */
function faultOfBag(parts: Parts): EvidenceRefusal | null {
  const { declaration, manifest, tagManifest } = EVIDENCE_BAG;
  const missing = [declaration, manifest, tagManifest].find((path) => !parts.has(path));
  if (missing !== undefined) return { kind: 'entry-missing', entry: missing };
  const text = (path: string) => decodeUtf8(parts.get(path) ?? Buffer.alloc(0)) ?? '';
  if (text(declaration) !== BAG_DECLARATION) return { kind: 'not-exact-form', at: declaration };
  if (text(tagManifest) !== evidenceTagManifest(text(manifest))) return { kind: 'not-exact-form', at: tagManifest };
  const lines = readManifest(text(manifest));
  if (lines === null) return { kind: 'not-exact-form', at: manifest };
  return faultOfPayload(parts, new Map(lines.map((line) => [line.path, line.sha256])));
}

function faultOfPayload(parts: Parts, listed: ReadonlyMap<string, string>): EvidenceRefusal | null {
  const tags: readonly string[] = [EVIDENCE_BAG.declaration, EVIDENCE_BAG.manifest, EVIDENCE_BAG.tagManifest];
  for (const [path, bytes] of parts) {
    const digest = listed.get(path);
    if (digest === undefined && !tags.includes(path)) return { kind: 'entry-not-in-manifest', entry: path };
    if (digest !== undefined && digest !== sha256(bytes)) return { kind: 'digest-differs', entry: path };
  }
  const missing = [...listed.keys()].find((path) => !parts.has(path));
  return missing === undefined ? null : { kind: 'entry-missing', entry: missing };
}

/** The index, which names exactly the files that are there, with their digests and sizes. */
function indexOf(parts: Parts): Result<EvidenceIndex, EvidenceRefusal> {
  const bytes = parts.get(EVIDENCE_BAG.index);
  if (bytes === undefined) return err({ kind: 'entry-missing', entry: EVIDENCE_BAG.index });
  const decoded = decodeExact(evidenceIndexSchema, decodeUtf8(bytes) ?? '');
  if (!decoded.ok) {
    return err(decoded.error.kind === 'unsupported-version' ? decoded.error : { kind: 'not-exact-form', at: EVIDENCE_BAG.index });
  }
  const named = new Set<string>([EVIDENCE_BAG.index]);
  for (const file of decoded.value.files) {
    const path = evidencePath(file);
    named.add(path);
    const held = parts.get(path);
    if (held === undefined) return err({ kind: 'entry-missing', entry: path });
    if (sha256(held) !== file.sha256 || held.length !== file.bytes) return err({ kind: 'digest-differs', entry: path });
  }
  const extra = [...parts.keys()].find((path) => path.startsWith('data/') && !named.has(path));
  return extra === undefined ? ok(decoded.value) : err({ kind: 'entry-not-in-manifest', entry: extra });
}

function refusalOf(refusal: BundleRefusal): EvidenceRefusal {
  if (refusal.kind === 'not-a-bundle') return { kind: 'not-evidence' };
  return refusal.kind === 'zip-refused' ? refusal : { kind: 'unreadable' };
}

function memorySource(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: buffer.length, read: (offset, length) => Promise.resolve(buffer.subarray(offset, offset + length)) };
}
