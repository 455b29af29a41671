import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openResult } from '#main/results/open-result.ts';
import { makeCitySample } from '#main/sample/competitions.ts';
import { memberWith, sampleMembersOn } from '#main/sample/people.ts';
import type { Trial } from '#main/sample/trial.ts';
import { agreementText } from '#shared/text/screens/agreement.ts';
import { coverageText } from '#shared/text/screens/coverage.ts';
import { inboxText } from '#shared/text/screens/inbox.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { closeText } from '#shared/text/screens/result/close.ts';
import { countersignText } from '#shared/text/screens/result/countersign.ts';
import { interruptedClosingText } from '#shared/text/screens/result/interrupted-closing.ts';
import { resultText } from '#shared/text/screens/result/result.ts';
import { stabilityText } from '#shared/text/screens/stability.ts';
import { good } from '#tests/support/good.ts';
import { openBundle } from '#tests/support/journey/bundle.ts';
import { close } from '#tests/support/journey/chair.ts';
import { dropOn } from '#tests/support/journey/drop.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { decide } from '#tests/support/journey/plenary.ts';
import { playAs, startSample } from '#tests/support/journey/sample.ts';
import { answerOpenDialogs } from '#tests/support/window/launch-app.ts';
import { TRIAL_CREATED_AT, writtenTrial } from '#tests/support/competition/written-trial.ts';

let laptop: Laptop;
let trial: Trial;

beforeAll(async () => {
  laptop = await Laptop.fresh();
  const sample = await makeCitySample(TRIAL_CREATED_AT);
  // Names of jurors are for the panel alone.
  const anonymous = { ...sample, stage: { ...sample.stage, jurorNames: 'anonymous' as const } };
  trial = await writtenTrial(anonymous, join(laptop.userData, 'trial'));
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

/** Ends the program as a power cut does and starts it again, on one of the chair's screens. */
async function cutOff(screen: 'inbox' | 'plenary' | 'close' | 'result'): Promise<void> {
  await laptop.kill();
  await laptop.start();
  await laptop.go(screen);
}

/** Presses a button that saves and waits until something else lies on the desk, be it under a hidden name. */
async function untilWriting(button: string): Promise<void> {
  const seen = async () => (await readdir(laptop.desk)).toSorted().join('\n');
  const before = await seen();
  await laptop.press(button);
  const patient = Date.now() + 20_000;
  while ((await seen()) === before && Date.now() < patient) await setImmediate();
}

test('a whole stick is received, every file with its outcome, and again changes nothing; cut off meanwhile, all of it is there or nothing', async () => {
  const words = laptop.words(inboxText);
  const stick = await filledStick();
  await receiveFolder(stick);
  await cutOff('inbox');
  const rows = laptop.page.locator('.data-table__row');
  await laptop.page.getByText(words.emptyTitle).or(rows.first()).waitFor();
  expect([0, 7]).toContain(await rows.count());
  await receiveFolder(stick);
  await laptop.page.getByText('6 berkas baru diperiksa: 4 diterima, 2 ditolak.').or(laptop.page.getByText(words.nothingNew)).waitFor();
  expect(await rows.count()).toBe(7);
  await laptop.page.getByRole('searchbox').fill('foto');
  await expect.poll(() => rows.count()).toBe(1);
  expect(await rows.first().innerText()).toContain('ditolak');
  // Dropped on another of the chair's screens, it comes into the inbox all the same.
  await laptop.go('coverage');
  await dropOn(laptop, stick);
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
});

test('a decision that is cut off is there whole or not at all, and a closed one is there; on the projector no juror has a name', async () => {
  const words = laptop.words(plenaryText);
  await laptop.go('plenary');
  await laptop.page.locator('.plenary__entry').first().waitFor();
  await decide(laptop, 'exclude', 'Ditarik oleh pengusul.');
  // Shown, so recorded.
  await cutOff('plenary');
  await laptop.page.getByRole('heading', { name: words.drafts }).waitFor();
  await laptop.press(words.closeItem);
  await cutOff('plenary');
  const decided = laptop.page.getByRole('tab', { name: words.decisions('1') });
  await laptop.page.locator('.plenary__entry').first().waitFor();
  if (!(await decided.isVisible())) await laptop.press(words.closeItem);
  await decided.click();
  expect(await laptop.page.locator('.plenary__decisions .decision-line').count()).toBe(1);
  await laptop.press(words.project);
  const projected = laptop.page.locator('.projector');
  await projected.locator('.plenary__figures').first().waitFor();
  const figures = await projected.locator('.plenary__figures strong').allInnerTexts();
  // From the highest to the lowest, so that no place in the list gives a juror away.
  expect(figures).toEqual(figures.toSorted((a, b) => Number(b.replace(',', '.')) - Number(a.replace(',', '.'))));
  await laptop.page.keyboard.press('Escape');
});

/** Opens the result that lies on the desk, counted again from the dossier beside it; null where there is neither. */
async function resultOnDesk() {
  const names = await readdir(laptop.desk);
  const [result, dossier] = ['.mfresult', '.mfdossier'].map((ending) => names.find((name) => name.endsWith(ending)));
  expect([result === undefined, names.filter((name) => name.startsWith('.'))]).toEqual([dossier === undefined, []]);
  if (result === undefined || dossier === undefined) return null;
  const { ageIdentity } = memberWith('secretariat', await sampleMembersOn(trial.bundle.stage.roster)).identity;
  const bytes = await readFile(join(laptop.desk, dossier));
  return good(openResult(trial.panel, await readFile(join(laptop.desk, result)), { bytes, ageIdentity }));
}

test('a closing that is cut off is taken back or made whole, and said; a signature that is cut off leaves the result as it was', async () => {
  const words = laptop.words(closeText);
  const exception = () => laptop.field(words.exception).fill('Juri 5 sakit; disetujui pleno.');
  await laptop.go('close');
  await exception();
  await untilWriting(words.sign);
  await cutOff('close');
  await exception();
  const standing = await resultOnDesk();
  const said = laptop.words(interruptedClosingText);
  // Cut off late enough, it was done.
  if (standing === null || (await laptop.page.getByText(said.title).isVisible())) await laptop.press(said.seen);
  const { result } = await close(laptop, '2026-06-05T10:00');
  const closed = await resultOnDesk();
  expect([closed?.recount, closed?.signed.content.revision]).toEqual(['same', standing === null ? 1 : 2]);

  await playAs(laptop, 'Ketua Panel', 'Juri 1');
  const before = await readFile(result);
  await laptop.go('result');
  await answerOpenDialogs(laptop.running, [result]);
  await laptop.press(laptop.words(resultText).choose);
  const signing = laptop.words(countersignText);
  await laptop.field(signing.objection).fill('Nilai saya tidak ada di laptop ini.');
  await untilWriting(signing.sign('Juri 1'));
  await cutOff('result');
  expect(await readFile(result)).toEqual(before);
  expect(laptop.running.pageErrors).toEqual([]);
});
