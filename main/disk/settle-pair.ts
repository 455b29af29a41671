import fs from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Disk, syncFolder } from './folders.ts';
import { begunAt } from './temporary-files.ts';
import { errorCode } from './write-error.ts';
import type { HiddenNames } from './write-pair.ts';

/** A pair that a program began to write and perhaps did not end, as it was noted before. */
export interface BegunPair {
  readonly path: string;
  readonly beside: string;
  readonly hidden: HiddenNames;
  /** Whether the file at `path` is the one that was to be written. */
  readonly isPlaced: () => Promise<boolean>;
}

/**
 * What became of a begun pair: both new files have their names; or neither ever had, and what stood there stands there again; or nothing of it is to be seen
 * in its folder, which may be another disk by now; or the folder cannot be reached.
 */
export type PairOutcome = 'placed' | 'taken-back' | 'not-found' | 'out-of-reach';

/** Ends what {@link writePair} began and was killed over: a pair that was written whole gets its names, any other is removed. Being killed here too does no harm. */
export async function settlePair(pair: BegunPair, disk: SettlingDisk = fs): Promise<PairOutcome> {
  try {
    await disk.stat(dirname(pair.path));
    return await settle(pair, disk);
  } catch (cause) {
    // Throws on what is no error of the system's.
    errorCode(cause);
    return 'out-of-reach';
  }
}

/** The part of node:fs/promises that settling needs. */
export type SettlingDisk = Pick<Disk, 'open' | 'rename' | 'rm'> & Pick<typeof fs, 'stat'>;

async function settle({ path, beside, hidden, isPlaced }: BegunPair, disk: SettlingDisk): Promise<PairOutcome> {
  const parts = [hidden.beside, hidden.aside, begunAt(hidden.beside), begunAt(hidden.file)];
  const seen = new Set<string>();
  for (const name of [hidden.file, ...parts]) if (await isThere(name, disk)) seen.add(name);
  // What is to lie beside is whole before the file itself is begun, so that a file under its hidden name says that both are.
  const isWhole = seen.has(hidden.file) || (await isPlaced());
  const forth = { [hidden.beside]: beside, [hidden.file]: path };
  for (const [from, to] of Object.entries(isWhole ? forth : { [hidden.aside]: beside })) if (seen.has(from)) await disk.rename(from, to);
  for (const name of parts) await disk.rm(name, { force: true });
  await syncFolder(dirname(path), disk);
  if (isWhole) return 'placed';
  return seen.size > 0 ? 'taken-back' : 'not-found';
}

async function isThere(path: string, disk: SettlingDisk): Promise<boolean> {
  try {
    await disk.stat(path);
    return true;
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return false;
    throw cause;
  }
}
