import { Dexie } from 'dexie';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type SheetRow, WorkDatabase } from '#renderer/db/database.ts';
import type { JurorWork, WorkSurroundings } from '#renderer/db/juror-work.ts';
import { openOrRebuildWork } from '#renderer/db/open-or-rebuild.ts';
import { notedReopening, signedLock } from '#renderer/db/signed-lock.ts';
import { err } from '#shared/base/result.ts';
import type { JournaledSheet, Receipt } from '#shared/ipc/views/juror.ts';
import { fakeBridge } from '#tests/support/components/fake-bridge.ts';
import { sha256, sheet, thumbprint } from '#tests/support/panel/panel.ts';

const key = { bundleId: sha256('bundle'), juror: thumbprint('Juri 1') };
const TORN = 77;
let databases = 0;

function laptop(journal: readonly JournaledSheet[] = []): WorkSurroundings & { readonly journal: ReturnType<typeof fakeBridge> } {
  databases += 1;
  const database = new WorkDatabase(`test-${databases}`);
  onTestFinished(() => database.close());
  return { database, journal: fakeBridge({ journal }), now: () => '2023-05-30T07:00:00.000Z' };
}

const unreadable = { kind: 'journal-damaged', line: 12 } as const;

function withoutJournal(): WorkSurroundings {
  return { ...laptop(), journal: fakeBridge({ answers: { 'journal:sheets': () => Promise.resolve(err(unreadable)) } }) };
}

