import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const PREFIX = '.mufakat-';

/** A new name in the folder of a file, short enough for every disk, under which the file is made before it gets its own. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), PREFIX + randomBytes(8).toString('hex'));
}

/** Removes what writing left in a folder when the program was killed in the middle; nothing may be being written there. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => rm(join(folder, name), { force: true })));
}
