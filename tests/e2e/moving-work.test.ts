import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathsOf } from '#main/backup/personal-files.ts';
import { writeBackup } from '#main/identity/backup.ts';
import { kippRules } from '#main/templates/kipp-proposal.ts';
import { fingerprintOf } from '#shared/formats/fingerprint.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';
import { signText } from '#shared/text/screens/sign/sign.ts';
import { takeBackText } from '#shared/text/screens/sign/take-back.ts';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';
import { buildTestBundle, people, testStage } from '#tests/support/panel/bundles.ts';
import { findBarriers } from '#tests/support/window/axe.ts';
import { openBundle } from '#tests/support/journey/bundle.ts';
import { PASSPHRASE, restoreIdentity, saveBackup, unlockIdentity } from '#tests/support/journey/identity.ts';
import * as juror from '#tests/support/journey/juror.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { answerOpenDialogs } from '#tests/support/window/launch-app.ts';

const MARKS = Object.fromEntries(kippRules.criteria.map(({ id }, index) => [id, 70 + index]));
const CHANGED = { ...MARKS, background: 55 };
const EVIDENCE = 'hitungan.csv';
const REASON = 'Setelah membaca lampiran sekali lagi.';
const fingerprint = fingerprintOf(people.secretariat.thumbprint).split('-');

let here: Laptop;
let there: Laptop;
let bundle: string;

beforeAll(async () => {
  here = await Laptop.fresh();
  bundle = join(here.userData, 'tahap.mfbundle');
  await buildTestBundle(bundle, { stage: testStage({ rules: kippRules }) });
  // What the first version of the program saved: an identity alone.
  await writeBackup(join(here.userData, 'lama.mfbackup'), people.juror1, PASSPHRASE, randomBytes);
  await restoreIdentity(here, join(here.userData, 'lama.mfbackup'));
});

afterAll(async () => {
  await here.dispose();
  await there.dispose();
});

/** Every file of the juror on a laptop, byte for byte. */
async function filesOf(laptop: Laptop) {
  const paths = await pathsOf(laptop.userData, people.juror1.thumbprint, { chairs: [], sits: [] });
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(laptop.userData, path)) })));
}

/** Beside the scores: a mark, a private highlight, and a visit with a file. */
async function noteMarkAndVisit(laptop: Laptop): Promise<void> {
  const { page } = laptop;
  const text = laptop.words(visitText);
  await page.keyboard.press('Alt+m');
  const box = await page.getByText('Baris pertama', { exact: true }).boundingBox();
  if (box === null) throw new Error('the text is not in view');
  await page.mouse.move(box.x + 1, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 8, { steps: 4 });
  await page.mouse.up();
  await laptop.button(laptop.words(readingText).highlight).click();
  await juror.beginVisit(laptop);
  await writeFile(join(laptop.userData, EVIDENCE), 'posyandu,berjalan\n12,9\n');
  await answerOpenDialogs(laptop.running, [join(laptop.userData, EVIDENCE)]);
  await laptop.press(text.addEvidence);
  await page.getByText(EVIDENCE).waitFor();
  await page.keyboard.press('Alt+v');
}

async function unlock(laptop: Laptop): Promise<void> {
  const text = laptop.words(signText);
  await laptop.field(text.reason).fill(REASON);
  await laptop.press(text.unlock);
  await laptop.page.getByText(text.reopened(1, REASON)).waitFor();
}

test('work that was signed, reopened and half changed goes on at another laptop', async () => {
  await openBundle(here, bundle, fingerprint);
  await juror.openSheet(here, 'P-1');
  await noteMarkAndVisit(here);
  await juror.fillSheet(here, MARKS);
  await juror.untilSaved(here);
  await juror.sign(here);
  await unlock(here);
  await juror.openSheet(here, 'P-1');
  await juror.fillSheet(here, CHANGED);
  await juror.untilSaved(here);
  await here.showCard('Juri 1');
  const backup = await saveBackup(here);
  const left = await filesOf(here);

  there = await Laptop.fresh();
  await rename(backup, join(there.userData, 'pindah.mfbackup'));
  await restoreIdentity(there, join(there.userData, 'pindah.mfbackup'));
  // Scores, notes, marks, photos and what was signed: every file arrives with every byte.
  expect(left.map(({ path }) => path.split('.').at(-1))).toEqual(expect.arrayContaining(['journal', 'marks', 'mfscore', 'notes', 'json']));
  expect(await filesOf(there)).toEqual(left);
  await openBundle(there, bundle, fingerprint);
  await juror.openSheet(there, 'P-1');
  expect(await juror.shownMarks(there)).toEqual(CHANGED);

  const text = there.words(signText);
  await there.go('sign');
  await there.page.getByText(text.reopened(1, REASON)).waitFor();
  await there.page.getByText(text.accept, { exact: true }).click();
  await there.press(text.sign);
  await there.page.getByText(text.signedTitle(2)).waitFor();
  expect(await there.page.locator('.receipts tbody tr').count()).toBe(2);
});

