import { kippRules } from '#main/templates/kipp-proposal.ts';
import { bundlesText } from '#shared/text/screens/bundles/bundles.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { viewerText } from '#shared/text/screens/score-sheet/viewer.ts';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';
import { printingText } from '#shared/text/screens/frame/printing.ts';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';
import { signText } from '#shared/text/screens/sign/sign.ts';
import { answerOpenDialogs } from '../../window/launch-app.ts';
import * as juror from '../juror.ts';
import { attachmentStates, compareStates, photoState } from './juror-reading.ts';
import type { Laptop } from '../laptop.ts';
import { startSample } from '../sample.ts';
import type { ScreenStates } from './screen-state.ts';

const MARKS = Object.fromEntries(kippRules.criteria.map(({ id }, index) => [id, 70 + index]));

/** From the first run to the signed score file. */
export const jurorStates = {
  welcome: [{ name: 'first run', reach: () => Promise.resolve() }],
  'new-identity': [
    { name: 'form', reach: (laptop) => laptop.press(laptop.words(firstRunText).identityAction) },
    { name: 'form with what is missing', reach: (laptop) => laptop.press(laptop.words(firstRunText).create) },
  ],
  identity: [
    {
      name: 'card',
      reach: async (laptop) => {
        await laptop.press(laptop.words(firstRunText).back);
        await startSample(laptop);
        await laptop.showCard('Juri 1');
      },
    },
  ],
  bundles: [
    { name: 'list', reach: (laptop) => laptop.go('bundles') },
    { name: 'refused file', reach: (laptop, { scoreFiles }) => inspect(laptop, scoreFiles[0] ?? '') },
    { name: 'checked file', reach: (laptop, { bundle }) => inspect(laptop, bundle.path) },
  ],
  proposals: [
    {
      name: 'untouched',
      reach: async (laptop) => {
        await laptop.page.locator('form button[type=submit]').click();
        await laptop.page.locator('.data-table__row').first().waitFor();
      },
    },
    {
      name: 'list of keys',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('?');
        await laptop.page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'command palette',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await laptop.page.keyboard.press('ControlOrMeta+k');
        await laptop.page.getByRole('dialog').getByRole('menu').waitFor();
      },
    },
    {
      name: 'nothing found',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await laptop.page.getByRole('searchbox').fill('xyz');
      },
    },
    {
      name: 'printing',
      reach: async (laptop) => {
        await laptop.press(laptop.words(printingText).short);
        await laptop.page.getByRole('dialog').waitFor();
      },
    },
  ],
  sheet: [
    {
      name: 'empty',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await laptop.page.getByRole('dialog').waitFor({ state: 'detached' });
        await laptop.page.getByRole('searchbox').fill('');
        await juror.openSheet(laptop, 'KOTA-001');
      },
    },
    { name: 'mark outside the scale', reach: (laptop) => laptop.page.locator('.score-field__input').first().fill('101') },
    { name: 'filled', reach: (laptop) => juror.fillSheet(laptop, MARKS) },
    { name: 'reading a PDF', reach: (laptop) => readAttachment(laptop, '.pdf', '.pdf-page[data-drawn=true]') },
    {
      name: 'looking for words in a PDF',
      reach: async (laptop) => {
        await laptop.page.locator('.pdf-pages').focus();
        await laptop.page.keyboard.press('ControlOrMeta+f');
        await laptop.page.keyboard.type('contoh');
        await laptop.button(laptop.words(viewerText).closeSearch).waitFor();
      },
    },
    { name: 'looking at a picture', reach: (laptop) => readAttachment(laptop, '.png', '.picture-view__picture') },
    {
      name: 'own notes',
      reach: async (laptop) => {
        const text = laptop.words(readingText);
        await laptop.page.getByRole('tab', { name: text.notes(0), exact: true }).click();
        await laptop.page.getByText(text.empty).waitFor();
      },
    },
    ...attachmentStates,
    { name: 'declaring a conflict', reach: (laptop) => openDialog(laptop, laptop.words(scoreSheetText).conflict) },
    ...compareStates,
    {
      name: 'recused',
      reach: async (laptop) => {
        await juror.recuse(laptop, 'KOTA-002', 'Alasan uji.');
      },
    },
  ],
  visits: [
    { name: 'list', reach: (laptop) => laptop.go('visits') },
    {
      name: 'no visit',
      reach: async (laptop) => {
        await laptop.page.locator('.data-table__row', { hasText: 'KOTA-001' }).click();
        await laptop.page.getByRole('heading', { name: laptop.words(visitText).noneTitle }).waitFor();
      },
    },
    {
      name: 'begun',
      reach: async (laptop) => {
        await laptop.press(laptop.words(visitText).begin);
        await laptop.press(laptop.words(visitText).addClaim);
        await laptop.page.keyboard.press('ControlOrMeta+z');
        await laptop.press(laptop.words(visitText).addClaim);
      },
    },
    photoState,
    {
      name: 'removed, and its history',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await laptop.press(laptop.words(visitText).remove);
        await laptop.page.keyboard.press('Alt+h');
        await laptop.page.getByRole('dialog').getByRole('table').waitFor();
      },
    },
  ],
  sign: [
    {
      name: 'incomplete',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await laptop.go('sign');
      },
    },
    {
      name: 'complete',
      reach: async (laptop) => {
        await juror.scoreAll(laptop, () => MARKS);
        await laptop.go('sign');
        await laptop.page.getByText(laptop.words(signText).accept).waitFor();
      },
    },
    { name: 'signed', reach: async (laptop) => void (await juror.sign(laptop)) },
  ],
} satisfies ScreenStates;

/** Presses a button and waits for the dialog that it opens. */
async function openDialog(laptop: Laptop, button: string): Promise<void> {
  await laptop.press(button);
  await laptop.page.getByRole('dialog').waitFor();
}

/** Shows the attachment of the open proposal with this ending. */
async function readAttachment(laptop: Laptop, ending: string, shown: string): Promise<void> {
  await laptop.page.getByRole('tab', { name: /· 3$/u }).click();
  await laptop.page.locator('.attachment-desk__choice button').first().click();
  await laptop.page
    .getByRole('option', { name: new RegExp(`${ending}$`, 'u') })
    .first()
    .click();
  await laptop.page.locator(shown).first().waitFor();
}

async function inspect(laptop: Laptop, path: string): Promise<void> {
  const text = laptop.words(bundlesText);
  await answerOpenDialogs(laptop.running, [path]);
  await laptop.press(text.open);
  await laptop.page.getByText(text.refused).or(laptop.page.getByText(text.verified)).first().waitFor();
}
