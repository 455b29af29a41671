import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCitySample } from '#main/sample/competitions.ts';
import type { Trial } from '#main/sample/trial.ts';
import { agreementText } from '#shared/text/screens/agreement.ts';
import { coverageText } from '#shared/text/screens/coverage.ts';
import { inboxText } from '#shared/text/screens/inbox.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { stabilityText } from '#shared/text/screens/stability.ts';
import { openBundle } from '#tests/support/journey/bundle.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { playAs, startSample } from '#tests/support/journey/sample.ts';
import { answerOpenDialogs } from '#tests/support/window/launch-app.ts';
import { TRIAL_CREATED_AT, writtenTrial } from '#tests/support/competition/written-trial.ts';

let laptop: Laptop;
let trial: Trial;

beforeAll(async () => {
  laptop = await Laptop.fresh();
  trial = await writtenTrial(await makeCitySample(TRIAL_CREATED_AT), join(laptop.userData, 'trial'));
  await startSample(laptop);
  await openBundle(laptop, trial.bundle.path, []);
  await playAs(laptop, 'Juri 1', 'Ketua Panel');
});

afterAll(() => laptop.dispose());

/** A stick as they come: score files in folders, one twice under another name, a forged one, and a photo. */
async function filledStick(): Promise<string> {
  const stick = join(laptop.userData, 'stick');
  await mkdir(join(stick, 'dari juri', 'hari kedua'), { recursive: true });
  for (const [index, file] of trial.scoreFiles.slice(0, 4).entries())
    await copyFile(file, join(stick, ...(index < 2 ? ['dari juri'] : ['dari juri', 'hari kedua']), basename(file)));
  await copyFile(trial.scoreFiles[0] ?? '', join(stick, 'salinan dari pesan.bin'));
  await copyFile(trial.forged, join(stick, 'palsu.mfscore'));
  await writeFile(join(stick, 'foto.jpg'), 'bukan berkas nilai');
  return stick;
}

async function receiveFolder(folder: string): Promise<void> {
  await laptop.go('inbox');
  await answerOpenDialogs(laptop.running, [folder]);
  await laptop.press(laptop.words(inboxText).chooseFolder);
}

test('a whole stick is received, every file with its outcome, and again changes nothing', async () => {
  const words = laptop.words(inboxText);
  const stick = await filledStick();
  await receiveFolder(stick);
  await laptop.page.getByText('6 berkas baru diperiksa: 4 diterima, 2 ditolak.').waitFor();
  const rows = laptop.page.locator('.data-table__row');
  expect(await rows.count()).toBe(7);
  await laptop.page.getByRole('searchbox').fill('foto');
  await expect.poll(() => rows.count()).toBe(1);
  expect(await rows.first().innerText()).toContain('ditolak');
  await laptop.page.getByRole('searchbox').fill('');
  await receiveFolder(stick);
  await laptop.page.getByText(words.nothingNew).waitFor();
  expect(await rows.count()).toBe(7);
});

test('the matrix is walked by keys and says what each juror did, and what is owed is saved', async () => {
  const words = laptop.words(coverageText);
  await laptop.go('coverage');
  await laptop.page.getByText(words.proof('45', '36', '0', '9'), { exact: false }).waitFor();
  const focused = () => laptop.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await laptop.page.locator('.matrix td[tabindex="0"]').focus();
  await laptop.page.keyboard.press('End');
  await expect.poll(focused).toBe('Juri 5, KOTA-001: belum dinilai');
  await laptop.page.keyboard.press('ControlOrMeta+Home');
  await laptop.page.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe('Juri 1, KOTA-002: sudah dinilai');
  await laptop.press('Simpan daftar…');
  expect(await readFile(await laptop.saved('.csv'), 'utf8')).toContain('Juri 5');
});

test('a rank is explained step by step; a juror left out moves places beside the official ones, never in their stead', async () => {
  const words = laptop.words(rankingText);
  await laptop.go('ranking');
  await laptop.page.getByText(words.arithmetic).click();
  await laptop.page.getByText(/^Peringkat 1 dari 9\./).waitFor();
  const official = await laptop.page.locator('.ranking-table__total').allInnerTexts();
  await laptop.page.getByText(words.whatIf, { exact: true }).click();
  await laptop.page.getByRole('button', { name: new RegExp(words.leaveOut) }).click();
  await laptop.page.getByRole('option', { name: 'Juri 1', exact: true }).click();
  await laptop.page.getByText(/dari 9 proposal bergeser|Tidak ada proposal yang bergeser/).waitFor();
  const changed = await laptop.page.locator('.data-table__row').allInnerTexts();
  expect(changed.some((row) => official.every((total) => row.split(total).length !== 3))).toBe(true);
  await laptop.page.getByText(words.official, { exact: true }).first().click();
  expect(await laptop.page.locator('.ranking-table__total').allInnerTexts()).toEqual(official);
});

test('agreement and stability say in a sentence what they found, and lead to the scores', async () => {
  const agreement = laptop.words(agreementText);
  await laptop.go('agreement');
  await laptop.page.getByText(agreement.severityTitle).first().waitFor();
  await laptop.button(agreement.showScores).first().click();
  await laptop.page.getByRole('dialog').getByText('Juri 1').waitFor();
  await laptop.page.keyboard.press('Escape');
  const stability = laptop.words(stabilityText);
  await laptop.go('stability');
  await laptop.page.getByText(stability.idea('2.000')).waitFor();
  await laptop.page.getByText(stability.views.jurors, { exact: true }).click();
  await expect.poll(() => laptop.page.locator('.data-table__row').count()).toBe(4);
  expect(laptop.running.pageErrors).toEqual([]);
});
