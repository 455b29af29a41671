import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';
import { visitsAssigningText } from '#shared/text/screens/assignment/visits-assigning.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { panelText } from '#shared/text/screens/panel.ts';
import { importingText } from '#shared/text/screens/intake/importing.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { answerOpenDialogs } from '../../window/launch-app.ts';
import { makeCompetition } from '../competition.ts';
import { acceptList, checkList, chooseList, openImport, writeList } from '../intake.ts';
import type { Laptop } from '../laptop.ts';
import type { ScreenStates } from './screen-state.ts';

/** From the first competition to the assignment, and who is on this laptop. */
export const secretariatStates = {
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
    {
      name: 'being duplicated',
      reach: async (laptop) => {
        const list = laptop.words(competitionsText);
        await laptop.page.keyboard.press('Escape');
        await laptop.button(list.more('KIPP Kota Contoh')).click();
        await laptop.page.getByRole('menuitem', { name: list.duplicate }).click();
        await laptop.page.getByRole('dialog').waitFor();
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
    {
      name: 'the facts of a proposal',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await openDialog(laptop, laptop.words(intakeText).editFacts);
      },
    },
    {
      name: 'attachments of a folder, and what matched nothing',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await answerOpenDialogs(laptop.running, [await writeAttachments(laptop)]);
        await openDialog(laptop, laptop.words(intakeText).attach);
        await laptop.page.getByText(laptop.words(intakeText).unmatched('1')).click();
      },
    },
    {
      name: 'not passed, with the reason',
      reach: async (laptop) => {
        await laptop.page.keyboard.press('Escape');
        await openDialog(laptop, laptop.words(intakeText).fail, '.intake__bulk');
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
    { name: 'being shared out evenly', reach: (laptop) => openDialog(laptop, laptop.words(assignmentText).assignOpen) },
    {
      name: 'more asked than can be met',
      reach: async (laptop) => {
        const text = laptop.words(assignmentText);
        await laptop.field(text.perProposal).fill('9');
        await laptop.page.getByRole('dialog').getByRole('button', { name: text.assign, exact: true }).click();
        await laptop.page.getByRole('dialog').waitFor({ state: 'detached' });
        await laptop.page.locator('.matrix [data-state=assigned]').first().waitFor();
      },
    },
    {
      name: 'visits',
      reach: async (laptop) => {
        await laptop.page.getByText(laptop.words(assignmentText).parts.visits, { exact: true }).click();
        await laptop.page.getByText(laptop.words(visitsAssigningText).begin).waitFor();
      },
    },
    {
      name: 'teams being drawn',
      reach: async (laptop) => {
        await laptop.page.locator('.matrix__box').first().click();
        await openDialog(laptop, laptop.words(visitsAssigningText).drawOpen);
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
} satisfies ScreenStates;

/** Presses a button and waits for the dialog that it opens. */
async function openDialog(laptop: Laptop, button: string, within?: string): Promise<void> {
  await (within === undefined
    ? laptop.press(button)
    : laptop.page.locator(within).getByRole('button', { name: button, exact: true }).click());
  await laptop.page.getByRole('dialog').waitFor();
}

/** A folder with a file of the one proposal and one that belongs to none; answers its path. */
async function writeAttachments(laptop: Laptop): Promise<string> {
  const folder = join(laptop.userData, 'lampiran');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'KOTA-001 laporan.pdf'), '%PDF-1.7');
  await writeFile(join(folder, 'catatan rapat.txt'), 'catatan');
  return folder;
}
