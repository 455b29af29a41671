import { crc32 } from 'node:zlib';
import type { Piece } from '../../disk/write-proven.ts';
import { centralHeader, endRecords, localHeader, type ZipEntry } from './zip-records.ts';

/** A file to be put into a zip; `open` gives exactly so many bytes, and is called once. */
export interface ZipContent {
  readonly name: string;
  readonly bytes: number;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** A file to be put into a zip, in memory. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The pieces of a zip, made while they are written; the same contents give the same file. A file's header needs its checksum and comes after its bytes; then `note` is told. */
export async function* zipPieces(
  contents: readonly ZipContent[],
  note: (entry: ZipEntry) => void = () => undefined,
): AsyncGenerator<Piece> {
  const entries: ZipEntry[] = [];
  for (const content of contents) {
    const entry = yield* entryPieces(content, endOf(entries));
    entries.push(entry);
    note(entry);
  }
  yield { at: endOf(entries), bytes: zipEnd(entries) };
}

async function* entryPieces({ name, bytes, open }: ZipContent, offset: number): AsyncGenerator<Piece, ZipEntry> {
  let at = endOf([{ name, bytes: 0, crc32: 0, offset }]);
  let checksum = 0;
  for await (const chunk of open()) {
    checksum = crc32(chunk, checksum);
    yield { at, bytes: chunk };
    at += chunk.byteLength;
  }
  const entry = { name, bytes, crc32: checksum, offset };
  yield { at: offset, bytes: localHeader(entry) };
  return entry;
}

/** How many bytes {@link zipPieces} will give. */
export function zipSize(contents: readonly ZipContent[]): number {
  const entries = placeEntries(contents.map(({ name, bytes }) => ({ name, bytes, crc32: 0 })));
  return endOf(entries) + zipEnd(entries).length;
}

/** A zip of files in memory, with the bytes that {@link zipPieces} gives them. */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const entries = placeEntries(files.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength, crc32: crc32(bytes) })));
  const packed = entries.flatMap((entry, index) => [localHeader(entry), files[index]?.bytes ?? Buffer.alloc(0)]);
  return Buffer.concat([...packed, zipEnd(entries)]);
}

function placeEntries(files: readonly Omit<ZipEntry, 'offset'>[]): readonly ZipEntry[] {
  let offset = 0;
  return files.map((file) => {
    const entry = { ...file, offset };
    offset = endOf([entry]);
    return entry;
  });
}

/** Where the next entry begins. */
function endOf(entries: readonly ZipEntry[]): number {
  const last = entries.at(-1);
  return last === undefined ? 0 : last.offset + localHeader(last).length + last.bytes;
}

function zipEnd(entries: readonly ZipEntry[]): Buffer {
  const directory = Buffer.concat(entries.map(centralHeader));
  return Buffer.concat([directory, endRecords(entries.length, directory.length, endOf(entries))]);
}
