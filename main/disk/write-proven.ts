import fs, { type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { err, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { isPortableName } from './file-name.ts';
import { type Disk, syncFolder } from './folders.ts';
import { temporaryBeside } from './temporary-files.ts';
import { errorCode, writeErrorAt } from './write-error.ts';

/** Bytes and where in the file they belong; whoever hands them out does not change them any more. */
export interface Piece {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** How to write: permission bits of the new file, how long it will be (checked against the disk first), the whole path under which it is made, and the disk. */
export interface WriteOptions {
  readonly hidden?: string;
  readonly mode?: number;
  readonly expectedBytes?: number;
  readonly disk?: Disk;
}

/** What is to be written, and how it is read again, under its temporary name, to show that it is what it was meant to be. */
export interface Proven<T, E> {
  readonly pieces: AsyncIterable<Piece>;
  readonly prove: (temporary: string) => Promise<Result<T, E>>;
}

/** A step on the disk failed, as against the source of the pieces, whose errors pass through. */
class DiskFailure extends Error {}

const LARGEST_ON_FAT32 = 2 ** 32 - 1;
/** So many bytes at a time are handed to the disk for good while the next are made, so that little is left for the end. */
const SYNCED_AT_ONCE = 16 * 1024 * 1024;
const FAT_TYPE = 0x4d44;

/**
 * Writes a file that is either whole or not there: temporary file in the same folder, synced, read again and proven, renamed, folder synced.
 * On a failure the temporary file is removed and what stood there before is untouched; only `not-confirmed` comes when the new file already has its name.
 * An error thrown by the pieces' source or by the proof is thrown on.
 */
export async function writeProven<T, E>(
  path: string,
  { pieces, prove }: Proven<T, E>,
  options: WriteOptions = {},
): Promise<Result<T, WriteError | E>> {
  const { disk, temporary, mode, expectedBytes } = decided(path, options);
  const name = basename(path);
  if (!isPortableName(name)) return err({ kind: 'name-not-allowed', name });
  try {
    const lacks = await lackOfRoom(disk, path, expectedBytes);
    if (lacks !== null) return err({ kind: lacks, name });
    await withHandle(disk.open(temporary, 'wx', mode), (handle) => writePieces(handle, pieces));
    const proof = await prove(temporary);
    return proof.ok ? await putInPlace(disk, temporary, path, proof) : await removed(disk, temporary, proof);
  } catch (failure) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    if (failure instanceof DiskFailure) return err(writeErrorAt(path, failure.cause));
    throw failure;
  }
}

function decided(path: string, { disk = fs, hidden = temporaryBeside(path), mode = 0o666, expectedBytes = 0 }: WriteOptions) {
  return { disk, temporary: hidden, mode, expectedBytes };
}

/** Gives a temporary file its name. */
async function putInPlace<T>(disk: Disk, temporary: string, path: string, proof: T): Promise<T | Result<never, WriteError>> {
  await onDisk(disk.rename(temporary, path));
  return (await isKept(disk, path)) ? proof : err({ kind: 'not-confirmed', name: basename(path) });
}

async function removed<T>(disk: Disk, temporary: string, why: T): Promise<T> {
  await disk.rm(temporary, { force: true });
  return why;
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

/** While the disk takes one piece, the next is being made: its bytes read, its digest taken. */
async function writePieces(handle: FileHandle, pieces: AsyncIterable<Piece>): Promise<void> {
  let writing = Promise.resolve();
  let syncing = Promise.resolve();
  let unsynced = 0;
  for await (const piece of pieces) {
    await writing;
    unsynced += piece.bytes.byteLength;
    if (unsynced >= SYNCED_AT_ONCE) {
      await syncing;
      syncing = quietUntilAwaited(onDisk(handle.datasync()));
      unsynced = 0;
    }
    writing = quietUntilAwaited(onDisk(writePiece(handle, piece)));
  }
  await writing;
  await syncing;
  await onDisk(handle.sync());
}

async function writePiece(handle: FileHandle, { at, bytes }: Piece): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    written += (await handle.write(bytes, written, bytes.byteLength - written, at + written)).bytesWritten;
  }
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

/** A step that is given up when the source of the pieces fails must not end the program with an unhandled rejection. */
function quietUntilAwaited<T>(step: Promise<T>): Promise<T> {
  step.catch(() => undefined);
  return step;
}

/** Whatever the system refuses here was a step on the disk. */
export async function onDisk<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (cause) {
    throw new DiskFailure('a step on the disk failed', { cause });
  }
}
