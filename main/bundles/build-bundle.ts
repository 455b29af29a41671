import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FileError, WriteError } from '#shared/formats/errors.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import { writeVerified, type Written } from '../disk/write-verified.ts';
import type { SigningKey } from '../signing/keys.ts';
import { type BundlePlan, bundleContents } from './bundle-contents.ts';
import { isReadFailure } from './byte-source.ts';
import type { Bundle } from './open-bundle.ts';
import { type JobCancelled, type JobOptions, verifyBundle } from './verify-bundle.ts';
import { placeEntries, type ZipContent, zipChunks, zipEnd } from './write-zip.ts';
import { localHeader } from './zip-records.ts';

/** A bundle that was written, read again and verified. */
export interface BuiltBundle {
  readonly written: Written;
  readonly bundle: Bundle;
}

/** Why a bundle was not built; what a reader would refuse is refused before it is written. */
export type BuildError = WriteError | JobCancelled | Extract<FileError, { kind: 'bundle-refused' }>;

/** Builds, signs, writes and verifies a bundle; attachments stream through, and on any failure nothing is left. */
export async function buildBundle(
  path: string,
  plan: BundlePlan,
  signer: SigningKey,
  options: JobOptions = {},
): Promise<Result<BuiltBundle, BuildError>> {
  const refuse = (refusal: BundleRefusal) => err({ kind: 'bundle-refused', name: basename(path), refusal } as const);
  try {
    const contents = await bundleContents(plan, signer, options.signal);
    if (!contents.ok) return refuse(contents.error);
    const total = sizeOf(contents.value);
    const written = await writeVerified(path, followed(zipChunks(contents.value), total, options), { expectedBytes: total });
    if (!written.ok) return written;
    const verified = await verifyBundle(path, options.signal === undefined ? {} : { signal: options.signal });
    if (verified.ok) return ok({ written: written.value, bundle: verified.value });
    await rm(path, { force: true });
    return verified.error.kind === 'cancelled' ? err(verified.error) : refuse(verified.error);
  } catch (failure) {
    if (options.signal?.aborted === true) return err({ kind: 'cancelled' });
    if (isReadFailure(failure)) return refuse({ kind: 'unreadable' });
    throw failure;
  }
}

function sizeOf(contents: readonly ZipContent[]): number {
  const entries = placeEntries(contents);
  return entries.reduce((total, entry) => total + localHeader(entry).length + entry.bytes, zipEnd(entries).length);
}

async function* followed(chunks: AsyncIterable<Uint8Array>, total: number, options: JobOptions): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of chunks) {
    options.signal?.throwIfAborted();
    done += chunk.byteLength;
    options.onProgress?.(done, total);
    yield chunk;
  }
}
