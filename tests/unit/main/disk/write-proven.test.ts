import fs, { type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Disk } from '#main/disk/folders.ts';
import { type Piece, writeProven } from '#main/disk/write-proven.ts';
import { err, ok } from '#shared/base/result.ts';

const MIB = 1024 * 1024;

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'proven-'));
});
afterAll(() => fs.rm(folder, { recursive: true }));

async function* inTurn(...pieces: readonly Piece[]): AsyncGenerator<Piece> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

/** The real disk, with some steps of the files that are written replaced. */
function diskWith(steps: (handle: FileHandle) => Partial<FileHandle>): Disk {
  return {
    ...fs,
    open: async (...given: Parameters<Disk['open']>) => {
      const handle = await fs.open(...given);
      return given[1] === 'wx' ? Object.assign(handle, steps(handle)) : handle;
    },
  };
}

const failure = (code: string) => Object.assign(new Error(code), { code });

describe('writing a file that is proven', () => {
  it('puts each piece where it belongs, in whatever order they come', async () => {
    const pieces = inTurn({ at: 5, bytes: Buffer.from('dunia') }, { at: 0, bytes: Buffer.from('halo ') });
    const prove = async (temporary: string) => ok(await fs.readFile(temporary, 'utf8'));
    expect(await writeProven(at('urut.txt'), { pieces, prove })).toEqual(ok('halo dunia'));
    expect(await fs.readFile(at('urut.txt'), 'utf8')).toBe('halo dunia');
  });

  it('writes on where the disk took only a part of a piece', async () => {
    const disk = diskWith((handle) => {
      const write = handle.write.bind(handle);
      return { write: ((bytes: Buffer, from: number, _length: number, to: number) => write(bytes, from, 1, to)) as FileHandle['write'] }; // one of several signatures
    });
    const prove = async (temporary: string) => ok(await fs.readFile(temporary, 'utf8'));
    expect(await writeProven(at('sedikit.txt'), { pieces: inTurn({ at: 0, bytes: Buffer.from('abc') }), prove }, { disk })).toEqual(
      ok('abc'),
    );
  });

  it('gives no file its name that is not proven, and leaves nothing of it', async () => {
    const written = await writeProven(at('salah.txt'), {
      pieces: inTurn({ at: 0, bytes: Buffer.from('x') }),
      prove: () => Promise.resolve(err({ kind: 'not-proven' })),
    });
    expect(written).toEqual(err({ kind: 'not-proven' }));
    expect((await fs.readdir(folder)).filter((name) => name.startsWith('salah') || name.startsWith('.mufakat'))).toEqual([]);
  });

  const large = () => inTurn(...[0, 1, 2].map((index) => ({ at: index * 16 * MIB, bytes: Buffer.alloc(16 * MIB, index) })));
  const sizeOf = async (temporary: string) => ok((await fs.stat(temporary)).size);

  it('hands a large file to the disk as it grows, and all of it before it is proven', async () => {
    const steps: string[] = [];
    const disk = diskWith((handle) => {
      const [datasync, sync] = [handle.datasync.bind(handle), handle.sync.bind(handle)];
      const noted = (step: string, run: () => Promise<void>) => () => {
        steps.push(step);
        return run();
      };
      return { datasync: noted('datasync', datasync), sync: noted('sync', sync) };
    });
    const prove = (temporary: string) => {
      steps.push('proven');
      return sizeOf(temporary);
    };
    expect(await writeProven(at('besar.bin'), { pieces: large(), prove }, { disk })).toEqual(ok(48 * MIB));
    expect(steps).toEqual(['datasync', 'datasync', 'datasync', 'sync', 'proven']);
  });

  it.each(['datasync', 'write'] as const)('says what the disk refused while the next piece was made: %s', async (step) => {
    const disk = diskWith(() => ({ [step]: () => Promise.reject(failure('ENOSPC')) }));
    const written = await writeProven(at('penuh.bin'), { pieces: large(), prove: sizeOf }, { disk });
    expect(written).toEqual(err({ kind: 'disk-full', name: 'penuh.bin' }));
    expect((await fs.readdir(folder)).filter((name) => name.startsWith('penuh') || name.startsWith('.mufakat'))).toEqual([]);
  });
});
