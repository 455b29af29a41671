import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hiddenNames } from '#main/disk/write-pair.ts';
import { openClosedCopies } from '#main/results/closing/closed-results.ts';
import type { BegunClosing } from '#main/results/closing/closing-mark.ts';
import { settleInterrupted } from '#main/results/closing/interrupted-closings.ts';
import { settleClosing } from '#main/results/closing/settle-closing.ts';
import { sha256 } from '#tests/support/panel/panel.ts';

const bundleId = 'b'.repeat(64);
const TEXT = 'hasil bertanda tangan';

let folder: string;
let kept: string;
let stick: string;
let begun: BegunClosing;

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'settle-closing-'));
  [kept, stick] = [join(folder, 'closed'), join(folder, 'stick')];
  await fs.mkdir(stick);
  const resultPath = join(stick, 'hasil.mfresult');
  const dossierPath = join(stick, 'hasil.mfdossier');
  begun = { revision: 2, payloadSha256: sha256('isi'), sha256: sha256(TEXT), resultPath, dossierPath, hidden: hiddenNames(resultPath) };
});
afterEach(() => fs.rm(folder, { recursive: true }));

/** Notes the closing and, unless it was killed before, keeps its copy. */
async function begin(isKept = true) {
  const copies = openClosedCopies(kept);
  expect(await copies.begin(bundleId, begun)).toMatchObject({ ok: true });
  if (isKept) await copies.keep(bundleId, begun, TEXT);
  return copies;
}

const outcome = async () => (await settleClosing(kept, bundleId))?.outcome ?? null;

test('a result whose two files were written whole gets their names and keeps its copy', async () => {
  const copies = await begin();
  await fs.writeFile(begun.hidden.beside, 'dosir');
  await fs.writeFile(begun.hidden.file, TEXT);
  expect(await settleClosing(kept, bundleId)).toEqual({
    outcome: 'placed',
    revision: 2,
    payloadSha256: begun.payloadSha256,
    resultPath: begun.resultPath,
  });
  expect((await fs.readdir(stick)).toSorted()).toEqual(['hasil.mfdossier', 'hasil.mfresult']);
  expect(await copies.latest(bundleId)).toMatchObject({ revision: 2 });
  expect(await outcome()).toBeNull();
});

test('a result of which one file was begun is taken back, copy and all, so that its revision is used by the next', async () => {
  const copies = await begin();
  await fs.writeFile(begun.hidden.beside, 'dosir');
  expect(await outcome()).toBe('taken-back');
  expect(await fs.readdir(stick)).toEqual([]);
  expect(await copies.latest(bundleId)).toBeNull();
});

test('a closing that was noted and went no further leaves nothing', async () => {
  await begin(false);
  expect(await outcome()).toBe('taken-back');
});

test('a result that is nowhere to be seen may have left with the stick: its revision is never used again', async () => {
  const copies = await begin();
  expect(await outcome()).toBe('not-found');
  expect(await copies.latest(bundleId)).toMatchObject({ revision: 2 });
});

test('a result that had both its names already is whole', async () => {
  await begin();
  await fs.writeFile(begun.resultPath, TEXT);
  await fs.writeFile(begun.dossierPath, 'dosir');
  expect(await outcome()).toBe('placed');
});

test('what a stick holds that is not there is told until it is back, and then until somebody has seen it', async () => {
  await begin();
  await fs.writeFile(begun.hidden.beside, 'dosir');
  await fs.writeFile(begun.hidden.file, TEXT);
  await fs.rename(stick, `${stick}-away`);
  const interrupted = settleInterrupted(kept);
  expect(await interrupted.of(bundleId)).toMatchObject({ outcome: 'out-of-reach' });
  await interrupted.seen(bundleId);
  expect(await interrupted.of(bundleId)).toMatchObject({ outcome: 'out-of-reach' });
  await fs.rename(`${stick}-away`, stick);
  expect(await interrupted.of(bundleId)).toMatchObject({ outcome: 'placed' });
  expect(await interrupted.of(bundleId)).toMatchObject({ outcome: 'placed' });
  await interrupted.seen(bundleId);
  expect(await interrupted.of(bundleId)).toBeNull();
  expect(await fs.readFile(begun.resultPath, 'utf8')).toBe(TEXT);
});

test('a note that is not whole, and names that are no bundle’s, settle nothing', async () => {
  await begin();
  await fs.writeFile(join(kept, bundleId, 'closing.json'), '{"formatVersion":1');
  await fs.mkdir(join(kept, 'catatan'));
  expect(await settleInterrupted(kept).of(bundleId)).toBeNull();
  expect(await settleInterrupted(join(folder, 'nowhere')).of(bundleId)).toBeNull();
});

test.each(['..', '.', '../lain', String.raw`..\lain`])('a note that names %s is none: nothing is touched', async (name) => {
  await begin();
  const note = join(kept, bundleId, 'closing.json');
  const named = (await fs.readFile(note, 'utf8')).replace('"dossier":"hasil.mfdossier"', `"dossier":${JSON.stringify(name)}`);
  expect(named).toContain(JSON.stringify(name));
  await fs.writeFile(note, named);
  await fs.writeFile(begun.hidden.beside, 'dosir');
  expect(await outcome()).toBeNull();
  expect(await fs.readFile(begun.hidden.beside, 'utf8')).toBe('dosir');
});
