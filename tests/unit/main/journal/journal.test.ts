import fs, { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type JournalDisk, type JournalFile, openJournalFile } from '#main/journal/journal-file.ts';
import { NOTES_JOURNAL, SCORE_JOURNAL } from '#main/journal/journal-kind.ts';
import { openJournals } from '#main/journal/journals.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { mark, noteSheet } from '#tests/support/reading.ts';
import { sha256, sheet, thumbprint } from '#tests/support/panel/panel.ts';

let folder: string;
let path: string;
const open: JournalFile<ScoreSheet>[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  path = join(folder, 'juri.journal');
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((journal) => journal.close()));
  await rm(folder, { recursive: true });
});

const now = () => '2023-07-20T03:00:00.000Z';

async function openJournal(disk: JournalDisk = fs): Promise<JournalFile<ScoreSheet>> {
  const opened = await openJournalFile(path, SCORE_JOURNAL, { now, disk });
  if (!opened.ok) throw new Error(opened.error.kind);
  open.push(opened.value);
  return opened.value;
}

async function journalOf(...notes: readonly string[]): Promise<void> {
  const journal = await openJournal();
  for (const note of notes) await journal.append(sheet('P-1', { note }));
  await journal.append(sheet('P-2'));
}

/** A disk that names each call on the opened file, in order, and lets a test make one fail. */
function watchedDisk(calls: string[], failing: { datasync: boolean } = { datasync: false }): JournalDisk {
  return {
    mkdir: fs.mkdir,
    open: async (...args) => {
      const handle = await fs.open(...args);
      const append = handle.appendFile.bind(handle);
      const datasync = handle.datasync.bind(handle);
      handle.appendFile = async (...rest) => {
        calls.push('append');
        await append(...rest);
      };
      handle.datasync = async () => {
        calls.push('datasync');
        if (failing.datasync) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        await datasync();
      };
      return handle;
    },
  };
}

describe('the journal', () => {
  it('gives back every state of one sheet with its time, the oldest first: the history of all changes to it', async () => {
    await journalOf('satu', 'dua');
    const [journal] = open;
    const states = await journal?.states('P-1');
    expect(states?.map(({ at, sheet: state }) => [at, state.note])).toEqual([
      [now(), 'satu'],
      [now(), 'dua'],
    ]);
    expect(await journal?.states('P-9')).toEqual([]);
  });

  it('reads lines of the first form, which had no time', async () => {
    await journalOf('satu');
    const [line = ''] = (await readFile(path, 'utf8')).split('\n');
    const body = line.slice(17).replace(` ${now()}`, '');
    await writeFile(path, `${sha256(body).slice(0, 16)} ${body}\n`);
    const journal = await openJournal();
    expect(await journal.states('P-1')).toMatchObject([{ at: null, sheet: { note: 'satu' } }]);
    expect((await journal.content()).damagedLines).toEqual([]);
  });

  it('gives back the newest state of every sheet with its sequence, by entry', async () => {
    await journalOf('satu', 'dua');
    const content = await (await openJournal()).content();
    expect(content).toMatchObject({ lastSequence: 3, damagedLines: [], tailDropped: false });
    expect(content.records).toEqual([
      { sequence: 2, sheet: sheet('P-1', { note: 'dua' }) },
      { sequence: 3, sheet: sheet('P-2') },
    ]);
  });

  it('goes on counting after it was closed', async () => {
    await journalOf('satu');
    expect(await (await openJournal()).append(sheet('P-3'))).toEqual({ ok: true, value: 3 });
  });

  it('answers only after the disk was told to sync', async () => {
    const calls: string[] = [];
    const journal = await openJournal(watchedDisk(calls));
    await journal.append(sheet('P-1'));
    expect(calls).toEqual(['append', 'datasync']);
  });

  it('syncs once for all who wait, in the order in which they came', async () => {
    const calls: string[] = [];
    const journal = await openJournal(watchedDisk(calls));
    const saved = await Promise.all(
      ['P-1', 'P-2', 'P-3', 'P-1'].map((entry, index) => journal.append(sheet(entry, { note: String(index) }))),
    );
    expect(saved).toEqual([1, 2, 3, 4].map((value) => ({ ok: true, value })));
    expect(calls).toEqual(['append', 'datasync', 'append', 'datasync']);
    expect((await journal.content()).records.map(({ sheet: { note } }) => note)).toEqual(['3', '1', '2']);
  });

  it('keeps the folders it lies in: whatever was made for it is synced by the one that holds its name', async () => {
    const opened: string[] = [];
    path = join(folder, 'baru', 'tahap', 'juri.journal');
    await openJournal({ mkdir: fs.mkdir, open: (at, ...rest) => (opened.push(String(at)), fs.open(at, ...rest)) });
    expect(opened).toEqual([join(folder, 'baru'), folder, path, join(folder, 'baru', 'tahap')]);
  });

  it('says so when the disk is full, and what failed damages nothing that follows', async () => {
    const failing = { datasync: true };
    const journal = await openJournal(watchedDisk([], failing));
    expect(await journal.append(sheet('P-1'))).toEqual({ ok: false, error: { kind: 'disk-full', name: 'juri.journal' } });
    failing.datasync = false;
    expect(await journal.append(sheet('P-2'))).toMatchObject({ ok: true });
    const content = await (await openJournal()).content();
    expect(content).toMatchObject({ damagedLines: [], tailDropped: false });
    expect(content.records.map((record) => record.sheet.entry)).toEqual(['P-2']);
  });

  it('drops a last line cut anywhere, says so, and appends after the last whole one', async () => {
    await journalOf('satu');
    const whole = await readFile(path);
    const firstLine = whole.indexOf('\n') + 1;
    for (const cut of [firstLine + 1, firstLine + 20, whole.length - 1]) {
      await writeFile(path, whole.subarray(0, cut));
      const opened = await openJournal();
      expect((await opened.content()).records.map((record) => record.sheet.entry)).toEqual(['P-1']);
      expect(await opened.append(sheet('P-9'))).toEqual({ ok: true, value: 2 });
      expect((await (await openJournal()).content()).damagedLines).toEqual([]);
    }
  });

  it('reports a damaged line by its number and reads all others, taking the state before it', async () => {
    await journalOf('satu', 'dua');
    const lines = (await readFile(path, 'utf8')).split('\n');
    lines[1] = (lines[1] ?? '').replace('dua', 'dUa');
    await writeFile(path, lines.join('\n'));
    const content = await (await openJournal()).content();
    expect(content.damagedLines).toEqual([2]);
    expect(content.records.map(({ sheet: { entry, note } }) => [entry, note])).toEqual([
      ['P-1', 'satu'],
      ['P-2', ''],
    ]);
  });

  it('refuses a line whose checksum holds and whose sheet is not in the exact form', async () => {
    const body = `1 ${JSON.stringify({ ...sheet('P-1'), extra: 1 })}`;
    await writeFile(path, `${sha256(body).slice(0, 16)} ${body}\n`);
    expect(await (await openJournal()).content()).toMatchObject({ records: [], damagedLines: [1], lastSequence: 1 });
  });
});

