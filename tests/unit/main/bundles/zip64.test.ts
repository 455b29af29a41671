import { describe, expect, it } from 'vitest';
import type { ByteSource } from '#main/bundles/zip/byte-source.ts';
import { MOST_ENTRIES, readZipDirectory } from '#main/bundles/zip/zip-directory.ts';
import { centralHeader, endRecords, localHeader, type ZipEntry } from '#main/bundles/zip/zip-records.ts';

const GIB = 2 ** 30;
const MARK = 'bundle/bagit.txt';

/** Entries back to back with the sizes given; the first is the bag's declaration. */
function entriesOf(sizes: readonly number[]): readonly ZipEntry[] {
  let offset = 0;
  return sizes.map((bytes, index) => {
    const name = index === 0 ? 'bundle/bagit.txt' : `bundle/data/${String(index).padStart(6, '0')}`;
    const entry = { name, bytes, crc32: index, offset };
    offset += localHeader(entry).length + bytes;
    return entry;
  });
}

/** A zip of which only the first header, the directory and the end exist; everything between is as if it were there. */
function sparse(entries: readonly ZipEntry[], change: (end: Buffer) => void = () => undefined): ByteSource {
  const directory = Buffer.concat(entries.map(centralHeader));
  const last = entries.at(-1);
  const start = last === undefined ? 0 : last.offset + localHeader(last).length + last.bytes;
  const tail = Buffer.concat([directory, endRecords(entries.length, directory.length, start)]);
  change(tail);
  const head = entries.slice(0, 1).map(localHeader);
  return {
    size: start + tail.length,
    read: (offset, length) =>
      Promise.resolve(
        offset < start ? Buffer.concat(head).subarray(offset, offset + length) : tail.subarray(offset - start, offset - start + length),
      ),
  };
}

describe('large zips', () => {
  it.each([
    ['a file of 5 GiB', [10, 5 * GIB, 10]],
    ['files beyond 4 GiB', [10, 3 * GIB, 3 * GIB, 3 * GIB]],
    ['a file of exactly the last old size', [10, 2 ** 32 - 2]],
    ['a file of exactly the first new size', [10, 2 ** 32 - 1]],
    ['more files than the old records can count', Array.from({ length: 70_000 }, () => 1)],
    ['exactly as many as they cannot tell', Array.from({ length: 65_535 }, () => 1)],
  ])('are read as they were written: %s', async (_, sizes) => {
    const entries = entriesOf(sizes);
    const read = await readZipDirectory(sparse(entries), MARK);
    expect(read.ok && read.value.length).toBe(entries.length);
    expect(read).toEqual({ ok: true, value: entries });
  });

  it('are refused with more files than any bundle has', async () => {
    const read = await readZipDirectory(sparse(entriesOf(Array.from({ length: MOST_ENTRIES + 1 }, () => 1))), MARK);
    expect(read).toMatchObject({ ok: false, error: { kind: 'zip-refused', reason: 'too-many-entries' } });
  });

  it.each([
    ['a count', 32, 3n],
    ['a size of the directory beyond all files', 40, 2n ** 60n],
    ['a place of the directory beyond all files', 48, 2n ** 60n],
  ])('are refused with %s that is not so', async (_, field, value) => {
    const entries = entriesOf([10, 5 * GIB]);
    const lying = sparse(entries, (tail) => tail.writeBigUInt64LE(value, tail.length - 22 - 20 - 56 + field));
    expect(await readZipDirectory(lying, MARK)).toMatchObject({ ok: false, error: { kind: 'zip-refused' } });
  });

  it('are refused with a size in the directory beyond all files', async () => {
    const entries = entriesOf([10, 5 * GIB]);
    const header = centralHeader(entries[1] ?? { name: '', bytes: 0, crc32: 0, offset: 0 });
    const lying = sparse(entries, (tail) =>
      tail.writeBigUInt64LE(
        2n ** 62n,
        centralHeader(entries[0] ?? { name: '', bytes: 0, crc32: 0, offset: 0 }).length + header.length - 16,
      ),
    );
    expect(await readZipDirectory(lying, MARK)).toMatchObject({ ok: false, error: { kind: 'zip-refused', reason: 'damaged' } });
  });
});
