import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { errorCode } from '../disk/write-error.ts';

const AT_ONCE = 1024 * 1024;

/** Lower-case hex SHA-256 of a regular file of any size; null when it is none or cannot be read to its end. */
export async function digestOfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    // Looked at before it is opened, since opening a pipe would wait for ever.
    if (!(await stat(path)).isFile()) return null;
    await pipeline(createReadStream(path, { highWaterMark: AT_ONCE }), hash);
    return hash.digest('hex');
  } catch (cause) {
    errorCode(cause);
    return null;
  }
}
