import { describe, expect, it } from 'vitest';
import { zipOf, zipPieces, zipSize } from '#main/bundles/zip/write-zip.ts';
import type { Piece } from '#main/disk/write-proven.ts';

const files = [
  { name: 'bundle/bagit.txt', bytes: Buffer.from('BagIt') },
  { name: 'bundle/data/kosong.txt', bytes: Buffer.alloc(0) },
  { name: 'bundle/data/panjang.bin', bytes: Buffer.alloc(300_000, 'isi ') },
];

async function* halves(bytes: Buffer) {
  yield await Promise.resolve(bytes.subarray(0, bytes.length / 2));
  yield bytes.subarray(bytes.length / 2);
}

/** A file as the disk has it once all pieces are where they belong. */
async function assembled(pieces: AsyncIterable<Piece>, size: number): Promise<Buffer> {
  const file = Buffer.alloc(size);
  for await (const { at, bytes } of pieces) file.set(bytes, at);
  return file;
}

describe('a zip', () => {
  const contents = files.map(({ name, bytes }) => ({ name, bytes: bytes.length, open: () => halves(bytes) }));

  it('has the same bytes whether its files are in memory or read once', async () => {
    const inMemory = zipOf(files);
    expect(zipSize(contents)).toBe(inMemory.length);
    expect((await assembled(zipPieces(contents), inMemory.length)).equals(inMemory)).toBe(true);
  });

  it('tells the checksum of each file once it was read', async () => {
    const noted: string[] = [];
    const inMemory = zipOf(files);
    await assembled(
      zipPieces(contents, ({ name, crc32, offset }) => {
        noted.push(name);
        expect(inMemory.readUInt32LE(offset + 14)).toBe(crc32);
      }),
      inMemory.length,
    );
    expect(noted).toEqual(files.map(({ name }) => name));
  });
});
