import { err, ok, type Result } from '#shared/base/result.ts';
import { BAG_FOLDER } from '#shared/formats/bundle/bundle.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import { type ByteSource, withFile } from './zip/byte-source.ts';
import { type JobCancelled, type JobOptions, runJob } from './job.ts';
import { type Bundle, openSource } from './open-bundle.ts';
import { DamagedEntry, digestEntry } from './zip/zip-entry.ts';
import { zipRefused } from './zip/zip-parse.ts';
import type { ZipEntry } from './zip/zip-records.ts';

/** How a bundle is verified. */
export interface VerifyOptions extends JobOptions {
  /** Checksums of payload files, by their name in the zip, taken of bytes that have the digest of the manifest; found again, these need no second one. */
  readonly checksums?: ReadonlyMap<string, number>;
}

/** Verifies a whole bundle, every byte of it; never writes, and holds no attachment in memory. */
export async function verifyBundle(path: string, options: VerifyOptions = {}): Promise<Result<Bundle, BundleRefusal | JobCancelled>> {
  return runJob<Bundle, BundleRefusal>(options, err({ kind: 'unreadable' }), () =>
    withFile(path, (source) => verifySource(path, source, options)),
  );
}

/** As {@link verifyBundle}, of bytes from anywhere; an aborted signal is thrown. */
export async function verifySource(path: string, source: ByteSource, options: VerifyOptions = {}): Promise<Result<Bundle, BundleRefusal>> {
  const bundle = await openSource(path, source);
  if (!bundle.ok) return bundle;
  let done = 0;
  const seen = (bytes: number) => {
    options.signal?.throwIfAborted();
    done += bytes;
    options.onProgress?.(done, source.size);
  };
  try {
    for (const [path, entry] of bundle.value.entries) {
      const fault = await faultOfEntry(
        source,
        { path, entry, digest: bundle.value.digests.get(path) },
        { seen, checksums: options.checksums },
      );
      if (fault !== null) return err(fault);
    }
  } catch (failure) {
    if (failure instanceof DamagedEntry) return err(zipRefused('damaged', BAG_FOLDER));
    throw failure;
  }
  options.onProgress?.(source.size, source.size);
  return ok(bundle.value);
}

interface BagFile {
  /** Its path in the bag. */
  readonly path: string;
  readonly entry: ZipEntry;
  /** What the manifest states; the tags, compared when the bundle was opened, have none. */
  readonly digest: string | undefined;
}

interface Verifying {
  readonly seen: (bytes: number) => void;
  readonly checksums: VerifyOptions['checksums'] | undefined;
}

async function faultOfEntry(
  source: ByteSource,
  { path, entry, digest }: BagFile,
  { seen, checksums }: Verifying,
): Promise<BundleRefusal | null> {
  const isChecksumKnown = digest !== undefined && checksums?.get(entry.name) === entry.crc32;
  const found = await digestEntry(source, entry, { seen, isChecksumKnown });
  if (digest !== undefined && found.sha256 !== digest) return { kind: 'digest-differs', entry: path };
  return found.checksum ? null : zipRefused('damaged', entry.name);
}
