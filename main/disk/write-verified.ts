import { createHash } from 'node:crypto';
import fs, { type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { isPortableName } from './file-name.ts';
import { type Disk, syncFolder } from './folders.ts';
import { temporaryBeside } from './temporary-files.ts';
import { errorCode, writeErrorOf } from './write-error.ts';

/** What to write: a text (as UTF-8), bytes, or chunks that are made while they are written. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>;

/** A file that was written, synced, read again and found equal. */
export interface Written {
  readonly bytes: number;
  /** Lower-case hex SHA-256 of the whole file. */
  readonly sha256: string;
}

/** How to write: permission bits of the new file, how long it will be (checked against the disk first), and the disk. */
export interface WriteOptions {
  readonly mode?: number;
  readonly expectedBytes?: number;
  readonly disk?: Disk;
}

/** A step on the disk failed, as against the source of the chunks, whose errors pass through. */
class DiskFailure extends Error {}

const LARGEST_ON_FAT32 = 2 ** 32 - 1;
const FAT_TYPE = 0x4d44;
const READ_AGAIN = 1024 * 1024;

/**
 * Writes a file that is either whole or not there: temporary file in the same folder, synced, read again and compared, renamed, folder synced.
 * On a failure the temporary file is removed and what stood there before is untouched; only `not-confirmed` comes when the new file already has its name.
 * An error thrown by the chunks' source is thrown on.
 */
export async function writeVerified(path: string, content: Content, options: WriteOptions = {}): Promise<Result<Written, WriteError>> {
  const disk = options.disk ?? fs;
  const name = basename(path);
  if (!isPortableName(name)) return err({ kind: 'name-not-allowed', name });
  const temporary = temporaryBeside(path);
  try {
    const lacks = await lackOfRoom(disk, path, options.expectedBytes ?? 0);
    if (lacks !== null) return err({ kind: lacks, name });
    const written = await writeTemporary(disk, temporary, content, options.mode ?? 0o666);
    return await putInPlace(disk, temporary, path, written);
  } catch (failure) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    if (failure instanceof DiskFailure) return err(writeErrorOf(name, failure.cause));
    throw failure;
  }
}

/** Gives a temporary file its name once it reads as it was written. */
async function putInPlace(disk: Disk, temporary: string, path: string, written: Written): Promise<Result<Written, WriteError>> {
  const name = basename(path);
  if ((await digestOf(disk, temporary)) !== written.sha256) {
    await disk.rm(temporary, { force: true });
    return err({ kind: 'differs-after-writing', name });
  }
  await onDisk(disk.rename(temporary, path));
  return (await isKept(disk, path)) ? ok(written) : err({ kind: 'not-confirmed', name });
}

async function isKept(disk: Disk, path: string): Promise<boolean> {
  try {
    await syncFolder(dirname(path), disk);
    return true;
  } catch (cause) {
    // Throws on what is no error of the system's.
    errorCode(cause);
    return false;
  }
}

async function lackOfRoom(disk: Disk, path: string, bytes: number): Promise<'disk-full' | 'too-large-for-disk' | null> {
  if (bytes === 0) return null;
  const { bavail, bsize, type } = await onDisk(disk.statfs(dirname(path)));
  if (type === FAT_TYPE && bytes > LARGEST_ON_FAT32) return 'too-large-for-disk';
  return bavail * bsize < bytes ? 'disk-full' : null;
}

async function writeTemporary(disk: Disk, path: string, content: Content, mode: number): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  await withHandle(disk.open(path, 'wx', mode), async (handle) => {
    for await (const chunk of chunksOf(content)) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      await onDisk(handle.writeFile(chunk));
    }
    await onDisk(handle.sync());
  });
  return { bytes, sha256: hash.digest('hex') };
}

async function digestOf(disk: Disk, path: string): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(READ_AGAIN);
  return withHandle(disk.open(path, 'r'), async (handle) => {
    for (;;) {
      const { bytesRead } = await onDisk(handle.read(buffer, 0, buffer.length));
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
    }
  });
}

/** Closing is a step on the disk too: some report only then that what was written is lost. */
async function withHandle<T>(opening: Promise<FileHandle>, step: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await onDisk(opening);
  try {
    const done = await step(handle);
    await onDisk(handle.close());
    return done;
  } catch (failure) {
    await handle.close().catch(() => undefined);
    throw failure;
  }
}

async function* chunksOf(content: Content): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string') yield Buffer.from(content, 'utf8');
  else if (content instanceof Uint8Array) yield content;
  else yield* content;
}

async function onDisk<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (cause) {
    throw new DiskFailure('a step on the disk failed', { cause });
  }
}
