import fs from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { isPortableName } from './file-name.ts';
import { type Disk, syncFolder } from './folders.ts';
import { temporaryBeside } from './temporary-files.ts';
import { errorCode, writeErrorAt } from './write-error.ts';
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

/** Names beside a pair under which it is made, and under which what stood beside waits; known before anything is written, so that a pair which a killed program left can be settled. */
export interface HiddenNames {
  readonly file: string;
  readonly beside: string;
  readonly aside: string;
}

/** How to write a pair: under which names it is made, and the disk. */
export interface PairOptions {
  readonly hidden?: HiddenNames;
  readonly disk?: Disk;
}

/** New names for a pair in the folder of this path. */
export function hiddenNames(path: string): HiddenNames {
  return { file: temporaryBeside(path), beside: temporaryBeside(path), aside: temporaryBeside(path) };
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
export async function writePair(file: PairFile, beside: PairFile, options: PairOptions = {}): Promise<Result<WrittenPair, WriteError>> {
  const { hidden = hiddenNames(file.path), disk = fs } = options;
  const first = await stage(beside, hidden.beside, disk);
  if (!first.ok) return first;
  const second = await stage(file, hidden.file, disk);
  if (!second.ok) {
    await remove(first.value.temporary, disk);
    return second;
  }
  const placed = await place(first.value, second.value, hidden.aside, disk);
  return placed.ok ? ok({ file: second.value.written, beside: first.value.written }) : placed;
}

async function stage(
  { path, content, expectedBytes = bytesOf(content) }: PairFile,
  temporary: string,
  disk: Disk,
): Promise<Result<Staged, WriteError>> {
  const name = basename(path);
  if (!isPortableName(name)) return err({ kind: 'name-not-allowed', name });
  const written = await writeVerified(temporary, content, { disk, expectedBytes });
  if (written.ok) return ok({ temporary, path, written: written.value });
  await remove(temporary, disk);
  return err(written.error.kind === 'not-confirmed' ? { kind: 'write-failed', name, code: 'sync' } : { ...written.error, name });
}

function bytesOf(content: Content): number {
  return typeof content === 'string' || content instanceof Uint8Array ? Buffer.byteLength(content) : 0;
}

/** What stood beside keeps its bytes under a hidden name until both new files have theirs. */
async function place(beside: Staged, file: Staged, aside: string, disk: Disk): Promise<Result<null, WriteError>> {
  try {
    const putBack = await putAside(beside.path, aside, disk);
    const undo = async (failure: unknown) => {
      // The file itself goes first: while it has its hidden name, the pair counts as whole for whoever settles it.
      await remove(file.temporary, disk);
      await putBack();
      throw failure;
    };
    await disk.rename(beside.temporary, beside.path).catch(undo);
    await disk.rename(file.temporary, file.path).catch(undo);
  } catch (cause) {
    await remove(file.temporary, disk);
    await remove(beside.temporary, disk);
    return err(writeErrorAt(file.path, cause));
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

/** Moves an old file out of the way where there is one; the answer puts everything back. */
async function putAside(path: string, aside: string, disk: Disk): Promise<() => Promise<void>> {
  const moved = await disk.rename(path, aside).then(
    () => true,
    (cause: unknown) => {
      if (errorCode(cause) !== 'ENOENT') throw cause;
      return false;
    },
  );
  return () => (moved ? disk.rename(aside, path) : disk.rm(path, { force: true }));
}

async function remove(path: string, disk: Disk): Promise<void> {
  await disk.rm(path, { force: true }).catch(() => undefined);
}
