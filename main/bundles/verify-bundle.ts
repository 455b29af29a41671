import { err, ok, type Result } from '#shared/base/result.ts';
import { BAG_FOLDER } from '#shared/formats/bundle/bundle.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import { type ByteSource, withFile } from './zip/byte-source.ts';
import { type JobCancelled, type JobOptions, runJob } from './job.ts';
import { type Bundle, openSource } from './open-bundle.ts';
import { DamagedEntry, digestEntry } from './zip/zip-entry.ts';
import { zipRefused } from './zip/zip-parse.ts';

/** Verifies a whole bundle, every byte of it; never writes, and holds no attachment in memory. */
export async function verifyBundle(path: string, options: JobOptions = {}): Promise<Result<Bundle, BundleRefusal | JobCancelled>> {
  return runJob<Bundle, BundleRefusal>(options, err({ kind: 'unreadable' }), () =>
    withFile(path, (source) => verifySource(path, source, options)),
  );
}

/** As {@link verifyBundle}, of bytes from anywhere; an aborted signal is thrown. */
export async function verifySource(path: string, source: ByteSource, options: JobOptions = {}): Promise<Result<Bundle, BundleRefusal>> {
  const bundle = await openSource(path, source);
  if (!bundle.ok) return bundle;
  let done = 0;
  const seen = (bytes: number) => {
    options.signal?.throwIfAborted();
    done += bytes;
    options.onProgress?.(done, source.size);
  };
  try {
    for (const [entry, zipEntry] of bundle.value.entries) {
      const found = await digestEntry(source, zipEntry, seen);
      const expected = bundle.value.digests.get(entry) ?? found.sha256;
      if (found.sha256 !== expected) return err({ kind: 'digest-differs', entry });
      if (!found.checksum) return err(zipRefused('damaged', zipEntry.name));
    }
  } catch (failure) {
    if (failure instanceof DamagedEntry) return err(zipRefused('damaged', BAG_FOLDER));
    throw failure;
  }
  options.onProgress?.(source.size, source.size);
  return ok(bundle.value);
}
