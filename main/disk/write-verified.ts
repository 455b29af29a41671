import { createHash, type Hash } from 'node:crypto';
import fs from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import type { Disk } from './folders.ts';
import { onDisk, type Piece, type WriteOptions, writeProven } from './write-proven.ts';

/** What to write: a text (as UTF-8), bytes, or chunks that are made while they are written. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>;

/** A file that was written, synced, read again and found equal. */
export interface Written {
  readonly bytes: number;
  /** Lower-case hex SHA-256 of the whole file. */
  readonly sha256: string;
}

/** How much is written, and read again, at a time. */
const AT_ONCE = 1024 * 1024;

/** Writes a file as {@link writeProven} does, proven by its digest: read again, it has the very bytes that were written. */
export async function writeVerified(path: string, content: Content, options: WriteOptions = {}): Promise<Result<Written, WriteError>> {
  const disk = options.disk ?? fs;
  const hash = createHash('sha256');
  const prove = async (temporary: string): Promise<Result<Written, WriteError>> => {
    const [sha256, again] = [hash.digest('hex'), await digestOf(disk, temporary)];
    return again.sha256 === sha256 ? ok(again) : err({ kind: 'differs-after-writing', name: basename(path) });
  };
  return writeProven(path, { pieces: hashed(content, hash), prove }, options);
}

/** The pieces of a content one after the other, put into a digest as they pass. */
async function* hashed(content: Content, hash: Hash): AsyncGenerator<Piece> {
  for await (const piece of inOrder(gathered(chunksOf(content)))) {
    hash.update(piece.bytes);
    yield piece;
  }
}

/** Chunks as pieces, each after the one before. */
export async function* inOrder(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let at = 0;
  for await (const bytes of chunks) {
    yield { at, bytes };
    at += bytes.byteLength;
  }
}

async function digestOf(disk: Disk, path: string): Promise<Written> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(AT_ONCE);
  let bytes = 0;
  const handle = await onDisk(disk.open(path, 'r'));
  try {
    for (;;) {
      const { bytesRead } = await onDisk(handle.read(buffer, 0, buffer.length));
      if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
      bytes += bytesRead;
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

/** Chunks in larger ones, since each costs a way to the disk and back. */
async function* gathered(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    bytes += chunk.byteLength;
    if (bytes < AT_ONCE) continue;
    yield together(held);
    [held, bytes] = [[], 0];
  }
  if (bytes > 0) yield together(held);
}

function together(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  return first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks);
}

async function* chunksOf(content: Content): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string') yield Buffer.from(content, 'utf8');
  else if (content instanceof Uint8Array) yield content;
  else yield* content;
}
