import fs, { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CompetitionDisk, type CompetitionFile, openCompetitionFile } from '#main/competitions/competition-file.ts';
import { newCompetitionText } from '#main/competitions/new-competition.ts';
import { readCompetition } from '#main/competitions/read-competition.ts';
import { shortened } from '#main/competitions/shortened.ts';
import { sortedCodeUnits } from '#shared/base/order.ts';
import type { Result } from '#shared/base/result.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { changeOf, firstRecords, proposalFacts, proposalRecord } from '#tests/support/competition/competition.ts';
import { thumbprint } from '#tests/support/panel/panel.ts';

const NOW = '2026-03-02T08:00:00.000Z';
const doing = { by: thumbprint('S'), at: NOW };

let folder: string;
let path: string;
const open: CompetitionFile[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'competition-'));
  path = join(folder, 'kipp.mfcompetition');
  await writeFile(path, newCompetitionText('kipp', firstRecords(), doing));
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((file) => file.close()));
  await rm(folder, { recursive: true });
});

async function openFile(disk?: CompetitionDisk): Promise<CompetitionFile> {
  const file = good(await openCompetitionFile(path, () => new Date().toISOString(), disk));
  open.push(file);
  return file;
}

async function closeAll(): Promise<void> {
  for (const file of open.splice(0)) await file.close();
}

function good<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function titlesIn(file: Pick<CompetitionFile, 'history'>): readonly string[] {
  return [...file.history.records.values()].flatMap((record) => (record.kind === 'proposal' ? [record.value?.title ?? '-'] : []));
}

