import { kippRules } from '#main/templates/kipp-proposal.ts';
import { bundlesText } from '#shared/text/screens/bundles/bundles.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { signText } from '#shared/text/screens/sign/sign.ts';
import { answerOpenDialogs } from '../window/launch-app.ts';
import { PASSPHRASE } from './identity.ts';
import { nextOpen, openEntry, type SheetMarks, untilSaved } from './juror.ts';
import { Keys } from './keys.ts';
import type { Laptop } from './laptop.ts';

/** From now on the laptop shows the system's own colours and moves nothing, as for somebody who sees little and has no mouse. */
export async function imposeColours({ page }: Laptop): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', contrast: 'more', reducedMotion: 'reduce' });
}

/** Makes an identity on a new laptop with keys alone, saves its card and answers the card's path. */
export async function makeIdentityByKeyboard(laptop: Laptop, name: string): Promise<string> {
  const text = laptop.words(firstRunText);
  const keys = new Keys(laptop);
  await keys.press(text.identityAction);
  await keys.fill(text.name, name);
  await keys.fill(text.institution, 'Panel uji');
  await keys.fill(text.position, name);
  await keys.fill(text.passphrase, PASSPHRASE);
  await keys.fill(text.repeat, PASSPHRASE);
  await keys.key('Enter');
  await laptop.page.getByRole('heading', { name: text.cardTitle }).waitFor();
  await keys.expectSeen();
  await keys.press(text.saveCard);
  return laptop.saved('.mfcard');
}

/** Opens a bundle with keys alone, with the groups of the fingerprint that are asked for. */
export async function openBundleByKeyboard(laptop: Laptop, path: string, fingerprint: readonly string[]): Promise<void> {
  const keys = new Keys(laptop);
  await answerOpenDialogs(laptop.running, [path]);
  await keys.press(laptop.words(frameText).screens.bundles);
  await keys.press(laptop.words(bundlesText).open);
  const fields = laptop.page.getByRole('main').getByRole('textbox');
  await fields.first().waitFor();
  await keys.expectSeen();
  const labels = await fields.evaluateAll((all) =>
    all.map((field) => document.querySelector(`label[for="${field.id}"]`)?.textContent ?? ''),
  );
  for (const label of labels) await keys.fill(label.trim(), fingerprint[Number(/\d+/u.exec(label)?.[0]) - 1] ?? '');
  await keys.key('Enter');
  await laptop.page.locator('.data-table__row').first().waitFor();
  await keys.expectSeen();
}

/** Scores every entry with keys alone: Tab and Enter to the first sheet, a level of the rubric by its digit, figures and Enter from criterion to criterion, Alt+N to the next. */
export async function scoreByKeyboard(laptop: Laptop, marksOf: (entry: string) => SheetMarks): Promise<void> {
  const keys = new Keys(laptop);
  await keys.toElement('.data-table__row');
  await keys.key('Enter');
  await giveLevelAndTakeItBack(laptop, keys);
  for (;;) {
    const entry = await openEntry(laptop);
    const marks = marksOf(entry);
    await keys.toElement('.score-field__input');
    for (const { id } of kippRules.criteria) {
      await keys.key('ControlOrMeta+a');
      await keys.type(String(marks[id]));
      await keys.key('Enter');
    }
    if (!(await nextOpen(laptop).isVisible())) return;
    await keys.key('Alt+n');
    await laptop.page.locator('.sheet-header__titles', { hasNotText: entry }).waitFor();
    await keys.expectSeen();
  }
}

/** A digit gives the level of the criterion that is open; undoing takes the score away again. */
async function giveLevelAndTakeItBack({ page }: Laptop, keys: Keys): Promise<void> {
  const level = page.locator('.criterion-card--active .levels__level').nth(3);
  await level.waitFor();
  await keys.expectSeen();
  await keys.key('4');
  await page.locator('.criterion-card--active .levels__level[data-selected]').waitFor();
  await keys.key('ControlOrMeta+z');
  await page.locator('.criterion-card--active .levels__level[data-selected]').waitFor({ state: 'detached' });
}

/** Accepts the declaration and signs with keys alone; answers the score file's path. */
export async function signByKeyboard(laptop: Laptop): Promise<string> {
  const text = laptop.words(signText);
  const keys = new Keys(laptop);
  await untilSaved(laptop);
  await keys.press(laptop.words(frameText).screens.sign);
  await keys.to(text.accept);
  await keys.key(' ');
  await keys.press(text.sign);
  await laptop.page.getByText(text.signedTitle(1)).waitFor();
  await keys.expectSeen();
  return laptop.saved('.mfscore');
}
