import { createHash } from 'node:crypto';
import { err, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import { writeVerified, type Written } from '../../disk/write-verified.ts';
import { sha256 as digestOf } from '../../signing/digest.ts';
import { type ByteSource, isReadFailure, readingFile, withFile } from '../zip/byte-source.ts';
import type { Bundle } from '../open-bundle.ts';
import { DamagedEntry, entryChunks, readEntry } from '../zip/zip-entry.ts';
import { zipRefused } from '../zip/zip-parse.ts';
import type { ZipEntry } from '../zip/zip-records.ts';
import { findAttachment } from './find-attachment.ts';

/** Reads one attachment of at most `limit` bytes by random access, and hashes it again; the rest of the bundle is not touched. */
export async function readAttachment(bundle: Bundle, sha256: string, limit: number): Promise<Result<Buffer, BundleRefusal>> {
  const found = findAttachment(bundle, sha256);
  if (found === null) return err({ kind: 'entry-missing', entry: sha256 });
  const [entry, place] = found;
  const bytes = await readingFile(() => withFile(bundle.path, (source) => readEntry(source, place, limit)));
  if (!bytes.ok) return bytes;
  return digestOf(bytes.value) === sha256 ? bytes : err({ kind: 'digest-differs', entry });
}

/** Saves one attachment of any size to a file of its own; nothing is left there unless every byte is the one that was signed. */
export async function saveAttachment(bundle: Bundle, sha256: string, path: string): Promise<Result<Written, BundleRefusal | WriteError>> {
  const found = findAttachment(bundle, sha256);
  if (found === null) return err({ kind: 'entry-missing', entry: sha256 });
  const [entry, place] = found;
  try {
    return await withFile(bundle.path, (source) =>
      writeVerified(path, verifiedChunks(source, place, sha256), { expectedBytes: place.bytes }),
    );
  } catch (failure) {
    if (failure instanceof DigestDiffers) return err({ kind: 'digest-differs', entry });
    if (failure instanceof DamagedEntry) return err(zipRefused('damaged', place.name));
    if (isReadFailure(failure)) return err({ kind: 'unreadable' });
    throw failure;
  }
}

class DigestDiffers extends Error {}

async function* verifiedChunks(source: ByteSource, entry: ZipEntry, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of entryChunks(source, entry)) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== sha256) throw new DigestDiffers(entry.name);
}
