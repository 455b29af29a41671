import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const PREFIX = '.mufakat-';
const BEGUN = '-';

/**
 * A new name in the folder of a file, short enough for every disk, under which the file is made before it gets its own. A file that has such a name itself is
 * made under {@link begunAt}, so that whoever knows the one finds the other.
 */
export function temporaryBeside(path: string): string {
  return basename(path).startsWith(PREFIX) ? begunAt(path) : join(dirname(path), PREFIX + randomBytes(8).toString('hex'));
}

/** Where a file is begun that is to have a temporary name of its own. */
export function begunAt(temporary: string): string {
  return temporary + BEGUN;
}

/** Removes what writing left in a folder when the program was killed in the middle; nothing may be being written there. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => rm(join(folder, name), { force: true })));
}
