import { open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { kippRules } from '#main/templates/kipp-proposal.ts';
import { savingText } from '#shared/text/screens/frame/saving.ts';
import * as juror from '#tests/support/journey/juror.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { startSample } from '#tests/support/journey/sample.ts';
import { findBarriers } from '#tests/support/window/axe.ts';
import { startAgain } from '#tests/support/window/launch-app.ts';

const MARKS = Object.fromEntries(kippRules.criteria.map(({ id }, index) => [id, 60 + index]));
const ENTRY = 'KOTA-003';

let laptop: Laptop;
let journal: string;

beforeAll(async () => {
  laptop = await Laptop.fresh();
  await startSample(laptop);
  await juror.openSheet(laptop, ENTRY);
  await juror.fillSheet(laptop, MARKS);
  await juror.untilSaved(laptop);
  const folder = join(laptop.userData, 'journal');
  const found = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.journal'));
  journal = join(folder, found[0] ?? '');
});

beforeEach(() => laptop.close());

afterAll(() => laptop.dispose());

async function databaseFiles(): Promise<readonly string[]> {
  const folder = join(laptop.userData, 'IndexedDB');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Starts again on what was spoilt; the marks are there, and what was brought back is said and can be put away. */
async function expectRecovered(said: string, spoil: () => Promise<void>): Promise<void> {
  await laptop.start(spoil);
  await laptop.page.getByText(said).waitFor();
  await laptop.press(laptop.words(savingText).seen);
  await expectMarks();
}

function withoutDatabase(): Promise<void> {
  return rm(join(laptop.userData, 'IndexedDB'), { recursive: true });
}

async function expectMarks(): Promise<void> {
  await juror.openSheet(laptop, ENTRY);
  expect(await juror.shownMarks(laptop)).toEqual(MARKS);
}

const fromJournal = savingText.id.fromJournal(1);
const fromDatabase = savingText.id.fromDatabase(1);

test('a database that was deleted is rebuilt from the journal, and said', async () => {
  await laptop.start(withoutDatabase);
  await laptop.page.getByText(fromJournal).waitFor();
  expect(await findBarriers(laptop.page, 'every-theme')).toEqual([]);
  await laptop.press(laptop.words(savingText).seen);
  await expectMarks();
});

test('a database whose files were emptied is rebuilt from the journal, and said', async () => {
  await expectRecovered(fromJournal, async () => {
    for (const path of await databaseFiles()) await truncate(path, 0);
  });
});

test('a database whose files are damaged, which the browser resets in silence, is rebuilt from the journal, and said', async () => {
  await expectRecovered(fromJournal, async () => {
    for (const path of await databaseFiles()) {
      const file = await open(path, 'r+');
      const { size } = await file.stat();
      await file.write(Buffer.alloc(size, 0xa5), 0, size, 0);
      await file.close();
    }
  });
});

test('a journal that was lost is written anew from the database, and said', async () => {
  await expectRecovered(fromDatabase, () => rm(journal));
  expect(await readFile(journal, 'utf8')).toContain(ENTRY);
});

test('a journal cut in the middle of its last line loses nothing that was saved', async () => {
  await expectRecovered(fromDatabase, async () => {
    const bytes = await readFile(journal);
    await writeFile(journal, bytes.subarray(0, bytes.length - 40));
  });
});

test('a journal of nothing but damage is written anew from the database, and said', async () => {
  const { length } = await readFile(journal);
  await writeFile(journal, Buffer.alloc(length, 0xa5));
  await laptop.start();
  await expectMarks();
  await laptop.close();
  await expectRecovered(fromJournal, withoutDatabase);
});

test('a second copy of the program on the same data ends at once and brings the first one forward', async () => {
  await laptop.start();
  await startAgain(laptop.userData, []);
  expect(await laptop.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expectMarks();
});
