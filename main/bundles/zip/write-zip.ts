import { centralHeader, endRecords, localHeader, type ZipEntry } from './zip-records.ts';

/** A file to be put into a zip, with what its header says; `open` gives exactly those bytes. */
export interface ZipContent {
  readonly name: string;
  readonly bytes: number;
  readonly crc32: number;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** The bytes of a zip, made while they are written; the same contents give the same bytes. */
export async function* zipChunks(contents: readonly ZipContent[]): AsyncGenerator<Uint8Array> {
  const entries = placeEntries(contents);
  for (const [index, content] of contents.entries()) {
    const entry = entries[index];
    if (entry !== undefined) yield localHeader(entry);
    yield* content.open();
  }
  yield zipEnd(entries);
}

/** How many bytes {@link zipChunks} will give. */
export function zipSize(contents: readonly ZipContent[]): number {
  const entries = placeEntries(contents);
  return entries.reduce((total, entry) => total + localHeader(entry).length + entry.bytes, zipEnd(entries).length);
}

function placeEntries(contents: readonly ZipContent[]): readonly ZipEntry[] {
  let offset = 0;
  return contents.map(({ name, bytes, crc32 }) => {
    const entry = { name, bytes, crc32, offset };
    offset += localHeader(entry).length + bytes;
    return entry;
  });
}

function zipEnd(entries: readonly ZipEntry[]): Buffer {
  const directory = Buffer.concat(entries.map(centralHeader));
  const last = entries.at(-1);
  const offset = last === undefined ? 0 : last.offset + localHeader(last).length + last.bytes;
  return Buffer.concat([directory, endRecords(entries.length, directory.length, offset)]);
}