describe('a competition file', () => {
  test('keeps what was changed, the last record of a key counting, and who changed it when', async () => {
    const file = await openFile();
    await file.change(changeOf([proposalRecord('P-1', 'Satu'), proposalRecord('P-2', 'Dua')]), doing);
    await file.change(changeOf([proposalRecord('P-1', 'Satu baru')]), doing);
    await closeAll();
    const again = await openFile();
    expect(titlesIn(again)).toEqual(['Satu baru', 'Dua']);
    expect(again.status()).toMatchObject({ lastSequence: 3, savedAt: NOW, damagedLines: [] });
    expect(await readFile(path, 'utf8')).toContain(`"by":"${doing.by}"`);
  });

  test('cut off at every byte, it holds each change whole or not at all, and goes on from there', async () => {
    const file = await openFile();
    await file.change(changeOf([proposalRecord('P-1', 'Satu'), proposalRecord('P-2', 'Dua')]), doing);
    await file.change(changeOf([proposalRecord('P-1', 'Tiga'), proposalRecord('P-3', 'Empat')]), doing);
    const whole = await file.bytes();
    await closeAll();
    const ends = [...whole.entries()].flatMap(([index, byte]) => (byte === 10 ? [index + 1] : []));
    const [, created = 0, first = 0] = ends;
    for (let cut = created; cut <= whole.length; cut += 1) {
      const content = good(readCompetition(whole.subarray(0, cut)));
      const expected = cut === whole.length ? ['Tiga', 'Dua', 'Empat'] : cut >= first ? ['Satu', 'Dua'] : [];
      expect(titlesIn(content)).toEqual(expected);
      expect(content.damagedLines).toEqual([]);
    }
    for (const cut of [created + 1, first - 1, first + 40]) {
      await writeFile(path, whole.subarray(0, cut));
      await (await openFile()).change(changeOf([proposalRecord('P-9', 'Lanjut')]), doing);
      await closeAll();
      const content = good(readCompetition(await readFile(path)));
      expect(titlesIn(content).at(-1)).toBe('Lanjut');
      expect(content.damagedLines).toEqual([]);
    }
  });

  test('grows by a short line for one tick of a large assignment, which is there again after reopening and can be undone', async () => {
    const entries = Array.from({ length: 300 }, (_, index) => `P-${1000 + index}`);
    const jurors = sortedCodeUnits(['A', 'B', 'C', 'D'].map((name) => thumbprint(name)));
    const assigned = (ticked: number): CompetitionRecord => {
      const lists = jurors.map((juror, index) => ({ juror, entries: index === 0 ? entries.slice(ticked) : entries }));
      return { kind: 'assignment', id: 'penilaian-proposal', value: { mode: 'listed', perProposal: 4, seed: null, jurors: lists } };
    };
    const file = await openFile();
    await file.change(changeOf([assigned(0)], { what: 'assign' }), doing);
    const { length } = await file.bytes();
    const TICKS = 20;
    for (let tick = 1; tick <= TICKS; tick += 1) await file.change(changeOf([assigned(tick)], { what: 'assign' }), doing);
    expect((await file.bytes()).length - length).toBeLessThan(TICKS * 400);
    await closeAll();
    const again = await openFile();
    const held = () => again.history.records.get('assignment:penilaian-proposal');
    expect(held()).toEqual(assigned(TICKS));
    await again.step('undo', doing);
    expect(held()).toEqual(assigned(TICKS - 1));
    await again.step('redo', doing);
    await closeAll();
    expect(good(readCompetition(await readFile(path))).history.records.get('assignment:penilaian-proposal')).toEqual(assigned(TICKS));
  });

  test('a file cut off in its first lines, or of another kind, is refused and not touched', async () => {
    for (const text of ['', 'abc', '{"kind":"mufakat-competition"}\n', (await readFile(path, 'utf8')).slice(3)]) {
      await writeFile(path, text);
      const refusal = { kind: 'competition-refused', name: 'kipp.mfcompetition', refusal: { kind: 'not-a-competition' } };
      expect(await openCompetitionFile(path, () => NOW)).toEqual({ ok: false, error: refusal });
      expect(await readFile(path, 'utf8')).toBe(text);
    }
  });

  test('a line damaged in the middle loses that change only, and is counted', async () => {
    const file = await openFile();
    await file.change(changeOf([proposalRecord('P-1', 'Satu')]), doing);
    await file.change(changeOf([proposalRecord('P-2', 'Dua')]), doing);
    await closeAll();
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"Satu"', '"Sutu"'));
    const again = await openFile();
    expect(titlesIn(again)).toEqual(['Dua']);
    expect(again.status().damagedLines).toEqual([3]);
  });

  test('tells of a change only after the disk was told to sync, and a failed one leaves nothing', async () => {
    const calls: string[] = [];
    let full = false;
    const file = await openFile({
      open: async (...args) => {
        const handle = await fs.open(...args);
        const datasync = handle.datasync.bind(handle);
        handle.datasync = async () => {
          calls.push('datasync');
          if (full) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
          await datasync();
        };
        return handle;
      },
    });
    full = true;
    const failed = await file.change(changeOf([proposalRecord('P-1', 'Hilang')]), doing);
    expect(failed).toEqual({ ok: false, error: { kind: 'disk-full', name: 'kipp.mfcompetition' } });
    expect(titlesIn(file)).toEqual([]);
    full = false;
    expect(await file.change(changeOf([proposalRecord('P-2', 'Ada')]), doing)).toEqual({ ok: true, value: null });
    expect(calls).toEqual(['datasync', 'datasync']);
    expect(titlesIn(good(readCompetition(await readFile(path))))).toEqual(['Ada']);
  });
});