async function open(surroundings: WorkSurroundings): Promise<JurorWork> {
  const opened = await openOrRebuildWork(surroundings, key);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

describe("opening a juror's work", () => {
  it('finds everything again that was called saved', async () => {
    const surroundings = laptop();
    const work = await open(surroundings);
    work.change(sheet('P-1', { note: 'pertama' }));
    await work.settled();
    await work.stopAt('P-1');
    expect(work.snapshot().save).toEqual({ kind: 'saved', at: '2023-05-30T07:00:00.000Z' });
    const again = await open(surroundings);
    expect(again.snapshot().sheets.get('P-1')?.note).toBe('pertama');
    expect(again.snapshot().place).toBe('P-1');
    expect(again.recovery).toEqual({ fromJournal: 0, fromDatabase: 0, lost: [], journalError: null });
  });

  it('has the database commit a change before it hears of the put', async () => {
    const work = await open(laptop());
    const order: string[] = [];
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementationOnce(function (this: IDBTransaction) {
      const [store] = this.objectStoreNames;
      order.push(`commit ${store}`);
      commit.mockRestore();
      this.commit();
    });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, row: unknown) {
      put.mockRestore();
      const request = this.put(row);
      request.addEventListener('success', () => order.push('put'));
      return request;
    });
    work.change(sheet('P-1', { note: 'pertama' }));
    expect(work.snapshot().save.kind).toBe('saving');
    await work.settled();
    expect(order).toEqual(['commit sheets', 'put']);
    expect(work.snapshot().save.kind).toBe('saved');
  });

  it('restores an emptied database from the journal, says so, and needs it only once', async () => {
    const surroundings = laptop([{ sequence: 3, sheet: sheet('P-1') }]);
    expect((await open(surroundings)).recovery.fromJournal).toBe(1);
    expect((await open(surroundings)).recovery.fromJournal).toBe(0);
  });

  it('writes a lost journal again from the database', async () => {
    const surroundings = laptop();
    await surroundings.database.sheets.put({ ...key, entry: 'P-1', journalSequence: 5, sheet: sheet('P-1') });
    const work = await open(surroundings);
    await work.settled();
    expect(work.recovery.fromDatabase).toBe(1);
    expect(surroundings.journal.journal.map((record) => record.sheet.entry)).toEqual(['P-1']);
  });

  it('passes over a row that does not decode and takes the journal instead', async () => {
    const surroundings = laptop([{ sequence: 1, sheet: sheet('P-1') }]);
    const torn = { ...sheet('P-1'), status: 'selesai' };
    await surroundings.database.table('sheets').put({ ...key, entry: 'P-1', journalSequence: 9, sheet: torn });
    const work = await open(surroundings);
    expect(work.snapshot().sheets.get('P-1')).toEqual(sheet('P-1'));
  });

  it('never shows the work of another juror or another bundle', async () => {
    const surroundings = laptop();
    await surroundings.database.sheets.put({ ...key, juror: thumbprint('Juri 2'), entry: 'P-1', journalSequence: 0, sheet: sheet('P-1') });
    await surroundings.database.sheets.put({ ...key, bundleId: sha256('other'), entry: 'P-1', journalSequence: 0, sheet: sheet('P-1') });
    expect((await open(surroundings)).snapshot().sheets.size).toBe(0);
  });

  it('has a change that reached the database alone again at the next opening, and still calls it unsaved', async () => {
    const surroundings = laptop([{ sequence: 1, sheet: sheet('P-1') }]);
    const full = { kind: 'disk-full', name: 'jurnal' } as const;
    const refusing = { ...surroundings, journal: { ...surroundings.journal, 'journal:append': () => Promise.resolve(err(full)) } };
    const work = await open(refusing);
    work.change(sheet('P-1', { note: 'x' }));
    await work.settled();
    const again = await open(refusing);
    await again.settled();
    expect(again.snapshot().sheets.get('P-1')?.note).toBe('x');
    expect(again.snapshot().save).toEqual({ kind: 'failed', failure: full });
  });

  it('goes on with the database alone when the journal is damaged, and says why', async () => {
    const surroundings = withoutJournal();
    await surroundings.database.sheets.put({ ...key, entry: 'P-1', journalSequence: 5, sheet: sheet('P-1') });
    const work = await open(surroundings);
    expect(work.recovery.journalError).toEqual(unreadable);
    expect(work.snapshot().sheets.size).toBe(1);
  });

  it('offers no blank sheets while the journal cannot be read and the database holds nothing', async () => {
    expect(await openOrRebuildWork(withoutJournal(), key)).toEqual(err('journal-failed'));
  });

  it('does not open while the journal does not even answer', async () => {
    const surroundings = { ...laptop(), journal: fakeBridge({ answers: { 'journal:sheets': () => Promise.reject(new Error('gone')) } }) };
    expect(await openOrRebuildWork(surroundings, key)).toEqual(err('failed'));
  });

  it('names the entries whose row is damaged and that the journal does not have', async () => {
    const surroundings = laptop([{ sequence: 1, sheet: sheet('P-1') }]);
    for (const entry of ['P-1', 'P-2']) {
      const torn = { ...sheet(entry), status: 'selesai' };
      await surroundings.database.table('sheets').put({ ...key, entry, journalSequence: 9, sheet: torn });
    }
    const { recovery } = await open(surroundings);
    expect(recovery).toMatchObject({ fromJournal: 1, lost: ['P-2'] });
  });

  it('lets a record of a journal begun anew win over the row of an older state', async () => {
    const surroundings = laptop();
    await surroundings.database.sheets.put({ ...key, entry: 'P-1', journalSequence: 57, sheet: sheet('P-1', { note: 'lama' }) });
    const work = await open(surroundings);
    await work.settled();
    const row = await surroundings.database.sheets.get([key.bundleId, key.juror, 'P-1']);
    work.change(sheet('P-1', { note: 'baru' }));
    await work.settled();
    // The database is rolled back by one write.
    if (row !== undefined) await surroundings.database.sheets.put(row);
    expect((await open(surroundings)).snapshot().sheets.get('P-1')?.note).toBe('baru');
  });
});

