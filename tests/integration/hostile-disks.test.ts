import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeVerified } from '#main/disk/write-verified.ts';
import { openJournalFile } from '#main/journal/journal-file.ts';
import { SCORE_JOURNAL } from '#main/journal/journal-kind.ts';
import { describeError } from '#shared/text/errors/errors.ts';
import { sheet } from '#tests/support/panel/panel.ts';

/** Real disks need root and Linux; failing ones that need neither are in the unit tests. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;
const SIZE = 256 * 1024;
const NOW = '2023-07-05T01:02:03.000Z';

let root: string;
let stick: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mufakat-disks-'));
  stick = join(root, 'stick');
  await mkdir(stick);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe.skipIf(!canMount)('a small stick', () => {
  beforeEach(() => void execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', stick]));
  afterEach(() => void execFileSync('umount', ['-l', stick]));

  test('that is full takes no file, says so, and keeps what it had', async () => {
    const path = join(stick, 'nilai.mfscore');
    expect((await writeVerified(path, 'lama')).ok).toBe(true);
    const failed = await writeVerified(path, Buffer.alloc(2 * SIZE));
    expect(failed).toEqual({ ok: false, error: { kind: 'disk-full', name: 'nilai.mfscore' } });
    expect(await readFile(path, 'utf8')).toBe('lama');
    expect(await readdir(stick)).toEqual(['nilai.mfscore']);
    expect(failed.ok || describeError(failed.error, 'id')).toContain('media penyimpanan penuh');
  });

  test('that fills up while scores are written says so, keeps every score it called saved, and takes the next ones once there is room', async () => {
    const opened = await openJournalFile(join(stick, 'juri.journal'), SCORE_JOURNAL, { now: () => NOW });
    if (!opened.ok) throw new Error(opened.error.kind);
    await writeFile(join(stick, 'isi'), Buffer.alloc(SIZE / 2));
    let saved = 0;
    for (;;) {
      const appended = await opened.value.append(sheet('P-1', { note: `${saved} ${'x'.repeat(8000)}` }));
      if (!appended.ok) {
        expect(appended.error).toEqual({ kind: 'disk-full', name: 'juri.journal' });
        break;
      }
      saved += 1;
    }
    expect(saved).toBeGreaterThan(5);
    const [kept] = (await opened.value.content()).records;
    expect(kept?.sheet.note.startsWith(`${saved - 1} `)).toBe(true);
    await rm(join(stick, 'isi'));
    expect((await opened.value.append(sheet('P-2'))).ok).toBe(true);
    const content = await opened.value.content();
    expect(content.damagedLines).toEqual([]);
    expect(content.records.map((record) => record.sheet.entry)).toEqual(['P-1', 'P-2']);
    await opened.value.close();
  });

  test('that can only be read takes nothing and says so', async () => {
    await writeFile(join(stick, 'nilai.mfscore'), 'lama');
    execFileSync('mount', ['-o', 'remount,ro', stick]);
    expect(await writeVerified(join(stick, 'nilai.mfscore'), 'baru')).toEqual({
      ok: false,
      error: { kind: 'read-only', name: 'nilai.mfscore' },
    });
    expect(await openJournalFile(join(stick, 'x', 'juri.journal'), SCORE_JOURNAL, { now: () => NOW })).toMatchObject({
      ok: false,
      error: { kind: 'read-only' },
    });
    expect(await readFile(join(stick, 'nilai.mfscore'), 'utf8')).toBe('lama');
  });

  test('that is pulled out while a file is written leaves a clear error', async () => {
    async function* pulled(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(1000);
      execFileSync('umount', ['-l', stick]);
      yield Buffer.alloc(1000);
    }
    const failed = await writeVerified(join(stick, 'nilai.mfscore'), pulled());
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', stick]);
    expect(failed).toMatchObject({ ok: false, error: { name: 'nilai.mfscore' } });
    expect(await readdir(stick)).toEqual([]);
  });
});

test('a path of 300 characters is written as any other, a name of 300 is refused by name', async () => {
  const deep = join(root, ...Array.from({ length: 6 }, () => 'f'.repeat(50)));
  await mkdir(deep, { recursive: true });
  const path = join(deep, 'nilai.mfscore');
  expect(path.length).toBeGreaterThan(300);
  expect((await writeVerified(path, 'nilai')).ok).toBe(true);
  expect(await readFile(path, 'utf8')).toBe('nilai');
  const name = `${'n'.repeat(300)}.mfscore`;
  expect(await writeVerified(join(root, name), 'nilai')).toEqual({ ok: false, error: { kind: 'name-not-allowed', name } });
});

test('a clock that was set back a year changes nothing about which score is newer', async () => {
  const path = join(root, 'juri.journal');
  let now = NOW;
  const journal = await openJournalFile(path, SCORE_JOURNAL, { now: () => now });
  if (!journal.ok) throw new Error(journal.error.kind);
  await journal.value.append(sheet('P-1', { note: 'dahulu' }));
  now = '2022-07-05T01:02:03.000Z';
  await journal.value.append(sheet('P-1', { note: 'sekarang' }));
  await journal.value.close();
  const year = 365 * 24 * 3600;
  await utimes(path, Date.now() / 1000 - year, Date.now() / 1000 - year);
  const again = await openJournalFile(path, SCORE_JOURNAL, { now: () => now });
  if (!again.ok) throw new Error(again.error.kind);
  expect((await again.value.content()).records).toMatchObject([{ sequence: 2, sheet: { note: 'sekarang' } }]);
  await again.value.close();
});
