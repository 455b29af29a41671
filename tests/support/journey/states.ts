import { basename } from 'node:path';
import type { Screen } from '#renderer/app/route.ts';
import type { Trial } from '#main/sample/trial.ts';
import { kippRules } from '#main/templates/kipp-proposal.ts';
import { agreementText } from '#shared/text/screens/agreement.ts';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';
import { visitsAssigningText } from '#shared/text/screens/assignment/visits-assigning.ts';
import { bundlesText } from '#shared/text/screens/bundles/bundles.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import { coverageText } from '#shared/text/screens/coverage.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { panelText } from '#shared/text/screens/panel.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { viewerText } from '#shared/text/screens/score-sheet/viewer.ts';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';
import { printingText } from '#shared/text/screens/frame/printing.ts';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';
import { signText } from '#shared/text/screens/sign/sign.ts';
import { resultText } from '#shared/text/screens/result/result.ts';
import { stabilityText } from '#shared/text/screens/stability.ts';
import { importingText } from '#shared/text/screens/intake/importing.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { writeStrayPacks, writeVisit } from '../panel/evidence.ts';
import { answerOpenDialogs } from '../window/launch-app.ts';
import { makeCompetition } from './competition.ts';
import { close, openResult, receive } from './chair.ts';
import { acceptList, checkList, chooseList, openImport, writeList } from './intake.ts';
import * as juror from './juror.ts';
import { attachmentStates, compareStates, photoState } from './juror-states.ts';
import { decide } from './plenary.ts';
import type { Laptop } from './laptop.ts';
import { playAs, startSample } from './sample.ts';
import type { ScreenState } from './screen-state.ts';

const MARKS = Object.fromEntries(kippRules.criteria.map(({ id }, index) => [id, 70 + index]));

/**
 * Every screen with its states, in an order in which each can be reached from the one before, from the first run of the program to
 * the exported result. A screen of the program that is not here does not compile.
 */