test('the same backup, put back where the work has gone on, takes nothing away', async () => {
  await there.showCard('Juri 1');
  await saveBackup(there);
  const later = { ...CHANGED, novelty: 91 };
  await there.go('sign');
  const text = there.words(signText);
  await there.field(text.reason).fill(REASON);
  await there.press(text.unlock);
  await juror.openSheet(there, 'P-1');
  await juror.fillSheet(there, later);
  await juror.untilSaved(there);
  const words = there.words(frameText);
  await there.button(words.identityMenu('Juri 1')).click();
  await there.page.getByRole('menuitem', { name: words.lock }).click();
  await restoreIdentity(there, await there.saved('.mfbackup'));
  await juror.openSheet(there, 'P-1');
  expect(await juror.shownMarks(there)).toEqual(later);
});

/** Starts again after everything in these folders of the laptop is gone. */
async function startWithout(laptop: Laptop, ...folders: readonly string[]): Promise<void> {
  await laptop.close();
  await Promise.all(folders.map((folder) => rm(join(laptop.userData, folder), { recursive: true })));
  await laptop.start();
  await laptop.press(`${laptop.words(firstRunText).unlock}: Juri 1`);
  await laptop.page.getByRole('dialog').waitFor();
  expect(await findBarriers(laptop.page, 'this-theme')).toEqual([]);
  await laptop.page.keyboard.press('Escape');
  await laptop.page.getByRole('dialog').waitFor({ state: 'detached' });
  await unlockIdentity(laptop, 'Juri 1');
}

test('both copies lost: what was signed is offered, from this laptop or from the file that was handed out', async () => {
  const text = there.words(takeBackText);
  await startWithout(there, 'IndexedDB', 'journal');
  await there.page.getByText(text.lostTitle).waitFor();
  expect(await findBarriers(there.page, 'every-theme')).toEqual([]);
  await there.press(text.give(1));
  await there.page.getByText(text.taken(1, 2)).waitFor();
  await juror.openSheet(there, 'P-1');
  expect(await juror.shownMarks(there)).toEqual(CHANGED);

  await startWithout(there, 'IndexedDB', 'journal', 'signed', 'evidence');
  await there.page.getByText(text.lostTitle).waitFor();
  await answerOpenDialogs(there.running, [await there.saved('.mfscore')]);
  await there.press(text.fromFile);
  await there.page.getByText(text.taken(1, 2)).waitFor();
  await there.page.getByText(text.evidence(1)).waitFor();
  await there.go('sign');
  expect(await there.page.locator('.receipts tbody tr').count()).toBe(1);
  await juror.openSheet(there, 'P-1');
  expect(await juror.shownMarks(there)).toEqual(CHANGED);
});

/** Opens the dialog in which a backup is saved, and closes it again. */
async function judgeBackupDialog(laptop: Laptop): Promise<void> {
  await laptop.press(laptop.words(firstRunText).saveBackup);
  await laptop.page.getByRole('dialog').waitFor();
  expect(await findBarriers(laptop.page, 'every-theme')).toEqual([]);
  await laptop.page.keyboard.press('Escape');
  await laptop.page.getByRole('dialog').waitFor({ state: 'detached' });
}

test('both copies lost, and nothing signed is left: the way to the backup is shown, and the work is there again', async () => {
  const text = there.words(takeBackText);
  await startWithout(there, 'IndexedDB', 'journal', 'signed', 'evidence');
  await there.page.getByText(text.lostTitle).waitFor();
  await there.press(text.toBackup);
  await judgeBackupDialog(there);
  await restoreIdentity(there, await there.saved('.mfbackup'), async () =>
    expect(await findBarriers(there.page, 'every-theme')).toEqual([]),
  );
  await juror.openSheet(there, 'P-1');
  expect(await juror.shownMarks(there)).toEqual(CHANGED);
  await there.go('sign');
  expect(await there.page.locator('.receipts tbody tr').count(), 'what was signed is back as well').toBe(2);
});
