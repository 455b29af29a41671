import { Dexie } from 'dexie';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WorkDatabase } from '#renderer/db/database.ts';
import type { WorkSurroundings } from '#renderer/db/juror-work.ts';
import { MIGRATIONS } from '#renderer/db/migrations.ts';
import { openOrRebuildWork } from '#renderer/db/open-or-rebuild.ts';
import { err } from '#shared/base/result.ts';
import { fakeBridge, type FakeLaptop } from '#tests/support/components/fake-bridge.ts';
import { mark, noteSheet } from '#tests/support/reading.ts';
import { sha256, sheet, thumbprint } from '#tests/support/panel/panel.ts';

const key = { bundleId: sha256('bundle'), juror: thumbprint('Juri 1') };
let databases = 0;

function laptop(given: FakeLaptop = {}): WorkSurroundings & { readonly journal: ReturnType<typeof fakeBridge> } {
  databases += 1;
  const database = new WorkDatabase(`notes-${databases}`);
  onTestFinished(() => database.close());
  return { database, journal: fakeBridge(given), now: () => '2023-05-30T07:00:00.000Z' };
}

async function open(surroundings: WorkSurroundings) {
  const opened = await openOrRebuildWork(surroundings, key);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

describe('private notes', () => {
  it('are found again when the work is opened anew, in both places', async () => {
    const surroundings = laptop();
    const work = await open(surroundings);
    work.notes.change(noteSheet('P-1', mark('tanyakan angka')));
    expect(work.snapshot().save).toEqual({ kind: 'saving' });
    await work.settled();
    expect(work.snapshot().save).toEqual({ kind: 'saved', at: '2023-05-30T07:00:00.000Z' });
    expect((await open(surroundings)).notes.sheets().get('P-1')).toEqual(noteSheet('P-1', mark('tanyakan angka')));
    expect(surroundings.journal.notes).toEqual([{ sequence: 1, sheet: noteSheet('P-1', mark('tanyakan angka')) }]);
    expect(surroundings.journal.journal).toEqual([]);
  });

  it('come back from their journal when the database has lost them, and go back to a journal that has', async () => {
    const lost = laptop({ notes: [{ sequence: 4, sheet: noteSheet('P-1', mark('dari jurnal')) }] });
    expect((await open(lost)).notes.sheets().get('P-1')?.marks[0]?.note).toBe('dari jurnal');
    expect(await lost.database.notes.count()).toBe(1);
    const kept = laptop();
    await kept.database.notes.put({ ...key, entry: 'P-2', journalSequence: 9, sheet: noteSheet('P-2', mark('dari basis data')) });
    await (await open(kept)).settled();
    expect(kept.journal.notes.map((record) => record.sheet.entry)).toEqual(['P-2']);
  });

  it('that are not in both places yet are not called saved, even when the scores are', async () => {
    const full = { kind: 'disk-full', name: 'catatan' } as const;
    const work = await open(laptop({ answers: { 'notes:append': () => Promise.resolve(err(full)) } }));
    work.change(sheet('P-1'));
    work.notes.change(noteSheet('P-1', mark('x')));
    await work.settled();
    expect(work.snapshot().save).toEqual({ kind: 'failed', failure: full });
  });

  it('do not keep the scores from opening when their journal cannot be read', async () => {
    const unreadable = { kind: 'journal-damaged', line: 3 } as const;
    const work = await open(laptop({ answers: { 'notes:sheets': () => Promise.resolve(err(unreadable)) } }));
    expect(work.notes.sheets().size).toBe(0);
  });

  it('of another juror or another bundle are never shown', async () => {
    const surroundings = laptop();
    const row = { ...key, entry: 'P-1', journalSequence: 0, sheet: noteSheet('P-1', mark('milik orang lain')) };
    await surroundings.database.notes.bulkPut([
      { ...row, juror: thumbprint('Juri 2') },
      { ...row, bundleId: sha256('other') },
    ]);
    expect((await open(surroundings)).notes.sheets().size).toBe(0);
  });
});

describe('a database of the version before notes', () => {
  it('is opened with all that it held, and takes notes from then on', async () => {
    const surroundings = laptop();
    const before = new Dexie(surroundings.database.name);
    const [first] = MIGRATIONS;
    if (first === undefined) throw new Error('a first version');
    before.version(first.version).stores(first.stores);
    await before.table('sheets').put({ ...key, entry: 'P-1', journalSequence: 0, sheet: sheet('P-1', { note: 'lama' }) });
    await before.table('places').put({ ...key, entry: 'P-1' });
    before.close();
    const work = await open(surroundings);
    expect(work.snapshot().sheets.get('P-1')?.note).toBe('lama');
    expect(work.snapshot().place).toBe('P-1');
    work.notes.change(noteSheet('P-1', mark('baru')));
    await work.settled();
    expect(await surroundings.database.notes.count()).toBe(1);
  });
});
