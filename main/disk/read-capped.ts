import fs, { type FileHandle } from 'node:fs/promises';
import { err, ok, type Result } from '#shared/base/result.ts';
import { errorCode } from './write-error.ts';

/** Why a file could not be read whole. */
export type ReadFailure =
  | { readonly kind: 'gone' }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'read-failed'; readonly code: string };

/** Reads a regular file of at most `limit` bytes, never more into memory, whatever its stated size. */
export async function readCapped(path: string, limit: number): Promise<Result<Buffer, ReadFailure>> {
  let handle: FileHandle | undefined;
  try {
    // Looked at before it is opened, since opening a pipe would wait for ever.
    if (!(await fs.stat(path)).isFile()) return err({ kind: 'not-a-file' });
    handle = await fs.open(path, 'r');
    return await readAtMost(handle, limit);
  } catch (cause) {
    const code = errorCode(cause);
    return err(code === 'ENOENT' ? { kind: 'gone' } : { kind: 'read-failed', code });
  } finally {
    await handle?.close();
  }
}

async function readAtMost(handle: FileHandle, limit: number): Promise<Result<Buffer, ReadFailure>> {
  const { size } = await handle.stat();
  if (size > limit) return err({ kind: 'too-large', limit });
  const buffer = Buffer.allocUnsafe(size + 1);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled);
    filled += bytesRead;
    if (bytesRead === 0) return ok(buffer.subarray(0, filled));
    // Grew while it was read: what was asked for is no longer one file.
    if (filled === buffer.length) return err({ kind: 'too-large', limit });
  }
}
