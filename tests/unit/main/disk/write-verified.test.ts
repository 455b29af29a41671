import { createHash } from 'node:crypto';
import fs, { type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Disk, ensureFolder, renameDurably, syncFolder } from '#main/disk/folders.ts';
import { readCapped } from '#main/disk/read-capped.ts';
import type { WriteOptions } from '#main/disk/write-proven.ts';
import { writeVerified } from '#main/disk/write-verified.ts';

let root = '';
let folder = '';
let folders = 0;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), 'disk-'));
});
beforeEach(async () => {
  folder = join(root, String((folders += 1)));
  await fs.mkdir(folder);
  await fs.writeFile(at('nilai.mfscore'), 'lama');
});
afterAll(() => fs.rm(root, { recursive: true }));

function failure(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'any' });
}

/** The real disk with some steps replaced; the handle's steps are those of files opened for writing. */
function diskThat(steps: Partial<Disk>, handleSteps: Partial<FileHandle> = {}): Disk {
  const open = async (...given: Parameters<Disk['open']>) => {
    const handle = await fs.open(...given);
    if (given[1] === 'wx') Object.assign(handle, handleSteps);
    return handle;
  };
  return { ...fs, open, ...steps };
}

/** Opens files of which the disk says only at the closing that it could not keep them. */
async function openingLosers(...given: Parameters<Disk['open']>): Promise<FileHandle> {
  const handle = await fs.open(...given);
  const close = handle.close.bind(handle);
  handle.close = async () => {
    await close();
    if (given[1] === 'wx') throw failure('ENOSPC');
  };
  return handle;
}

/** Says that everything was written, and keeps nothing of it. */
function keepingNothing<T extends NodeJS.ArrayBufferView>(buffer: T) {
  return Promise.resolve({ bytesWritten: buffer.byteLength, buffer });
}

const failing = (code: string) => () => Promise.reject(failure(code));

