import type { Locator } from 'playwright-core';
import { kippRules } from '#main/templates/kipp-proposal.ts';
import { proposalsText } from '#shared/text/screens/proposals.ts';
import { savingText } from '#shared/text/screens/frame/saving.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';
import { signText } from '#shared/text/screens/sign/sign.ts';
import type { Laptop } from './laptop.ts';

/** Marks of one sheet by criterion. */
export type SheetMarks = Readonly<Record<string, number>>;

const criteria = kippRules.criteria.map(({ id }) => id);

/** Opens the score sheet of an entry from the list. */
export async function openSheet(laptop: Laptop, entry: string): Promise<void> {
  await laptop.go('proposals');
  // Other lines may name this entry as a near neighbour.
  const number = laptop.page.locator('[translate=no]', { hasText: entry });
  await laptop.page.locator('.data-table__row').filter({ has: number }).click();
  await laptop.page.locator('.sheet-header__titles', { hasText: entry }).waitFor();
}

/** The entry number of the open sheet. */
export async function openEntry(laptop: Laptop): Promise<string> {
  const line = await laptop.page.locator('.sheet-header__titles p').first().innerText();
  return line.split(' · ')[0] ?? '';
}

function scoreField(laptop: Laptop, criterion: string) {
  return laptop.page.locator(`[data-criterion="${criterion}"] .score-field__input`);
}

/** Types a mark for every criterion of the open sheet, or for the first few. */
export async function fillSheet(laptop: Laptop, marks: SheetMarks, first = criteria.length): Promise<void> {
  for (const criterion of criteria.slice(0, first)) await scoreField(laptop, criterion).fill(String(marks[criterion]));
}

/** Opens one criterion of the sheet with its levels and its slider. */
export async function openCriterion(laptop: Laptop, criterion: string): Promise<void> {
  await laptop.page.locator(`[data-criterion="${criterion}"] .criterion-card__opener`).click();
}

/** Types marks key by key and stops in the middle of the third; answers those that the status line had called saved by then. */
export async function beginTyping(laptop: Laptop, marks: SheetMarks): Promise<SheetMarks> {
  const [first = '', second = '', third = ''] = criteria;
  for (const criterion of [first, second]) await scoreField(laptop, criterion).pressSequentially(String(marks[criterion]));
  await untilSaved(laptop);
  await scoreField(laptop, third).pressSequentially(String(marks[third]).slice(0, 1));
  return { [first]: marks[first] ?? Number.NaN, [second]: marks[second] ?? Number.NaN };
}

/** The marks of the open sheet as they stand on the screen. */
export async function shownMarks(laptop: Laptop): Promise<SheetMarks> {
  const shown = await Promise.all(
    criteria.map(async (criterion) => [criterion, Number(await scoreField(laptop, criterion).inputValue())] as const),
  );
  return Object.fromEntries(shown);
}

/** Waits until the status line says that what was typed is saved in both places, with the time. */
export async function untilSaved(laptop: Laptop): Promise<void> {
  const [saved = '', places = ''] = laptop.words(savingText).saved('#').split('#');
  await laptop.page.locator('.save-status--saved', { hasText: new RegExp(`${saved}\\d.*${places}`, 'u') }).waitFor();
}

/** The button at the foot of a sheet that leads to the next one that is not done; not there when all are. */
export function nextOpen(laptop: Laptop): Locator {
  return laptop.page.locator('.sheet-footer').getByRole('button', { name: laptop.words(scoreSheetText).nextOpen });
}

/** Scores all entries in the order in which the program offers them, by filling the fields. */
export async function scoreAll(laptop: Laptop, marksOf: (entry: string) => SheetMarks): Promise<void> {
  await laptop.go('proposals');
  await laptop.press(laptop.words(proposalsText).next);
  for (;;) {
    const entry = await openEntry(laptop);
    await fillSheet(laptop, marksOf(entry));
    if (!(await nextOpen(laptop).isVisible())) return;
    await nextOpen(laptop).click();
    await laptop.page.locator('.sheet-header__titles', { hasNotText: entry }).waitFor();
  }
}

/** Declares a potential conflict of interest with an entry. */
export async function recuse(laptop: Laptop, entry: string, reason: string): Promise<void> {
  const text = laptop.words(scoreSheetText);
  await openSheet(laptop, entry);
  await laptop.page.getByRole('main').getByRole('button', { name: text.conflict }).first().click();
  const dialog = laptop.page.getByRole('dialog');
  await dialog.locator('label', { hasText: text.kindsOfConflict.potential }).click();
  await dialog.getByLabel(text.reason).fill(reason);
  await dialog.getByRole('button', { name: text.declare }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Begins the visit of the open sheet: "Balai desa", whom one met, and one claim found partly true. */
export async function beginVisit(laptop: Laptop): Promise<void> {
  const { page } = laptop;
  const text = laptop.words(visitText);
  await page.keyboard.press('Alt+v');
  await laptop.press(text.begin);
  await laptop.field(text.place).fill('Balai desa');
  await laptop.field(text.people).fill('Kepala dinas');
  await laptop.press(text.addClaim);
  await page.getByRole('textbox', { name: text.claim(1), exact: true }).fill('Dua belas posyandu');
  await page.getByRole('textbox', { name: text.found(1), exact: true }).fill('Sembilan berjalan');
  await page.locator('.segmented__option', { hasText: text.outcomes.partly }).click();
}

/** Accepts the declaration and signs; answers the score file's path. */
export async function sign(laptop: Laptop): Promise<string> {
  const text = laptop.words(signText);
  await laptop.go('sign');
  await laptop.page.getByText(text.accept, { exact: true }).click();
  await laptop.press(text.sign);
  await laptop.page.getByText(text.signedTitle(1)).waitFor();
  return laptop.saved('.mfscore');
}