describe('the journals of a laptop', () => {
  it('keep each juror and each bundle apart', async () => {
    const journals = openJournals(folder, SCORE_JOURNAL, now);
    const [one, two] = ['Juri 1', 'Juri 2'].map((name) => ({ bundleId: sha256('bundle'), juror: thumbprint(name) }));
    if (one === undefined || two === undefined) throw new Error('two owners');
    await Promise.all([journals.append(one, sheet('P-1')), journals.append(two, sheet('P-2')), journals.append(one, sheet('P-3'))]);
    const content = await journals.content(one);
    expect(content.ok && content.value.records.map(({ sheet: { entry } }) => entry)).toEqual(['P-1', 'P-3']);
    const other = await journals.content({ ...one, bundleId: sha256('other') });
    expect(other.ok && other.value.records).toEqual([]);
    await journals.close();
  });

  it('keep private notes in a file of their own, beside the scores and never among them', async () => {
    const owner = { bundleId: sha256('bundle'), juror: thumbprint('Juri 1') };
    const [scores, notes] = [openJournals(folder, SCORE_JOURNAL, now), openJournals(folder, NOTES_JOURNAL, now)];
    await scores.append(owner, sheet('P-1'));
    await notes.append(owner, noteSheet('P-1', mark('sangat pribadi')));
    const read = await notes.content(owner);
    expect(read.ok && read.value.records).toEqual([{ sequence: 1, sheet: noteSheet('P-1', mark('sangat pribadi')) }]);
    const files = await readdir(join(folder, owner.bundleId));
    expect(files.toSorted()).toEqual([`${owner.juror}.journal`, `${owner.juror}.notes`]);
    expect(await readFile(join(folder, owner.bundleId, `${owner.juror}.journal`), 'utf8')).not.toContain('pribadi');
    await Promise.all([scores.close(), notes.close()]);
  });

  it('say why one cannot be opened and try again the next time', async () => {
    await writeFile(join(folder, 'blocked'), '');
    const journals = openJournals(join(folder, 'blocked'), SCORE_JOURNAL, now);
    const owner = { bundleId: sha256('bundle'), juror: thumbprint('Juri 1') };
    expect(await journals.append(owner, sheet('P-1'))).toMatchObject({ ok: false, error: { kind: 'write-failed', code: 'ENOTDIR' } });
    await rm(join(folder, 'blocked'));
    expect(await journals.append(owner, sheet('P-1'))).toEqual({ ok: true, value: 1 });
    await journals.close();
  });
});
