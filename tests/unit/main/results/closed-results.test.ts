import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepClosed, latestClosed } from '#main/results/closed-results.ts';

let folder: string;
const bundleId = 'b'.repeat(64);
const label = (revision: number, digit: string) => ({ revision, payloadSha256: digit.repeat(64) });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-closed-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('before the first closing there is nothing to replace', async () => {
  expect(await latestClosed(folder, bundleId)).toBeNull();
});

test('the newest result is the one to replace, and its copy is the file to the byte', async () => {
  const path = join(folder, 'hasil.mfresult');
  await writeFile(path, 'signed');
  for (const [revision, digit] of [
    [2, '1'],
    [10, '0'],
    [9, 'f'],
  ] as const)
    expect(await keepClosed(folder, bundleId, label(revision, digit), path)).toMatchObject({ ok: true });
  expect(await latestClosed(folder, bundleId)).toEqual(label(10, '0'));
  expect(await readFile(join(folder, bundleId, `000010-${'0'.repeat(64)}.mfresult`), 'utf8')).toBe('signed');
});

test('results of another bundle, and files of other names, do not count', async () => {
  const path = join(folder, 'hasil.mfresult');
  await writeFile(path, 'signed');
  await keepClosed(folder, 'c'.repeat(64), label(1, '1'), path);
  await keepClosed(folder, bundleId, label(1, '2'), path);
  await writeFile(join(folder, bundleId, 'zzz.txt'), '');
  expect(await latestClosed(folder, bundleId)).toEqual(label(1, '2'));
});
