import fs from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { isPortableName } from './file-name.ts';
import { type Disk, syncFolder } from './folders.ts';
import { temporaryBeside } from './temporary-files.ts';
import { errorCode, writeErrorOf } from './write-error.ts';
import { type Content, type Written, writeVerified } from './write-verified.ts';

/** One of two files that belong together. */
export interface PairFile {
  readonly path: string;
  readonly content: Content;
  /** How many bytes it has at least, of chunks that are made while they are written. */
  readonly expectedBytes?: number;
}

/** Both files as they were written. */
export interface WrittenPair {
  readonly file: Written;
  readonly beside: Written;
}

/** A file written and verified under a name of its own, beside the path where it is to stand. */
interface Staged {
  readonly temporary: string;
  readonly path: string;
  readonly written: Written;
}

/**
 * Writes a file and another that belongs to it into one folder, in place of a pair that stood there: both are written and verified first and get their names
 * last, so that a failure leaves what was there as it was; only `not-confirmed` comes when both new files already have their names.
 */
export async function writePair(file: PairFile, beside: PairFile, disk: Disk = fs): Promise<Result<WrittenPair, WriteError>> {
  const first = await stage(beside, disk);
  if (!first.ok) return first;
  const second = await stage(file, disk);
  if (!second.ok) {
    await remove(first.value.temporary, disk);
    return second;
  }
  const placed = await place(first.value, second.value, disk);
  return placed.ok ? ok({ file: second.value.written, beside: first.value.written }) : placed;
}

async function stage({ path, content, expectedBytes = bytesOf(content) }: PairFile, disk: Disk): Promise<Result<Staged, WriteError>> {
  const name = basename(path);
  if (!isPortableName(name)) return err({ kind: 'name-not-allowed', name });
  const temporary = temporaryBeside(path);
  const written = await writeVerified(temporary, content, { disk, expectedBytes });
  if (written.ok) return ok({ temporary, path, written: written.value });
  await remove(temporary, disk);
  return err(written.error.kind === 'not-confirmed' ? { kind: 'write-failed', name, code: 'sync' } : { ...written.error, name });
}

function bytesOf(content: Content): number {
  return typeof content === 'string' || content instanceof Uint8Array ? Buffer.byteLength(content) : 0;
}

/** What stood beside keeps its bytes under a hidden name until both new files have theirs. */
async function place(beside: Staged, file: Staged, disk: Disk): Promise<Result<null, WriteError>> {
  const aside = temporaryBeside(beside.path);
  try {
    const undo = await putAside(beside.path, aside, disk);
    await disk.rename(beside.temporary, beside.path).catch(undo);
    await disk.rename(file.temporary, file.path).catch(undo);
  } catch (cause) {
    await remove(beside.temporary, disk);
    await remove(file.temporary, disk);
    return err(writeErrorOf(basename(file.path), cause));
  }
  await remove(aside, disk);
  return confirmed(file.path, disk);
}

async function confirmed(path: string, disk: Disk): Promise<Result<null, WriteError>> {
  try {
    await syncFolder(dirname(path), disk);
    return ok(null);
  } catch (cause) {
    // Throws on what is no error of the system's.
    errorCode(cause);
    return err({ kind: 'not-confirmed', name: basename(path) });
  }
}

/** Moves an old file out of the way where there is one; the answer puts everything back and throws the failure on. */
async function putAside(path: string, aside: string, disk: Disk): Promise<(failure: unknown) => Promise<never>> {
  const moved = await disk.rename(path, aside).then(
    () => true,
    (cause: unknown) => {
      if (errorCode(cause) !== 'ENOENT') throw cause;
      return false;
    },
  );
  return async (failure) => {
    await (moved ? disk.rename(aside, path) : disk.rm(path, { force: true }));
    throw failure;
  };
}

async function remove(path: string, disk: Disk): Promise<void> {
  await disk.rm(path, { force: true }).catch(() => undefined);
}