describe('writing a file', () => {
  it.each([
    ['a text', 'nilai 87,50 – baik'],
    ['bytes', Buffer.from([0, 1, 2, 255])],
    ['nothing', ''],
  ])('writes %s whole and tells its size and digest', async (_, content) => {
    const written = await writeVerified(at('baru.mfscore'), content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(written).toEqual({ ok: true, value: { bytes: Buffer.from(content).length, sha256 } });
    expect(await fs.readFile(at('baru.mfscore'))).toEqual(Buffer.from(content));
  });

  it('writes chunks as they are made and replaces what was there', async () => {
    async function* chunks() {
      yield Buffer.from('baru ');
      yield Buffer.alloc(3_000_000, 7);
    }
    expect(await writeVerified(at('nilai.mfscore'), chunks(), { expectedBytes: 3_000_005 })).toMatchObject({
      ok: true,
      value: { bytes: 3_000_005 },
    });
    expect((await fs.readFile(at('nilai.mfscore'))).length).toBe(3_000_005);
    expect(await fs.readdir(folder)).toEqual(['nilai.mfscore']);
  });

  const full = { bavail: 0, bsize: 4096, type: 0 };
  const fat = { bavail: 1e9, bsize: 4096, type: 0x4d44 };
  const failures: readonly (readonly [string, () => WriteOptions, object])[] = [
    ['a full disk', () => ({ disk: diskThat({}, { write: failing('ENOSPC') }) }), { kind: 'disk-full' }],
    ['a quota', () => ({ disk: diskThat({}, { write: failing('EDQUOT') }) }), { kind: 'disk-full' }],
    [
      'a disk that is full before it begins',
      () => ({ disk: diskThat({ statfs: () => Promise.resolve(full) }), expectedBytes: 1 }),
      { kind: 'disk-full' },
    ],
    [
      'more than FAT can hold',
      () => ({ disk: diskThat({ statfs: () => Promise.resolve(fat) }), expectedBytes: 2 ** 32 }),
      { kind: 'too-large-for-disk' },
    ],
    ['a file that grows too large', () => ({ disk: diskThat({}, { write: failing('EFBIG') }) }), { kind: 'too-large-for-disk' }],
    ['a read-only stick', () => ({ disk: diskThat({ open: failing('EROFS') }) }), { kind: 'read-only' }],
    ['a folder without permission', () => ({ disk: diskThat({ open: failing('EACCES') }) }), { kind: 'read-only' }],
    ['a locked file', () => ({ disk: diskThat({ rename: failing('EPERM') }) }), { kind: 'read-only' }],
    ['a name the disk refuses', () => ({ disk: diskThat({ rename: failing('EINVAL') }) }), { kind: 'name-not-allowed' }],
    ['a stick pulled out at the sync', () => ({ disk: diskThat({}, { sync: failing('EIO') }) }), { kind: 'write-failed', code: 'EIO' }],
    ['a stick that loses it at the closing', () => ({ disk: diskThat({ open: openingLosers }) }), { kind: 'disk-full' }],
    ['a stick pulled out at the end', () => ({ disk: diskThat({ rename: failing('EIO') }) }), { kind: 'write-failed', code: 'EIO' }],
    ['a disk that keeps other bytes', () => ({ disk: diskThat({}, { write: keepingNothing }) }), { kind: 'differs-after-writing' }],
  ];
  it.each(failures)('leaves the old file and nothing else after %s', async (_, options, error) => {
    const written = await writeVerified(at('nilai.mfscore'), 'baru', options());
    expect(written).toEqual({ ok: false, error: { name: 'nilai.mfscore', ...error } });
    expect(await fs.readFile(at('nilai.mfscore'), 'utf8')).toBe('lama');
    expect(await fs.readdir(folder)).toEqual(['nilai.mfscore']);
  });

  it('says that the new file is there and not confirmed when only the folder cannot be synced', async () => {
    const open: Disk['open'] = (...given) => (given[0] === folder ? failing('EIO')() : fs.open(...given));
    const written = await writeVerified(at('nilai.mfscore'), 'baru', { disk: diskThat({ open }) });
    expect(written).toEqual({ ok: false, error: { kind: 'not-confirmed', name: 'nilai.mfscore' } });
    expect(await fs.readFile(at('nilai.mfscore'), 'utf8')).toBe('baru');
  });

  it('throws on what the source of the chunks throws, and leaves nothing', async () => {
    async function* chunks() {
      yield Buffer.from('a');
      throw new Error('source');
    }
    await expect(writeVerified(at('nilai.mfscore'), chunks())).rejects.toThrow('source');
    expect(await fs.readdir(folder)).toEqual(['nilai.mfscore']);
  });

  it.each(['a:b', 'a?', 'CON', 'nul.txt', 'lpt1.mfscore', 'titik.', 'spasi ', 'a\u0000b', 'baris\nbaru', 'a|b'])(
    'refuses the name %j on every system',
    async (name) => {
      expect(await writeVerified(`${folder}/${name}`, 'x')).toMatchObject({ ok: false, error: { kind: 'name-not-allowed' } });
      expect(await fs.readdir(folder)).toEqual(['nilai.mfscore']);
    },
  );

  it('refuses a name that is too long for the disk', async () => {
    expect(await writeVerified(at(`${'n'.repeat(300)}.mfscore`), 'x')).toMatchObject({ ok: false, error: { kind: 'name-not-allowed' } });
    expect(await fs.readdir(folder)).toEqual(['nilai.mfscore']);
  });

  it('names the folder that is not there', async () => {
    expect(await writeVerified(join(folder, 'tidak-ada', 'x'), 'x')).toEqual({
      ok: false,
      error: { kind: 'folder-missing', name: 'x', folder: join(folder, 'tidak-ada') },
    });
    expect(await writeVerified(join(folder, 'nilai.mfscore', 'x'), 'x', { expectedBytes: 1 })).toEqual({
      ok: false,
      error: { kind: 'folder-missing', name: 'x', folder: join(folder, 'nilai.mfscore') },
    });
  });

  it.skipIf(process.platform === 'win32')('gives the file the permissions asked for', async () => {
    await writeVerified(at('rahasia'), 'x', { mode: 0o600 });
    expect((await fs.stat(at('rahasia'))).mode & 0o777).toBe(0o600);
  });
});

describe('folders', () => {
  it('are made with all that lead to them, and a file in the way is named', async () => {
    expect(await ensureFolder(at('a/b/c'))).toEqual({ ok: true, value: null });
    expect(await ensureFolder(at('a/b/c'))).toEqual({ ok: true, value: null });
    expect(await ensureFolder(at('nilai.mfscore'))).toEqual({
      ok: false,
      error: { kind: 'write-failed', name: 'nilai.mfscore', code: 'EEXIST' },
    });
  });

  it('are made durably: every folder that holds the name of a new one is synced', async () => {
    const synced: string[] = [];
    const open: Disk['open'] = (path, ...given) => {
      synced.push(String(path));
      return fs.open(path, ...given);
    };
    await ensureFolder(at('baru/b/c'), 0o777, diskThat({ open }));
    expect(synced).toEqual([at('baru/b'), at('baru'), folder]);
    await ensureFolder(at('baru/b/c'), 0o777, diskThat({ open }));
    expect(synced).toHaveLength(3);
  });

  it('keep a renamed file, or say why not', async () => {
    expect(await renameDurably(at('nilai.mfscore'), at('lain.mfscore'))).toEqual({ ok: true, value: null });
    expect(await fs.readdir(folder)).toEqual(['lain.mfscore']);
    expect(await renameDurably(at('tidak-ada'), at('x'))).toMatchObject({ ok: false, error: { kind: 'write-failed', code: 'ENOENT' } });
  });

  it('that cannot be synced are taken as they are, but a failing disk is not', async () => {
    await syncFolder(folder, diskThat({ open: failing('EISDIR') }));
    await expect(syncFolder(folder, diskThat({ open: failing('EIO') }))).rejects.toThrow('EIO');
  });
});

describe('reading a file', () => {
  it('gives the whole of it up to the limit', async () => {
    const read = await readCapped(at('nilai.mfscore'), 4);
    expect(read.ok && read.value.toString()).toBe('lama');
    expect(await readCapped(at('nilai.mfscore'), 3)).toEqual({ ok: false, error: { kind: 'too-large', limit: 3 } });
  });

  it('says that it is gone, or that it is no file', async () => {
    expect(await readCapped(at('tidak-ada'), 10)).toEqual({ ok: false, error: { kind: 'gone' } });
    expect(await readCapped(folder, 10)).toEqual({ ok: false, error: { kind: 'not-a-file' } });
    expect(await readCapped(join(at('nilai.mfscore'), 'x'), 10)).toEqual({ ok: false, error: { kind: 'read-failed', code: 'ENOTDIR' } });
  });
});
