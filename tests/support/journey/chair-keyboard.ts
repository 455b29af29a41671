import type { DecisionKind } from '#shared/domain/panel/result/result.ts';
import { decisionKindText } from '#shared/text/decisions/decision-kinds.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { closeText } from '#shared/text/screens/result/close.ts';
import { Keys } from './keys.ts';
import type { Laptop } from './laptop.ts';

const MOST_CHOICES = 10;
const REASON = 'Disepakati dalam pleno.';

/** A chair who leads the panel with nothing but a keyboard. */
export class ChairByKeys {
  readonly keys: Keys;
  readonly #laptop: Laptop;

  constructor(laptop: Laptop) {
    this.#laptop = laptop;
    this.keys = new Keys(laptop);
  }

  /** Goes to a screen of the rail. */
  async go(screen: 'inbox' | 'coverage' | 'ranking' | 'agreement' | 'stability' | 'plenary' | 'close' | 'result'): Promise<void> {
    const { screens } = this.#laptop.words(frameText);
    await this.keys.press(screens[screen]);
    await this.#laptop.page.locator('.rail__item[aria-current=page]', { hasText: screens[screen] }).waitFor();
    await this.keys.expectSeen();
  }

  /** Puts the focus on the first radio button after it, whichever of its group that is, and on to the one of this name. */
  async choose(name: string | RegExp): Promise<void> {
    await this.keys.toElement('input[type=radio]');
    for (let tries = 0; tries < MOST_CHOICES; tries += 1) {
      const { name: at } = await this.keys.focus();
      if (typeof name === 'string' ? at === name : name.test(at)) return this.keys.key(' ');
      await this.keys.key('ArrowRight');
    }
    throw new Error(`${String(name)} is no choice`);
  }

  /** Turns to the item of the agenda whose line fits. */
  async turnTo(line: RegExp): Promise<void> {
    const entries = this.#laptop.page.locator('.plenary__entry');
    await this.keys.toElement('.plenary__entry');
    await this.keys.key('Home');
    const lines = (await entries.allTextContents()).map((text) => text.trim());
    const wanted = lines.findIndex((text) => line.test(text));
    if (wanted < 0) throw new Error(`no item of the agenda is ${String(line)}: ${lines.join(' | ')}`);
    for (let down = 0; down < wanted; down += 1) await this.keys.key('ArrowDown');
    await this.#laptop.page.locator('.plenary__entry:focus', { hasText: line }).waitFor();
    await this.#laptop.page.getByLabel(this.#words.reason).waitFor();
  }

  /** Chooses a kind of decision for the item shown. */
  async decideBy(kind: DecisionKind): Promise<void> {
    await this.choose(this.#laptop.words(decisionKindText)[kind]);
  }

  /** Records what was filled in, with a reason, and closes the item. */
  async settle(): Promise<void> {
    await this.draft();
    // Where the focus went by itself.
    await this.keys.key('Enter');
    await this.#laptop.page.getByText(this.#words.closedHelp).waitFor();
    await this.keys.expectSeen();
  }

  /** Records what was filled in as a draft, after which the focus is on the way to close the item. */
  async draft(): Promise<void> {
    await this.keys.fill(this.#words.reason, REASON);
    await this.keys.press(this.#words.addDraft);
    await this.#laptop.page.getByRole('heading', { name: this.#words.drafts }).waitFor();
    const { name, fault } = await this.keys.focus();
    if (fault !== null || name !== this.#words.closeItem) throw new Error(`after a draft the focus is on "${name}", ${fault ?? ''}`);
  }

  /** Closes the panel at 10 o'clock on 5 June 2023. */
  async close(): Promise<void> {
    const { page } = this.#laptop;
    const text = this.#laptop.words(closeText);
    const given: Readonly<Record<string, string>> = { day: '05', month: '06', year: '2023', hour: '10', minute: '00' };
    await this.go('close');
    await page.getByRole('button', { name: text.sign }).waitFor();
    await this.keys.toElement('[data-type]');
    const order = await page.locator('[data-type]:not([data-type=literal])').evaluateAll((all) => all.map((part) => part.dataset['type']));
    for (const part of order) await this.keys.type(given[part ?? ''] ?? '');
    await this.keys.press(text.allPresent);
    await this.keys.press(text.sign);
    await page.getByText(text.closedTitle).waitFor();
    await this.keys.expectSeen();
  }

  get #words() {
    return this.#laptop.words(plenaryText);
  }
}