describe('undo and redo', () => {
  test('take back and repeat whole changes, also after the program was started again', async () => {
    const file = await openFile();
    await file.change(changeOf([proposalRecord('P-1', 'Satu'), proposalRecord('P-2', 'Dua')], { what: 'import-proposals' }), doing);
    await file.change(changeOf([{ kind: 'proposal', id: 'P-1', value: proposalFacts('Satu', { agency: 'Lain' }) }]), doing);
    expect(file.status()).toMatchObject({ undo: 'edit-proposal', redo: null });
    good(await file.step('undo', doing));
    await closeAll();
    const again = await openFile();
    expect(again.status()).toMatchObject({ undo: 'import-proposals', redo: 'edit-proposal' });
    expect(again.history.records.get('proposal:P-1')).toEqual(proposalRecord('P-1', 'Satu'));
    expect(good(await again.step('undo', doing))).toEqual([
      { kind: 'proposal', id: 'P-1', value: null },
      { kind: 'proposal', id: 'P-2', value: null },
    ]);
    expect(good(await again.step('undo', doing))).toEqual([]);
    good(await again.step('redo', doing));
    good(await again.step('redo', doing));
    expect(again.history.records.get('proposal:P-1')?.value).toMatchObject({ agency: 'Lain' });
    expect(again.status()).toMatchObject({ undo: 'edit-proposal', redo: null });
  });

  test('changes of one step are taken back together, and a new change ends what could be repeated', async () => {
    const file = await openFile();
    for (const title of ['S', 'Sa', 'Sat']) await file.change(changeOf([proposalRecord('P-1', title)], { step: 'judul 1' }), doing);
    await file.change(changeOf([proposalRecord('P-1', 'Satu')], { step: 'judul 2' }), doing);
    good(await file.step('undo', doing));
    expect(titlesIn(file)).toEqual(['Sat']);
    good(await file.step('undo', doing));
    expect(titlesIn(file)).toEqual(['-']);
    await file.change(changeOf([proposalRecord('P-2', 'Dua')]), doing);
    expect(file.status().redo).toBeNull();
  });

  test('what happened in the world cannot be taken back, nor that the competition was made', async () => {
    const file = await openFile();
    const built = { stage: 'penilaian-proposal', revision: 1, supersedes: null, at: NOW, proposals: 1, jurors: 1 };
    await file.change(changeOf([{ kind: 'built', id: 'a'.repeat(64), value: built }], { what: 'build-bundle' }), doing);
    expect(file.status()).toMatchObject({ undo: null, redo: null });
  });

  test('steps asked for at once are done one after another', async () => {
    const file = await openFile();
    const titles = ['Satu', 'Dua', 'Tiga'];
    await Promise.all([
      ...titles.map((title) => file.change(changeOf([proposalRecord('P-1', title)]), doing)),
      file.step('undo', doing),
      file.step('undo', doing),
    ]);
    expect(titlesIn(file)).toEqual(['Satu']);
  });
});

describe('one writer', () => {
  test('a file that is open here or in a running program is not opened again', async () => {
    await openFile();
    expect(await openCompetitionFile(path, () => NOW)).toEqual({ ok: false, error: { kind: 'competition-in-use' } });
    await closeAll();
    const other = process.ppid;
    await writeFile(`${path}.lock`, JSON.stringify([other, (await import('node:os')).hostname()]));
    const busy = await openCompetitionFile(path, () => new Date().toISOString());
    expect(busy).toEqual({ ok: false, error: { kind: 'competition-in-use' } });
  });

  test('a lock whose program ended, of before the laptop was started, or of another laptop, is taken over', async () => {
    const { hostname } = await import('node:os');
    const ended = 2 ** 22 + 1;
    for (const lock of [JSON.stringify([ended, hostname()]), JSON.stringify([process.ppid, 'laptop-lain']), '']) {
      await writeFile(`${path}.lock`, lock);
      await openFile();
      await closeAll();
    }
    await writeFile(`${path}.lock`, JSON.stringify([process.ppid, hostname()]));
    await fs.utimes(`${path}.lock`, 0, 0);
    expect((await openFile()).status().lastSequence).toBe(1);
  });
});

describe('a file that grew long', () => {
  test('is made shorter with the same content, and its last hundred changes can still be undone', async () => {
    const file = await openFile();
    for (let count = 1; count <= 150; count += 1) await file.change(changeOf([proposalRecord('P-1', `Judul ${count}`)]), doing);
    const bytes = await file.bytes();
    const shorter = shortened(bytes, good(readCompetition(bytes)), 0);
    if (shorter === null) throw new Error('not shortened');
    expect(shorter.length).toBeLessThan(bytes.length);
    const content = good(readCompetition(shorter));
    expect([...content.history.records]).toEqual([...good(readCompetition(bytes)).history.records]);
    expect(content).toMatchObject({ lastSequence: 151, damagedLines: [] });
    expect(content.history.done).toHaveLength(100);
    expect(shortened(bytes, good(readCompetition(bytes)))).toBeNull();
  });
});
