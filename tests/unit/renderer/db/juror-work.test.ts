import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WorkDatabase } from '#renderer/db/database.ts';
import { openJurorWork, type WorkSurroundings } from '#renderer/db/juror-work.ts';
import { openOrRebuildWork } from '#renderer/db/open-or-rebuild.ts';
import { signedLock } from '#renderer/db/signed-lock.ts';
import { err } from '#shared/base/result.ts';
import type { JournaledSheet, Receipt } from '#shared/ipc/views.ts';
import { fakeBridge } from '#tests/support/fake-bridge.ts';
import { sha256, sheet, thumbprint } from '#tests/support/panel.ts';

const key = { bundleId: sha256('bundle'), juror: thumbprint('Juri 1') };
let databases = 0;

function laptop(journal: readonly JournaledSheet[] = []): WorkSurroundings & { readonly journal: ReturnType<typeof fakeBridge> } {
  databases += 1;
  const database = new WorkDatabase(`test-${databases}`);
  onTestFinished(() => database.close());
  return { database, journal: fakeBridge({ journal }), now: () => '2023-05-30T07:00:00.000Z' };
}

describe("opening a juror's work", () => {
  it('finds everything again that was called saved', async () => {
    const surroundings = laptop();
    const work = await openJurorWork(surroundings, key);
    work.change(sheet('P-1', { note: 'pertama' }));
    await work.settled();
    await work.stopAt('P-1');
    expect(work.snapshot().save).toEqual({ kind: 'saved', at: '2023-05-30T07:00:00.000Z' });
    const again = await openJurorWork(surroundings, key);
    expect(again.snapshot().sheets.get('P-1')?.note).toBe('pertama');
    expect(again.snapshot().place).toBe('P-1');
    expect(again.recovery).toEqual({ fromJournal: 0, fromDatabase: 0, journalError: null });
  });

  it('restores an emptied database from the journal, says so, and needs it only once', async () => {
    const surroundings = laptop([{ sequence: 3, sheet: sheet('P-1') }]);
    expect((await openJurorWork(surroundings, key)).recovery.fromJournal).toBe(1);
    expect((await openJurorWork(surroundings, key)).recovery.fromJournal).toBe(0);
  });

  it('writes a lost journal again from the database', async () => {
    const surroundings = laptop();
    await surroundings.database.sheets.put({ ...key, entry: 'P-1', journalSequence: 5, sheet: sheet('P-1') });
    const work = await openJurorWork(surroundings, key);
    await work.settled();
    expect(work.recovery.fromDatabase).toBe(1);
    expect(surroundings.journal.journal.map((record) => record.sheet.entry)).toEqual(['P-1']);
  });

  it('passes over a row that does not decode and takes the journal instead', async () => {
    const surroundings = laptop([{ sequence: 1, sheet: sheet('P-1') }]);
    const torn = { ...sheet('P-1'), status: 'selesai' };
    await surroundings.database.table('sheets').put({ ...key, entry: 'P-1', journalSequence: 9, sheet: torn });
    const work = await openJurorWork(surroundings, key);
    expect(work.snapshot().sheets.get('P-1')).toEqual(sheet('P-1'));
  });

  it('never shows the work of another juror or another bundle', async () => {
    const surroundings = laptop();
    await surroundings.database.sheets.put({ ...key, juror: thumbprint('Juri 2'), entry: 'P-1', journalSequence: 0, sheet: sheet('P-1') });
    await surroundings.database.sheets.put({ ...key, bundleId: sha256('other'), entry: 'P-1', journalSequence: 0, sheet: sheet('P-1') });
    expect((await openJurorWork(surroundings, key)).snapshot().sheets.size).toBe(0);
  });

  it('has a change that reached the database alone again at the next opening, and still calls it unsaved', async () => {
    const surroundings = laptop([{ sequence: 1, sheet: sheet('P-1') }]);
    const full = { kind: 'disk-full', name: 'jurnal' } as const;
    const refusing = { ...surroundings, journal: { ...surroundings.journal, 'journal:append': () => Promise.resolve(err(full)) } };
    const work = await openJurorWork(refusing, key);
    work.change(sheet('P-1', { note: 'x' }));
    await work.settled();
    const again = await openJurorWork(refusing, key);
    await again.settled();
    expect(again.snapshot().sheets.get('P-1')?.note).toBe('x');
    expect(again.snapshot().save).toEqual({ kind: 'failed', failure: full });
  });

  it('goes on with the database alone when the journal is damaged, and says why', async () => {
    const damaged = { kind: 'journal-damaged', line: 12 } as const;
    const surroundings = { ...laptop(), journal: fakeBridge({ answers: { 'journal:sheets': () => Promise.resolve(err(damaged)) } }) };
    expect((await openJurorWork(surroundings, key)).recovery.journalError).toEqual(damaged);
  });
});

describe('a database that cannot be read', () => {
  it('is made anew from the journal', async () => {
    const surroundings = laptop([{ sequence: 1, sheet: sheet('P-1') }]);
    await breakStores(surroundings.database.name);
    const opened = await openOrRebuildWork(surroundings, key);
    expect(opened.ok && opened.value.snapshot().sheets.size).toBe(1);
  });

  it('is left alone when the journal cannot give anything back either', async () => {
    const surroundings = {
      ...laptop(),
      journal: fakeBridge({ answers: { 'journal:sheets': () => Promise.resolve(err({ kind: 'journal-damaged', line: 1 })) } }),
    };
    await breakStores(surroundings.database.name);
    expect(await openOrRebuildWork(surroundings, key)).toEqual(err('failed'));
    expect((await Dexie.getDatabaseNames()).includes(surroundings.database.name)).toBe(true);
  });

  it('that a newer version wrote is left as it is', async () => {
    const surroundings = laptop([{ sequence: 1, sheet: sheet('P-1') }]);
    const newer = new Dexie(surroundings.database.name);
    newer.version(7).stores({ sheets: '[bundleId+juror+entry], [bundleId+juror]', later: 'id' });
    await newer.open();
    newer.close();
    expect(await openOrRebuildWork(surroundings, key)).toEqual(err('newer'));
    expect((await indexedDB.databases()).find(({ name }) => name === surroundings.database.name)?.version).toBe(70);
  });
});

describe('the lock of what was signed', () => {
  const receipt = (revision: number): Receipt => ({
    revision,
    payloadSha256: sha256(String(revision)),
    code: 'A7KQ-93FM',
    createdAt: '',
    sealed: true,
  });

  it('is open before signing, shut after it, open again with a reason for that revision only', async () => {
    const surroundings = laptop();
    const work = await openJurorWork(surroundings, key);
    expect(signedLock([], work.snapshot().unlocks)).toEqual({ kind: 'open' });
    expect(signedLock([receipt(1)], work.snapshot().unlocks)).toEqual({ kind: 'signed', revision: 1 });
    await work.unlock(1, 'salah ketik');
    const { unlocks } = (await openJurorWork(surroundings, key)).snapshot();
    expect(signedLock([receipt(1)], unlocks)).toMatchObject({ kind: 'reopened', unlock: { reason: 'salah ketik' } });
    expect(signedLock([receipt(1), receipt(2)], unlocks)).toEqual({ kind: 'signed', revision: 2 });
  });
});

// The tables of another program under our name: opening succeeds, reading does not.
async function breakStores(name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 10); // Dexie's version 1
    request.onupgradeneeded = () => request.result.createObjectStore('sheets');
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(new Error('the broken database was not made'));
  });
}
