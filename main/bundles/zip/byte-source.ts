import fs, { type FileHandle } from 'node:fs/promises';
import { err, type Result } from '#shared/base/result.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';

/** Bytes that can be read from any place; reading beyond the end gives fewer. */
export interface ByteSource {
  readonly size: number;
  read(offset: number, length: number): Promise<Buffer>;
}

const CHUNK = 1024 * 1024;

/** Whether a failure is the operating system's while reading, as against a bug. */
export function isReadFailure(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && 'syscall' in failure;
}

/** What the operating system refuses to read is an unreadable bundle, not a bug. */
export async function readingFile<T>(read: () => Promise<Result<T, BundleRefusal>>): Promise<Result<T, BundleRefusal>> {
  try {
    return await read();
  } catch (cause) {
    if (isReadFailure(cause)) return err({ kind: 'unreadable' });
    throw cause;
  }
}

/** Opens a regular file for random access, gives it to `use`, and closes it whatever happens. */
export async function withFile<T>(path: string, use: (source: ByteSource) => Promise<T>): Promise<T> {
  const handle = await openRegular(path);
  try {
    return await use(await sourceOf(handle));
  } finally {
    await handle.close();
  }
}

/** The bytes of a regular file from `start` to before `end` in chunks; the file is open for as long as they are read. */
export async function* fileChunks(path: string, start: number, end: number): AsyncGenerator<Buffer> {
  const handle = await openRegular(path);
  try {
    yield* chunksBetween(await sourceOf(handle), start, end);
  } finally {
    await handle.close();
  }
}

async function openRegular(path: string): Promise<FileHandle> {
  // Looked at before it is opened, since opening a pipe would wait for ever.
  if (!(await fs.stat(path)).isFile()) throw Object.assign(new Error('not a regular file'), { code: 'ENOTSUP', syscall: 'open' });
  return fs.open(path, 'r');
}

async function sourceOf(handle: FileHandle): Promise<ByteSource> {
  const { size } = await handle.stat();
  return { size, read: (offset, length) => readFully(handle, Buffer.allocUnsafe(length), offset) };
}

/** The bytes from `start` to before `end` in chunks; the next chunk is being read while one is worked on. */
export async function* chunksBetween(source: ByteSource, start: number, end: number): AsyncGenerator<Buffer> {
  const next = (offset: number) => quietUntilAwaited(source.read(offset, Math.min(CHUNK, end - offset)));
  let offset = start;
  let pending = next(offset);
  while (offset < end) {
    const chunk = await pending;
    if (chunk.length === 0) return;
    offset += chunk.length;
    pending = next(offset);
    yield chunk;
  }
}

/** A reading that is given up when its reader stops must not end the program with an unhandled rejection. */
function quietUntilAwaited<T>(reading: Promise<T>): Promise<T> {
  reading.catch(() => undefined);
  return reading;
}

async function readFully(handle: FileHandle, buffer: Buffer, offset: number): Promise<Buffer> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