describe('a database that cannot be read', () => {
  it('is made anew from the journal', async () => {
    const surroundings = laptop([{ sequence: 1, sheet: sheet('P-1') }]);
    await breakStores(surroundings.database.name);
    const opened = await openOrRebuildWork(surroundings, key);
    expect(opened.ok && opened.value.snapshot().sheets.size).toBe(1);
  });

  it('goes with the rows of this juror only, while those can be cleared', async () => {
    const surroundings = laptop([{ sequence: 1, sheet: sheet('P-1') }]);
    const { database } = surroundings;
    await database.sheets.bulkPut([{ ...rowOf(key.juror, 'P-1'), journalSequence: TORN }, rowOf(thumbprint('Juri 2'), 'P-2')]);
    database.sheets.hook('reading', (row) => {
      if (row.journalSequence === TORN) throw new Error('unreadable value');
      return row;
    });
    expect((await open(surroundings)).recovery.fromJournal).toBe(1);
    expect((await database.sheets.toArray()).map(({ entry }) => entry)).toEqual(['P-1', 'P-2']);
  });

  it.each(['QuotaExceededError', 'UnknownError'])('is not thrown away because restoring a sheet fails (%s)', async (name) => {
    const surroundings = laptop([{ sequence: 1, sheet: sheet('P-1') }]);
    const { database } = surroundings;
    await database.sheets.put(rowOf(thumbprint('Juri 2'), 'P-2'));
    await database.unlocks.put({ ...key, juror: thumbprint('Juri 2'), revision: 1, reason: 'x', at: surroundings.now() });
    const full = () => Dexie.Promise.reject(new DOMException('no space', name));
    vi.spyOn(database.sheets, 'bulkPut').mockImplementation(full);
    vi.spyOn(database.sheets, 'put').mockImplementation(full);
    const work = await open(surroundings);
    await work.settled();
    expect(work.snapshot().sheets.size).toBe(1);
    expect(work.snapshot().save).toEqual({ kind: 'failed', failure: { kind: 'database-failed' } });
    expect([await database.sheets.count(), await database.unlocks.count()]).toEqual([1, 1]);
  });

  it('is not thrown away while the disk is full', async () => {
    const surroundings = laptop([{ sequence: 1, sheet: sheet('P-1') }]);
    const { database } = surroundings;
    await database.sheets.put(rowOf(thumbprint('Juri 2'), 'P-2'));
    const gone = vi.spyOn(database, 'delete');
    vi.spyOn(database.sheets, 'where').mockImplementation(() => {
      throw new Dexie.OpenFailedError('full', new DOMException('no space', 'QuotaExceededError'));
    });
    expect(await openOrRebuildWork(surroundings, key)).toEqual(err('failed'));
    expect(gone).not.toHaveBeenCalled();
    expect(await database.sheets.count()).toBe(1);
  });

  it('and whose list the browser does not give is left alone', async () => {
    const surroundings = laptop();
    const listing = vi.spyOn(indexedDB, 'databases').mockRejectedValue(new Error('no list'));
    expect(await openOrRebuildWork(surroundings, key)).toEqual(err('failed'));
    listing.mockRestore();
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
    const work = await open(surroundings);
    expect(signedLock([], work.snapshot().unlocks)).toEqual({ kind: 'open' });
    expect(signedLock([receipt(1)], work.snapshot().unlocks)).toEqual({ kind: 'signed', revision: 1 });
    await work.unlock(1, 'salah ketik');
    const { unlocks } = (await open(surroundings)).snapshot();
    expect(signedLock([receipt(1)], unlocks)).toMatchObject({ kind: 'reopened', unlock: { reason: 'salah ketik' } });
    expect(signedLock([receipt(1), receipt(2)], unlocks)).toEqual({ kind: 'signed', revision: 2 });
  });

  it('is opened again by what the history tells when the database has lost the reopening', async () => {
    const change = { criterion: 'a', old: 1, new: 2, reason: 'salah ketik' };
    const history = [
      { ...change, at: '2023-05-30T01:00:00.000Z', reason: 'dulu' },
      { ...change, at: '2023-05-30T08:00:00.000Z' },
    ];
    const work = await open(laptop([{ sequence: 1, sheet: sheet('P-1', { history }) }]));
    const receipts = [{ ...receipt(1), createdAt: '2023-05-30T07:00:00.000Z' }];
    work.recallUnlock(receipts);
    expect(signedLock(receipts, work.snapshot().unlocks)).toMatchObject({
      kind: 'reopened',
      unlock: { revision: 1, reason: 'salah ketik' },
    });
    expect(notedReopening([{ ...receipt(2), createdAt: '2023-05-30T09:00:00.000Z' }, ...receipts], [sheet('P-1', { history })])).toBeNull();
  });
});

function rowOf(juror: string, entry: string): SheetRow {
  return { ...key, juror, entry, journalSequence: 1, sheet: sheet(entry) };
}

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