export const screenStates: Readonly<Record<Screen, readonly ScreenState[]>> = {
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
    { name: 'taking attendance', reach: (laptop) => laptop.press(laptop.words(plenaryText).attendance) },
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
      name: 'none opened',
      reach: async (laptop) => {
        await playAs(laptop, 'Ketua Panel', 'Sekretariat');
        await laptop.go('result');
      },
    },
    { name: 'opened', reach: async (laptop) => openResult(laptop, await laptop.saved('.mfresult')) },
  ],
  competitions: [
    { name: 'none', reach: (laptop) => laptop.go('competitions') },
    { name: 'making one', reach: (laptop) => openDialog(laptop, laptop.words(competitionsText).create) },
  ],
  competition: [
    {
      name: 'of the proposal template',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await laptop.page.getByRole('dialog').waitFor({ state: 'detached' });
        await makeCompetition(laptop, 'KIPP Kota Contoh');
      },
    },
    {
      name: 'a criterion in full',
      reach: (laptop) =>
        laptop.page
          .getByRole('button', { name: laptop.words(competitionEditorText).details('').trim() })
          .first()
          .click(),
    },
    {
      name: 'the competition itself',
      reach: async (laptop) => {
        await laptop.page.locator('.editor__tab').first().click();
        await laptop.press(laptop.words(competitionEditorText).addGroup);
      },
    },
    {
      name: 'a copy of what is here already',
      reach: async (laptop) => {
        const list = laptop.words(competitionsText);
        await laptop.page.keyboard.press('ControlOrMeta+z');
        await laptop.button(laptop.words(competitionEditorText).exportMenu).click();
        await laptop.page.getByRole('menuitem', { name: list.export }).click();
        await laptop.page.locator('.editor__notices').waitFor();
        await laptop.go('competitions');
        await answerOpenDialogs(laptop.running, [await laptop.saved('.mfcompetition')]);
        await laptop.press(list.import);
        await laptop.page.getByRole('alertdialog', { name: list.heldTitle }).waitFor();
      },
    },
  ],
  panel: [
    {
      name: 'nobody',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await laptop.go('panel');
      },
    },
    {
      name: 'cards brought in',
      reach: async (laptop, { cards }) => {
        await answerOpenDialogs(laptop.running, cards.slice(1));
        await laptop.press(laptop.words(panelText).addCards);
        await laptop.page.locator('.data-table__row').nth(5).waitFor();
      },
    },
    { name: 'a lost key', reach: (laptop) => laptop.press(laptop.words(panelText).lostKey) },
  ],
  'bundle-building': [
    {
      name: 'something left to do',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await laptop.go('bundle-building');
      },
    },
  ],
  intake: [
    { name: 'no proposals', reach: (laptop) => laptop.go('intake') },
    {
      name: 'a list with bad cells',
      reach: async (laptop) => {
        await openImport(laptop, await writeList(laptop, 'daftar.xlsx', [['KOTA#1', '', '31/02/2019', '', 'Desa', 'Teks.']]));
        await checkList(laptop);
        await laptop.page.getByText(laptop.words(importingText).badHelp).waitFor();
      },
    },
    {
      name: 'a list ready to be accepted',
      reach: async (laptop) => {
        await chooseList(laptop, await writeList(laptop, 'lagi.xlsx', [['KOTA-001', 'Judul', '31/05/2022', 'Dinas A', '-', 'Teks.']]));
        await checkList(laptop);
        await laptop.page.getByText(laptop.words(importingText).acceptHelp).waitFor();
      },
    },
    { name: 'imported', reach: (laptop) => acceptList(laptop) },
    { name: 'a proposal in full', reach: (laptop) => laptop.page.locator('.intake .data-table__row').first().click() },
    { name: 'a cell being edited', reach: (laptop) => laptop.page.keyboard.press('F2') },
    {
      name: 'a proposal marked',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await laptop.page.keyboard.press(' ');
        await laptop.page.getByText(laptop.words(intakeText).marked(1)).waitFor();
      },
    },
    { name: 'rules of the selection', reach: (laptop) => openDialog(laptop, laptop.words(intakeText).settings) },
    {
      name: 'adding one by hand',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await openDialog(laptop, laptop.words(intakeText).add);
      },
    },
  ],
  assignment: [
    {
      name: 'all score all',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await laptop.go('assignment');
        await laptop.page.getByText(laptop.words(assignmentText).allTitle).waitFor();
      },
    },
    {
      name: 'shared out',
      reach: async (laptop) => {
        await laptop.page.getByText(laptop.words(assignmentText).listed, { exact: true }).click();
        await laptop.page.getByRole('grid').waitFor();
      },
    },
    {
      name: 'visits',
      reach: async (laptop) => {
        await laptop.page.getByText(laptop.words(assignmentText).parts.visits, { exact: true }).click();
        await laptop.page.getByText(laptop.words(visitsAssigningText).begin).waitFor();
      },
    },
  ],
  people: [
    {
      name: 'all of the sample',
      reach: async (laptop) => {
        const text = laptop.words(frameText);
        await laptop.page.keyboard.press('Escape');
        await laptop.button(text.identityMenu('Sekretariat')).click();
        await laptop.page.getByRole('menuitem', { name: text.lock }).click();
        await laptop.page.getByRole('heading', { name: laptop.words(firstRunText).pickerTitle }).waitFor();
      },
    },
  ],
};

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

/** Receives a visit with its photos, and opens one of them from the matrix. */
async function lookAtPhoto(laptop: Laptop, trial: Trial): Promise<void> {
  const { entry, paths } = await writeVisit(trial, laptop.userData);
  await receive(laptop, ...paths);
  await laptop.go('coverage');
  await laptop.page.locator(`.matrix td[aria-label^="Juri 1, ${entry}"]`).click();
  await laptop.page.locator('.visit-files__photo').first().click();
  await laptop.page.getByRole('dialog').waitFor();
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

async function inspect(laptop: Laptop, path: string): Promise<void> {
  const text = laptop.words(bundlesText);
  await answerOpenDialogs(laptop.running, [path]);
  await laptop.press(text.open);
  await laptop.page.getByText(text.refused).or(laptop.page.getByText(text.verified)).first().waitFor();
}
