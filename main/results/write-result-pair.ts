import fs from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { isPortableName } from '../disk/file-name.ts';
import { type Disk, syncFolder } from '../disk/folders.ts';
import { temporaryBeside } from '../disk/temporary-files.ts';
import { errorCode, writeErrorOf } from '../disk/write-error.ts';
import { type Written, writeVerified } from '../disk/write-verified.ts';

/** One of the two files of a closed panel. */
export interface PairFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Both files as they were written. */
export interface WrittenPair {
  readonly result: Written;
  readonly dossier: Written;
}

/** A file written and verified under a name of its own, beside the path where it is to stand. */
interface Staged {
  readonly temporary: string;
  readonly path: string;
  readonly written: Written;
}

/**
 * Writes a result and its dossier into one folder, in place of a pair that stood there: both are written and verified first and get their names last,
 * so that a failure leaves what was there as it was; only `not-confirmed` comes when both new files already have their names.
 */
export async function writeResultPair(result: PairFile, dossier: PairFile, disk: Disk = fs): Promise<Result<WrittenPair, WriteError>> {
  const first = await stage(dossier, disk);
  if (!first.ok) return first;
  const second = await stage(result, disk);
  if (!second.ok) {
    await remove(first.value.temporary, disk);
    return second;
  }
  const placed = await place(first.value, second.value, disk);
  return placed.ok ? ok({ result: second.value.written, dossier: first.value.written }) : placed;
}

async function stage({ path, content }: PairFile, disk: Disk): Promise<Result<Staged, WriteError>> {
  const name = basename(path);
  if (!isPortableName(name)) return err({ kind: 'name-not-allowed', name });
  const temporary = temporaryBeside(path);
  const written = await writeVerified(temporary, content, { disk, expectedBytes: Buffer.byteLength(content) });
  if (written.ok) return ok({ temporary, path, written: written.value });
  await remove(temporary, disk);
  return err(written.error.kind === 'not-confirmed' ? { kind: 'write-failed', name, code: 'sync' } : { ...written.error, name });
}

/** The dossier that stood there keeps its bytes under a hidden name until both new files have theirs. */
async function place(dossier: Staged, result: Staged, disk: Disk): Promise<Result<null, WriteError>> {
  const aside = temporaryBeside(dossier.path);
  try {
    const undo = await putAside(dossier.path, aside, disk);
    await disk.rename(dossier.temporary, dossier.path).catch(undo);
    await disk.rename(result.temporary, result.path).catch(undo);
  } catch (cause) {
    await remove(dossier.temporary, disk);
    await remove(result.temporary, disk);
    return err(writeErrorOf(basename(result.path), cause));
  }
  await remove(aside, disk);
  return confirmed(result.path, disk);
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

/** Moves the old dossier out of the way where there is one; the answer puts everything back and throws the failure on. */
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
