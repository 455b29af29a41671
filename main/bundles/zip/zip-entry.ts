import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import { type ByteSource, chunksBetween } from './byte-source.ts';
import { zipRefused } from './zip-parse.ts';
import { localHeader, type ZipEntry } from './zip-records.ts';

/** An entry's own header differs from the directory, or the file ends within it. */
export class DamagedEntry extends Error {}

/** What reading an entry through found. */
export interface EntryDigest {
  readonly sha256: string;
  /** Whether the checksum of the header is that of the bytes. */
  readonly checksum: boolean;
}

/** The bytes of an entry, in chunks; throws {@link DamagedEntry} when its own header is not the one that belongs to its place in the directory. */
export async function* entryChunks(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const header = localHeader(entry);
  let ahead = header.length;
  let bytes = 0;
  for await (const chunk of chunksBetween(source, entry.offset, entry.offset + header.length + entry.bytes)) {
    const ofHeader = Math.min(ahead, chunk.length);
    const expected = header.subarray(header.length - ahead, header.length - ahead + ofHeader);
    if (!chunk.subarray(0, ofHeader).equals(expected)) throw new DamagedEntry(entry.name);
    ahead -= ofHeader;
    bytes += chunk.length - ofHeader;
    if (ofHeader < chunk.length) yield chunk.subarray(ofHeader);
  }
  if (ahead > 0 || bytes !== entry.bytes) throw new DamagedEntry(entry.name);
}

/** How an entry is read through: `seen` is told how many bytes each chunk had; a checksum that is known to be right is not taken again. */
export interface DigestOptions {
  readonly seen?: (bytes: number) => void;
  readonly isChecksumKnown?: boolean;
}

/** Reads an entry through and tells its digest. */
export async function digestEntry(source: ByteSource, entry: ZipEntry, options: DigestOptions = {}): Promise<EntryDigest> {
  const { seen, isChecksumKnown = false } = options;
  const hash = createHash('sha256');
  let checksum = 0;
  for await (const chunk of entryChunks(source, entry)) {
    hash.update(chunk);
    if (!isChecksumKnown) checksum = crc32(chunk, checksum);
    seen?.(chunk.length);
  }
  return { sha256: hash.digest('hex'), checksum: isChecksumKnown || checksum === entry.crc32 };
}

/** Reads a whole entry of at most `limit` bytes into memory, its header and checksum compared. */
export async function readEntry(source: ByteSource, entry: ZipEntry, limit: number): Promise<Result<Buffer, BundleRefusal>> {
  if (entry.bytes > limit) return err(zipRefused('too-large', entry.name));
  const header = localHeader(entry);
  const read = await source.read(entry.offset, header.length + entry.bytes);
  const isWhole = read.length === header.length + entry.bytes && read.subarray(0, header.length).equals(header);
  const bytes = read.subarray(header.length);
  return isWhole && crc32(bytes) === entry.crc32 ? ok(bytes) : err(zipRefused('damaged', entry.name));
}
