import { join } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { EvidenceError, WriteError } from '#shared/formats/errors.ts';
import { LARGEST_EVIDENCE } from '#shared/formats/juror/evidence.ts';
import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import { keptEvidenceSchema, type KeptEvidence } from '#shared/formats/juror/kept-evidence.ts';
import { ensureFolder } from '../disk/folders.ts';
import { readCapped } from '../disk/read-capped.ts';
import { writeVerified } from '../disk/write-verified.ts';
import { sha256 } from '../signing/digest.ts';
import { mediaTypeOf } from './media-type.ts';
import { photoMetadataOf } from './photos/photo-metadata.ts';

/** A file to be kept: its bytes and what people call it. */
export interface EvidenceToKeep {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether a photo may keep its place, camera and serial numbers; without it such a photo is refused. */
  readonly keepMetadata: boolean;
}

/** A kept file with its bytes, whose digest was compared. */
export interface KeptFile {
  readonly facts: KeptEvidence;
  readonly bytes: Buffer;
}

/** Photos and files of field visits on this laptop, each juror's apart, each under its own digest; none is ever changed. */
export interface EvidenceStore {
  keep(juror: string, file: EvidenceToKeep): Promise<Result<KeptEvidence, EvidenceError | WriteError>>;
  /** What is known of a kept file; null when it is not there or damaged. */
  facts(juror: string, digest: string): Promise<KeptEvidence | null>;
  /** A kept file; null when it is not there or damaged. */
  read(juror: string, digest: string): Promise<KeptFile | null>;
}

const FACTS_BYTES = 10_000;
const OWNER_ONLY = 0o600;

/** The evidence kept under a folder. */
export function openEvidenceStore(folder: string): EvidenceStore {
  const placeOf = (juror: string) => join(folder, juror);
  const facts = async (juror: string, digest: string) => {
    const text = await readCapped(join(placeOf(juror), `${digest}.json`), FACTS_BYTES);
    const decoded = text.ok ? decodeExact(keptEvidenceSchema, text.value.toString('utf8')) : text;
    return decoded.ok && decoded.value.sha256 === digest ? decoded.value : null;
  };
  return {
    keep: async (juror, file) => {
      const checked = checkFile(file);
      if (!checked.ok) return checked;
      const made = await ensureFolder(placeOf(juror));
      if (!made.ok) return made;
      const path = join(placeOf(juror), checked.value.sha256);
      const written = await writeVerified(path, file.bytes, { mode: OWNER_ONLY, expectedBytes: file.bytes.length });
      if (!written.ok) return written;
      // The facts come last: a file that has them is whole.
      const noted = await writeVerified(`${path}.json`, encodeExact(keptEvidenceSchema, checked.value), { mode: OWNER_ONLY });
      return noted.ok ? checked : noted;
    },
    facts,
    read: async (juror, digest) => {
      const known = await facts(juror, digest);
      const bytes = known === null ? null : await readCapped(join(placeOf(juror), digest), LARGEST_EVIDENCE);
      return known !== null && bytes?.ok === true && sha256(bytes.value) === digest ? { facts: known, bytes: bytes.value } : null;
    },
  };
}

/** A photo reaches the disk without place and serial numbers unless its juror keeps them on purpose: this is the last to look. */
function checkFile({ name, bytes, keepMetadata }: EvidenceToKeep): Result<KeptEvidence, EvidenceError> {
  if (bytes.length > LARGEST_EVIDENCE) return err({ kind: 'evidence-too-large', name, limit: LARGEST_EVIDENCE });
  const hidden = photoMetadataOf(bytes)?.hidden === true;
  if (hidden && !keepMetadata) return err({ kind: 'photo-tells-more', name });
  return ok({ sha256: sha256(bytes), bytes: bytes.length, mediaType: mediaTypeOf(bytes), name, metadataKept: hidden });
}
