import { afterAll, beforeAll, expect, test } from 'vitest';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import { answerOpenDialogs } from '#tests/support/window/launch-app.ts';
import { makeCompetition, openCompetition, weightField } from '#tests/support/journey/competition.ts';
import { makeIdentity, unlockIdentity } from '#tests/support/journey/identity.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';

const NAME = 'KIPP Kota Contoh 2026';

let here: Laptop;
let there: Laptop;

beforeAll(async () => {
  here = await Laptop.fresh();
  there = await Laptop.fresh();
});
afterAll(async () => {
  await here.dispose();
  await there.dispose();
});

test('a competition is made from a template, edited and undone, survives a kill, and goes on on another laptop', async () => {
  const text = here.words(competitionEditorText);
  const list = here.words(competitionsText);
  await makeIdentity(here, 'Sekretariat');
  await makeCompetition(here, NAME);
  await weightField(here, 'Signifikansi').fill('27,5');
  await here.page.getByText(text.weightMissing('2,5')).waitFor();
  await weightField(here, 'Sumber Daya').fill('7,5');
  await here.page.getByText(text.weightFits).waitFor();
  await here.press(text.addCriterion);
  await here.press(list.undo(list.changes['edit-stage']));
  await expect.poll(() => here.page.locator('.editor__row input[inputmode=decimal]').count()).toBe(7);
  await here.page
    .locator('footer')
    .getByText(/Tersimpan \d/u)
    .waitFor();

  await here.kill();
  await here.start();
  await here.go('competitions');
  await unlockIdentity(here, 'Sekretariat');
  await openCompetition(here, NAME);
  expect(await weightField(here, 'Signifikansi').inputValue()).toBe('27,5');
  expect(await weightField(here, 'Sumber Daya').inputValue()).toBe('7,5');
  await here.page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => weightField(here, 'Sumber Daya').inputValue()).toBe('5');
  await here.page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => weightField(here, 'Sumber Daya').inputValue()).toBe('7,5');

  await here.button(text.exportMenu).click();
  await here.page.getByRole('menuitem', { name: list.export }).click();
  const copy = await here.saved('.mfcompetition');
  await here.button(text.exportMenu).click();
  await here.page.getByRole('menuitem', { name: text.saveRules }).click();
  await here.page.getByText(/aturan.*tersimpan/iu).waitFor();
  const rulesFile = await here.saved('.json');

  await makeIdentity(there, 'Wakil Sekretariat');
  await there.go('competitions');
  await answerOpenDialogs(there.running, [copy]);
  await there.press(list.import);
  await there.page.getByRole('heading', { name: NAME, level: 1 }).waitFor();
  expect(await weightField(there, 'Signifikansi').inputValue()).toBe('27,5');

  // The same copy once more: asked, and kept beside the first.
  await there.go('competitions');
  await answerOpenDialogs(there.running, [copy], [rulesFile]);
  await there.press(list.import);
  await there.page.getByRole('alertdialog', { name: list.heldTitle }).getByRole('button', { name: list.keepBoth }).click();
  await there.page.locator('.editor__form').waitFor();
  await there.go('competitions');
  await there.page.getByRole('button', { name: `${list.open}: ${NAME} (2)`, exact: true }).waitFor();
  await there.page.getByRole('button', { name: `${list.open}: ${NAME}`, exact: true }).click();

  // Rules come back from their file over what was changed meanwhile, and that can be undone.
  await weightField(there, 'Signifikansi').fill('20');
  await there.page.getByText(text.weightMissing('7,5')).waitFor();
  await there.go('bundle-building');
  await there.page.getByRole('listitem').filter({ hasText: 'bobot berjumlah 92,5' }).getByRole('button').click();
  await expect.poll(() => there.page.evaluate(() => document.activeElement?.closest('[data-path="rules.criteria"]') !== null)).toBe(true);
  await there.button(text.exportMenu).click();
  await there.page.getByRole('menuitem', { name: text.importRules }).click();
  await expect.poll(() => weightField(there, 'Signifikansi').inputValue()).toBe('27,5');
  await there.page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => weightField(there, 'Signifikansi').inputValue()).toBe('20');
  expect([...here.pageErrors, ...there.pageErrors, ...here.running.pageErrors, ...there.running.pageErrors]).toEqual([]);
});
