import { kippRules } from '#main/templates/kipp-proposal.ts';
import { nextOpen, openEntry, type SheetMarks } from './juror.ts';
import type { Laptop } from './laptop.ts';

const MOST_TABS = 60;

/** Presses Tab until the focus is on an element that the selector matches. */
async function tabTo(laptop: Laptop, selector: string): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await laptop.page.keyboard.press('Tab');
    if (await laptop.page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`${selector} is not reached by ${MOST_TABS} tabs`);
}

/** Scores every entry with keys alone: Tab and Enter to the first sheet, figures and Enter from criterion to criterion, Alt+N to the next. */
export async function scoreByKeyboard(laptop: Laptop, marksOf: (entry: string) => SheetMarks): Promise<void> {
  const { keyboard } = laptop.page;
  await tabTo(laptop, '.data-table__row');
  await keyboard.press('Enter');
  for (;;) {
    const entry = await openEntry(laptop);
    const marks = marksOf(entry);
    await tabTo(laptop, '.score-field__input');
    for (const { id } of kippRules.criteria) {
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type(String(marks[id]));
      await keyboard.press('Enter');
    }
    if (!(await nextOpen(laptop).isVisible())) return;
    await keyboard.press('Alt+n');
    await laptop.page.locator('.sheet-header__titles', { hasNotText: entry }).waitFor();
  }
}
