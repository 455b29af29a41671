import { err, type Result } from '#shared/base/result.ts';
import type { BundleRefusal, ZipRefusal } from '#shared/formats/refusal.ts';
import type { ByteSource } from './byte-source.ts';
import { parseDirectory, zipRefused } from './zip-parse.ts';
import { endRecords, ZIP_LENGTHS, ZIP_SIGNATURES, type ZipEntry } from './zip-records.ts';

/** Most files a bundle may hold: 3,500 proposals with 25 attachments each. */
export const MOST_ENTRIES = 100_000;

const LARGEST_DIRECTORY = 32 * 1024 * 1024;
const LONGEST_COMMENT = 0xffff;

interface End {
  readonly entries: number;
  readonly bytes: number;
  readonly offset: number;
}

/**
 * Reads the central directory of a zip and refuses every zip that this program would not have written for the same entries:
 * stored only, back to back, no gap, comment, extra field, data descriptor or byte beside them. The entries' own headers are compared when they are read.
 * `mark` is the name of a file that every zip of the wanted kind holds; without it, it is another kind of zip.
 */
export async function readZipDirectory(source: ByteSource, mark: string): Promise<Result<readonly ZipEntry[], BundleRefusal>> {
  const start = await source.read(0, 4);
  if (start.length < 4 || start.readUInt32LE(0) !== ZIP_SIGNATURES.local) return err({ kind: 'not-a-bundle' });
  const tail = await tailOf(source, ZIP_LENGTHS.end + ZIP_LENGTHS.locator64 + ZIP_LENGTHS.end64);
  const end = readEnd(tail);
  if (end === null) return err(zipRefused(await faultOfEnd(source)));
  const fault = faultOfSize(end, source.size, tail);
  if (fault !== null) return err(zipRefused(fault));
  const directory = await source.read(end.offset, end.bytes);
  return directory.includes(mark) ? parseDirectory(directory, end.entries, end.offset) : err({ kind: 'not-a-bundle' });
}

function readEnd(tail: Buffer): End | null {
  const at = tail.length - ZIP_LENGTHS.end;
  if (at < 0 || tail.readUInt32LE(at) !== ZIP_SIGNATURES.end) return null;
  const end = { entries: tail.readUInt16LE(at + 10), bytes: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
  const saturated = end.entries === 0xffff || end.bytes === 0xffffffff || end.offset === 0xffffffff;
  return saturated ? readEnd64(tail) : end;
}

function readEnd64(tail: Buffer): End | null {
  const at = tail.length - ZIP_LENGTHS.end - ZIP_LENGTHS.locator64 - ZIP_LENGTHS.end64;
  if (at < 0 || tail.readUInt32LE(at) !== ZIP_SIGNATURES.end64) return null;
  const [entries, bytes, offset] = [32, 40, 48].map((field) => Number(tail.readBigUInt64LE(at + field)));
  return { entries: entries ?? 0, bytes: bytes ?? 0, offset: offset ?? 0 };
}

/** Written again from its numbers, the end must give the very bytes that are there, and reach from the directory to the end of the file. */
function faultOfSize(end: End, size: number, tail: Buffer): ZipRefusal | null {
  if (end.entries > MOST_ENTRIES) return 'too-many-entries';
  if (end.bytes > LARGEST_DIRECTORY) return 'too-large';
  if (!Number.isSafeInteger(end.offset + end.bytes)) return 'damaged';
  const written = endRecords(end.entries, end.bytes, end.offset);
  const reach = end.offset + end.bytes + written.length;
  if (reach !== size) return reach < size ? 'trailing-bytes' : 'damaged';
  return tail.subarray(-written.length).equals(written) ? null : 'damaged';
}

async function faultOfEnd(source: ByteSource): Promise<ZipRefusal> {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(ZIP_SIGNATURES.end, 0);
  const tail = await tailOf(source, ZIP_LENGTHS.end + LONGEST_COMMENT);
  return tail.includes(signature) ? 'trailing-bytes' : 'damaged';
}

function tailOf(source: ByteSource, length: number): Promise<Buffer> {
  const offset = Math.max(0, source.size - length);
  return source.read(offset, source.size - offset);
}
