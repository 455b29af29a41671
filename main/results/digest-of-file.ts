import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { errorCode } from '../disk/write-error.ts';

/** Lower-case hex SHA-256 of a file of any size; null when it cannot be read to its end. */
export async function digestOfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch (cause) {
    errorCode(cause);
    return null;
  }
}
