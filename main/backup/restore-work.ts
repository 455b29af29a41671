import { createHash, randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FileError, WriteError } from '#shared/formats/errors.ts';
import type { JobCancelled, JobOptions } from '../bundles/job.ts';
import { ensureFolder } from '../disk/folders.ts';
import { writeVerified } from '../disk/write-verified.ts';
import { type PlacedFiles, placeFiles, type StagedFile } from './place-files.ts';
import type { WorkBackupReading } from './read-work-backup.ts';

/** A backup whose files are not those that its head names. */
class Damaged extends Error {}

const OWNER_ONLY = 0o600;

/**
 * Puts the files of a backup back under `root`. All of them are written beside their places and held against their digests first, so that a damaged backup
 * changes nothing; nothing that is here is lost, and whoever was interrupted may do it again. `name` is that of the backup, for the error.
 */
export async function restoreWork(
  root: string,
  work: WorkBackupReading,
  name: string,
  options: JobOptions = {},
): Promise<Result<PlacedFiles, FileError | WriteError | JobCancelled>> {
  const staging = join(root, `restoring-${randomBytes(6).toString('hex')}`);
  const made = await ensureFolder(staging, 0o700);
  if (!made.ok) return made;
  try {
    const staged = await stage(staging, work, options);
    return staged.ok ? await placeFiles(root, staged.value) : staged;
  } catch (failure) {
    if (options.signal?.aborted === true) return err({ kind: 'cancelled' });
    if (failure instanceof Damaged) return err({ kind: 'backup-refused', name });
    throw failure;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function stage(
  staging: string,
  { files, rest }: WorkBackupReading,
  { signal, onProgress }: JobOptions,
): Promise<Result<readonly StagedFile[], WriteError>> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const source = bytesFrom(rest);
  const staged: StagedFile[] = [];
  let done = 0;
  for (const [index, { path, bytes, sha256 }] of files.entries()) {
    const at = join(staging, String(index));
    const written = await writeVerified(at, checked(source.take(bytes), sha256, told), { mode: OWNER_ONLY, expectedBytes: bytes });
    if (!written.ok) return written;
    staged.push({ path, at });
  }
  if (!(await source.isAtEnd())) throw new Damaged();
  return ok(staged);

  function told(length: number) {
    done += length;
    onProgress?.(done, total);
    signal?.throwIfAborted();
  }
}

async function* checked(chunks: AsyncIterable<Uint8Array>, sha256: string, told: (length: number) => void): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk);
    told(chunk.length);
    yield chunk;
  }
  if (hash.digest('hex') !== sha256) throw new Damaged();
}

/** Cuts a run of chunks into the lengths that are asked for, one after another. */
function bytesFrom(chunks: AsyncIterable<Uint8Array>) {
  const source = chunks[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  const more = async (): Promise<boolean> => {
    // What the seal refuses is as damaged as what is missing.
    const next = await source.next().catch(() => {
      throw new Damaged();
    });
    if (next.done !== true) held = next.value;
    return next.done !== true;
  };
  return {
    async *take(bytes: number): AsyncGenerator<Uint8Array> {
      let missing = bytes;
      while (missing > 0) {
        if (held.length === 0 && !(await more())) throw new Damaged();
        const part = held.subarray(0, missing);
        held = held.subarray(part.length);
        missing -= part.length;
        yield part;
      }
    },
    isAtEnd: async (): Promise<boolean> => {
      while (held.length === 0 && (await more()));
      return held.length === 0;
    },
  };
}
