import { describe, expect, it } from 'vitest';
import type { FilePart } from '#renderer/ui/viewer/pdf/pdf-source.ts';
import { readInBatches } from '#renderer/ui/viewer/pdf/finding/read-in-batches.ts';

const BYTES = Uint8Array.from({ length: 100 }, (_, index) => index);

/** A file that notes which parts it is asked for together. */
function file() {
  const asked: (readonly FilePart[])[] = [];
  const read = async (parts: readonly FilePart[]) => {
    asked.push(parts);
    await new Promise((resolve) => setTimeout(resolve));
    return parts.map(({ begin, end }) => BYTES.slice(begin, end));
  };
  return { asked, source: { bytes: BYTES.length, read } };
}

const part = (begin: number): FilePart => ({ begin, end: begin + 2 });

describe('reading parts of a file together', () => {
  it('asks for the first at once, and for all that gathered meanwhile in one go', async () => {
    const { asked, source } = file();
    const read = readInBatches(source);
    const parts = await Promise.all([4, 8, 2].map((begin) => read(part(begin))));
    expect(asked).toEqual([[part(4)], [part(8), part(2)]]);
    expect(parts.map((bytes) => [...bytes])).toEqual([
      [4, 5],
      [8, 9],
      [2, 3],
    ]);
  });

  it('asks for no more at once than one answer holds, and for a part that is larger alone', async () => {
    const asked: number[] = [];
    const large = 9 * 1024 * 1024;
    const read = readInBatches({
      bytes: large,
      read: (parts) => {
        asked.push(parts.length);
        return Promise.resolve(parts.map(() => BYTES));
      },
    });
    const wishes = [part(0), { begin: 0, end: large }, ...Array.from({ length: 300 }, () => part(0))];
    await Promise.all(wishes.map(read));
    expect(asked).toEqual([1, 1, 128, 128, 44]);
  });

  it('goes on after parts that cannot be read, and says so of each of them', async () => {
    const { source } = file();
    let isGone = true;
    const read = readInBatches({ ...source, read: (parts) => (isGone ? Promise.reject(new Error('gone')) : source.read(parts)) });
    await expect(read(part(1))).rejects.toThrow('gone');
    isGone = false;
    expect([...(await read(part(1)))]).toEqual([1, 2]);
  });
});
