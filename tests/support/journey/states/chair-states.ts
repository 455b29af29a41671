import { basename } from 'node:path';
import type { Trial } from '#main/sample/trial.ts';
import { agreementText } from '#shared/text/screens/agreement.ts';
import { coverageText } from '#shared/text/screens/coverage.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { resultText } from '#shared/text/screens/result/result.ts';
import { stabilityText } from '#shared/text/screens/stability.ts';
import { writeStrayPacks, writeVisit } from '../../panel/evidence.ts';
import { close, openResult, receive } from '../chair.ts';
import type { Laptop } from '../laptop.ts';
import { decide } from '../plenary.ts';
import { playAs } from '../sample.ts';
import type { ScreenStates } from './screen-state.ts';

/** From the empty inbox to the opened result. */
export const chairStates = {
  inbox: [
    { name: 'empty', reach: (laptop) => playAs(laptop, 'Juri 1', 'Ketua Panel') },
    { name: 'good files and a forgery', reach: (laptop, { scoreFiles, forged }) => receive(laptop, ...scoreFiles, forged) },
    {
      name: 'evidence packs among them',
      reach: async (laptop, { bundle }) => {
        const packs = await writeStrayPacks(bundle.path, laptop.userData);
        await receive(laptop, ...packs);
        await laptop.page.getByText(basename(packs[0] ?? '')).waitFor();
      },
    },
  ],
  coverage: [
    { name: 'complete', reach: (laptop) => laptop.go('coverage') },
    { name: 'by juror', reach: (laptop) => laptop.page.getByText(laptop.words(coverageText).views.jurors, { exact: true }).click() },
    { name: 'a photo of a visit, looked at closely', reach: lookAtPhoto },
  ],
  ranking: [
    {
      name: 'complete',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await laptop.go('ranking');
        await laptop.page.locator('.ranking-table__rank').first().waitFor();
      },
    },
    {
      name: 'what if',
      reach: async (laptop) => {
        await laptop.page.getByText(laptop.words(rankingText).whatIf, { exact: true }).click();
        await laptop.page.locator('.data-table__row').first().waitFor();
      },
    },
    {
      name: 'nothing to compare with yet',
      reach: (laptop) => laptop.page.getByText(laptop.words(rankingText).compare, { exact: true }).click(),
    },
  ],
  agreement: [
    {
      name: 'measured',
      reach: async (laptop) => {
        await laptop.go('agreement');
        await laptop.page.getByText(laptop.words(agreementText).dividedTitle).waitFor();
      },
    },
    {
      name: 'scores of one proposal',
      reach: async (laptop) => {
        await laptop.button(laptop.words(agreementText).showScores).first().click();
        await laptop.page.getByRole('dialog').waitFor();
      },
    },
  ],
  stability: [
    {
      name: 'around the cut',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await laptop.go('stability');
        await laptop.page.getByText(laptop.words(stabilityText).togetherTitle).waitFor();
      },
    },
    {
      name: 'all proposals',
      reach: (laptop) => laptop.page.getByText(laptop.words(stabilityText).views.places, { exact: true }).click(),
    },
    {
      name: 'without one juror',
      reach: (laptop) => laptop.page.getByText(laptop.words(stabilityText).views.jurors, { exact: true }).click(),
    },
  ],
  plenary: [
    {
      name: 'agenda',
      reach: async (laptop) => {
        await laptop.go('plenary');
        await laptop.page.locator('.plenary__entry').first().waitFor();
      },
    },
    { name: 'adding a proposal', reach: (laptop) => openDialog(laptop, laptop.words(plenaryText).addLabel) },
    { name: 'taking attendance', reach: takeAttendance },
    { name: 'drafted decision', reach: draftExclusion },
    { name: 'closed item', reach: (laptop) => laptop.press(laptop.words(plenaryText).closeItem) },
    {
      name: 'decisions',
      reach: async (laptop) => laptop.page.getByRole('tab', { name: laptop.words(plenaryText).decisions('1') }).click(),
    },
    { name: 'reversing a decision', reach: (laptop) => openDialog(laptop, laptop.words(plenaryText).reverse) },
    {
      name: 'projector',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await laptop.press(laptop.words(plenaryText).project);
        await laptop.page.locator('.projector').waitFor();
      },
    },
    {
      name: 'reversed decision',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await reverseDecision(laptop);
      },
    },
  ],
  close: [
    { name: 'before signing', reach: (laptop) => laptop.go('close') },
    { name: 'signed', reach: async (laptop) => void (await close(laptop, '2023-06-05T10:00')) },
  ],
  result: [
    {
      name: 'none opened, those closed here listed',
      reach: async (laptop) => {
        await laptop.go('result');
        await laptop.page.getByText(laptop.words(resultText).closedHere).waitFor();
      },
    },
    {
      name: 'saved again with its dossier',
      reach: async (laptop) => {
        await laptop.press(laptop.words(resultText).writeAgain);
        const [, saved = ''] = laptop.words(resultText).writtenAgain('#').split('#');
        await laptop.page.getByText(saved).waitFor();
      },
    },
    {
      name: 'none opened',
      reach: async (laptop) => {
        await playAs(laptop, 'Ketua Panel', 'Sekretariat');
        await laptop.go('result');
      },
    },
    { name: 'opened', reach: async (laptop) => openResult(laptop, await laptop.saved('.mfresult')) },
  ],
} satisfies ScreenStates;

/** Presses a button and waits for the dialog that it opens. */
async function openDialog(laptop: Laptop, button: string): Promise<void> {
  await laptop.press(button);
  await laptop.page.getByRole('dialog').waitFor();
}

/** Receives a visit with its photos, and opens one of them from the matrix. */
async function lookAtPhoto(laptop: Laptop, trial: Trial): Promise<void> {
  const { entry, paths } = await writeVisit(trial, laptop.userData);
  await receive(laptop, ...paths);
  await laptop.go('coverage');
  await laptop.page.locator(`.matrix td[aria-label^="Juri 1, ${entry}"]`).click();
  await laptop.page.locator('.visit-files__photo').first().click();
  await laptop.page.getByRole('dialog').waitFor();
}

/** Leaves the dialog before and opens the next. */
async function takeAttendance(laptop: Laptop): Promise<void> {
  await laptop.page.keyboard.press('Escape');
  await laptop.page.getByRole('dialog').waitFor({ state: 'detached' });
  await openDialog(laptop, laptop.words(plenaryText).attendance);
}

/** Notes who is present, then drafts that the panel excludes the proposal of the item shown. */
async function draftExclusion(laptop: Laptop): Promise<void> {
  const text = laptop.words(plenaryText);
  await laptop.button(text.allPresent).click();
  await laptop.button(text.attendanceSave).click();
  await decide(laptop, 'exclude', 'Alasan uji.');
}

async function reverseDecision(laptop: Laptop): Promise<void> {
  const text = laptop.words(plenaryText);
  await laptop.page.getByRole('tab', { name: text.decisions('1') }).click();
  await laptop.press(text.reverse);
  await laptop.page.getByRole('dialog').getByLabel(text.reason).fill('Alasan uji.');
  await laptop.button(text.reverseSave).click();
  await laptop.page.getByText(text.reversed, { exact: true }).waitFor();
}
