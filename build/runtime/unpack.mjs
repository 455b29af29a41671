import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const MODE_SHIFT = 16;
const PERMISSIONS = 0o777;

/**
 * Unpacks a zip whose digest was checked, with the permissions that it states.
 * @param {string} zip
 * @param {string} folder
 */
export async function unpackZip(zip, folder) {
  // Imported when needed: this package is there only after set-up.
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const target = join(folder, entry.fileName);
    await mkdir(dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> MODE_SHIFT) & PERMISSIONS;
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}
