import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ClosedCopies, openClosedCopies } from '#main/results/closing/closed-results.ts';

let folder: string;
let copies: ClosedCopies;
const bundleId = 'b'.repeat(64);
const label = (revision: number, digit: string) => ({ revision, payloadSha256: digit.repeat(64) });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-closed-'));
  copies = openClosedCopies(folder);
});
afterEach(() => rm(folder, { recursive: true }));

test('before the first closing there is nothing to replace', async () => {
  expect(await copies.latest(bundleId)).toBeNull();
});

test('the newest result is the one to replace, and its copy holds its text', async () => {
  for (const [revision, digit] of [
    [2, '1'],
    [10, '0'],
    [9, 'f'],
  ] as const)
    expect(await copies.keep(bundleId, label(revision, digit), 'signed')).toMatchObject({ ok: true });
  expect(await copies.latest(bundleId)).toEqual(label(10, '0'));
  expect(await readFile(join(folder, bundleId, `000010-${'0'.repeat(64)}.mfresult`), 'utf8')).toBe('signed');
});

test('a result that never left the laptop is forgotten', async () => {
  await copies.keep(bundleId, label(1, '1'), 'signed');
  await copies.keep(bundleId, label(2, '2'), 'signed');
  await copies.forget(bundleId, label(2, '2'));
  expect(await copies.latest(bundleId)).toEqual(label(1, '1'));
});

test('results of another bundle, and files of other names, do not count', async () => {
  await copies.keep('c'.repeat(64), label(1, '1'), 'signed');
  await copies.keep(bundleId, label(1, '2'), 'signed');
  await writeFile(join(folder, bundleId, 'zzz.txt'), '');
  expect(await copies.latest(bundleId)).toEqual(label(1, '2'));
});
