import type { StatsFs } from 'node:fs';
import fs, { type FileHandle } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { errorCode, writeErrorOf } from './write-error.ts';

/** The part of node:fs/promises that writing needs; tests pass a disk that fails. */
export interface Disk extends Pick<typeof fs, 'mkdir' | 'open' | 'rename' | 'rm'> {
  statfs(folder: string): Promise<Pick<StatsFs, 'bavail' | 'bsize' | 'type'>>;
}

const CANNOT_SYNC_FOLDERS: readonly string[] = ['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES'];

/** Makes a folder where there is none, durably, with all that lead to it; `mode` are the permission bits of new ones. */
export async function ensureFolder(folder: string, mode = 0o777, disk: Disk = fs): Promise<Result<null, WriteError>> {
  return asWriteError(folder, () => makeFolder(folder, mode, disk));
}

/** As {@link ensureFolder}; what the system refuses is thrown. */
export async function makeFolder(folder: string, mode: number, disk: Pick<Disk, 'mkdir' | 'open'>): Promise<void> {
  const made = await disk.mkdir(resolve(folder), { recursive: true, mode }).catch((cause: unknown) => sayWhy(resolve(folder), cause, disk));
  if (made === undefined) return;
  // A new folder is kept by the one that holds its name.
  for (let path = resolve(folder); path.length >= made.length; path = dirname(path)) await syncFolder(dirname(path), disk);
}

// Making folders with all that lead to them, the system calls a place that can only be read one that is not there; made one by one, it says why.
async function sayWhy(folder: string, cause: unknown, disk: Pick<Disk, 'mkdir'>): Promise<never> {
  if (errorCode(cause) === 'ENOENT' && dirname(folder) !== folder) {
    await disk
      .mkdir(dirname(folder))
      .catch((above: unknown) => (errorCode(above) === 'EEXIST' ? undefined : sayWhy(dirname(folder), above, disk)));
    await disk.mkdir(folder);
  }
  throw cause;
}

/** Gives a file another name in the same folder, durably. */
export async function renameDurably(from: string, to: string, disk: Disk = fs): Promise<Result<null, WriteError>> {
  return asWriteError(to, async () => {
    await disk.rename(from, to);
    await syncFolder(dirname(to), disk);
  });
}

/** Makes the names in a folder durable; systems that cannot sync a folder (Windows) keep them durable by themselves. */
export async function syncFolder(folder: string, disk: Pick<Disk, 'open'> = fs): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await disk.open(folder, 'r');
    await handle.sync();
  } catch (cause) {
    if (!CANNOT_SYNC_FOLDERS.includes(errorCode(cause))) throw cause;
  } finally {
    await handle?.close();
  }
}

async function asWriteError(path: string, step: () => Promise<unknown>): Promise<Result<null, WriteError>> {
  try {
    await step();
    return ok(null);
  } catch (cause) {
    return err(writeErrorOf(basename(path), cause));
  }
}
