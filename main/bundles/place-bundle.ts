import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import { isPortableName } from '../disk/file-name.ts';
import { renameDurably } from '../disk/folders.ts';
import { temporaryBeside } from '../disk/temporary-files.ts';
import { writeVerified, type Written } from '../disk/write-verified.ts';
import { followed, type JobCancelled, type JobOptions, type RefusedBundle, refused, refusedOrCancelled } from './job.ts';
import type { Bundle } from './open-bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

/** A bundle's file that was written, read again and verified as a bundle. */
export interface PlacedBundle {
  readonly written: Written;
  readonly bundle: Bundle;
}

/** The bytes of a bundle to be written, how many they are, and what of the bundle they turn out to be keeps it from its place. */
export interface BundleBytes {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly total: number;
  readonly faultOf?: (written: Bundle) => BundleRefusal | null;
}

/**
 * Writes a bundle beside its place, verifies every byte of what was written, and only then gives it its name; a failure leaves nothing.
 * Progress runs over twice the bytes: once written, once verified.
 */
export async function placeBundle(
  path: string,
  { chunks, total, faultOf = () => null }: BundleBytes,
  options: JobOptions,
): Promise<Result<PlacedBundle, WriteError | RefusedBundle | JobCancelled>> {
  const name = basename(path);
  if (!isPortableName(name)) return err({ kind: 'name-not-allowed', name });
  const incoming = temporaryBeside(path);
  try {
    const written = await writeVerified(incoming, followed(chunks, total, half(options, 0, total)), { expectedBytes: total });
    if (!written.ok) return err({ ...written.error, name });
    const verified = await verifyBundle(incoming, half(options, total, total));
    if (!verified.ok) return refusedOrCancelled(path, verified.error);
    const fault = faultOf(verified.value);
    if (fault !== null) return refused(path, fault);
    const renamed = await renameDurably(incoming, path);
    return renamed.ok ? ok({ written: written.value, bundle: { ...verified.value, path } }) : renamed;
  } finally {
    await rm(incoming, { force: true });
  }
}

function half(options: JobOptions, before: number, total: number): JobOptions {
  return { ...options, onProgress: (done) => options.onProgress?.(before + done, 2 * total) };
}
