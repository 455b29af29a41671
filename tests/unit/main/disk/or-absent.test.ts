import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { orAbsent } from '#main/disk/or-absent.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'or-absent-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('answers what is there', async () => {
  await writeFile(join(folder, 'ada.txt'), 'isi');
  expect(await orAbsent(readFile(join(folder, 'ada.txt'), 'utf8'), null)).toBe('isi');
});

it('answers what stands for nothing where nothing lies, in a folder or below a file', async () => {
  await writeFile(join(folder, 'ada.txt'), 'isi');
  expect(await orAbsent(readdir(join(folder, 'tidak-ada')), [])).toEqual([]);
  expect(await orAbsent(readFile(join(folder, 'ada.txt', 'di-bawahnya')), null)).toBeNull();
});

it('takes a place that cannot be read for no empty one', async () => {
  await symlink('lingkaran', join(folder, 'lingkaran'));
  await expect(orAbsent(readdir(join(folder, 'lingkaran')), [])).rejects.toHaveProperty('code', 'ELOOP');
});

it('hides no bug', async () => {
  await expect(orAbsent(Promise.reject(new TypeError('salah')), null)).rejects.toThrow('salah');
});
