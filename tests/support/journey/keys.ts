import type { Laptop } from './laptop.ts';

const MOST_TABS = 70;
/** Nobody presses the next key sooner. */
const A_MOMENT_MS = 500;

/** Where the focus is, and what is wrong with it. */
interface Focus {
  /** What a screen reader says first: the name of what has the focus. */
  readonly name: string;
  readonly role: string;
  readonly fault: string | null;
  readonly matches: boolean;
}

/** What the page says of what has the focus. */
interface Seen extends Pick<Focus, 'role' | 'matches'> {
  /** Whatever may name it, the strongest first. */
  readonly names: readonly string[];
  readonly isRinged: boolean;
  readonly isInView: boolean;
}

/** A person who has nothing but a keyboard, and looks where the focus is after every key. */
export class Keys {
  readonly #laptop: Laptop;

  constructor(laptop: Laptop) {
    this.#laptop = laptop;
  }

  /** Presses Tab until the focus is on a control with this name. */
  async to(name: string | RegExp): Promise<void> {
    // A label may be followed by the word that says it is required.
    const isIt =
      typeof name === 'string' ? (said: string) => said.split(/\s*\(/u)[0] === name || said === name : (said: string) => name.test(said);
    await this.#tab((focus) => isIt(focus.name), String(name));
  }

  /** Presses Tab until the focus is on an element that the selector matches. */
  async toElement(selector: string): Promise<void> {
    await this.#tab(({ matches }) => matches, selector, selector);
  }

  /** Presses a button that has this name. */
  async press(name: string | RegExp): Promise<void> {
    await this.to(name);
    await this.key('Enter');
  }

  /** Types into a field that has this name, in place of what is there. */
  async fill(name: string | RegExp, words: string): Promise<void> {
    await this.to(name);
    await this.key('ControlOrMeta+a');
    await this.#laptop.page.keyboard.type(words);
  }

  async key(keys: string): Promise<void> {
    await this.#laptop.page.keyboard.press(keys);
  }

  async type(words: string): Promise<void> {
    await this.#laptop.page.keyboard.type(words);
  }

  /** Where the focus is now. */
  async focus(selector = 'body'): Promise<Focus> {
    return focusOf(await this.#laptop.page.evaluate(look, selector));
  }

  /** Fails where the focus is lost or cannot be seen, and stays so: what closes gives it back a moment later. */
  async expectSeen(): Promise<void> {
    const patient = Date.now() + A_MOMENT_MS;
    let { fault, name } = await this.focus();
    while (fault !== null && Date.now() < patient) {
      await this.#laptop.page.waitForTimeout(50);
      ({ fault, name } = await this.focus());
    }
    if (fault !== null) throw new Error(`${fault}: ${name}`);
  }

  async #tab(isThere: (focus: Focus) => boolean, wanted: string, selector = 'body'): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      await this.key('Tab');
      const focus = await this.focus(selector);
      // At the end of the page the focus leaves it once.
      if (focus.fault !== null && focus.name !== '') throw new Error(`${focus.fault}: ${focus.role} "${focus.name}"`);
      if (isThere(focus)) return;
      passed.push(focus.name);
    }
    throw new Error(`${wanted} is not reached by ${MOST_TABS} tabs past ${passed.join(' | ')}`);
  }
}

/** Runs in the page. */
function look(selector: string): Seen | null {
  const at = document.activeElement;
  if (at === null || at === document.body) return null;
  // A screen or a dialog that has just come has the focus as a whole, so that the next Tab leads into it.
  const isPlace = at.matches('#content, .projector, [role=dialog], [role=alertdialog]');
  const attribute = (name: string) => at.getAttribute(name) ?? '';
  const wordsOf = (element: Element | null) => element?.textContent ?? '';
  const labels = at.id === '' ? [] : [...document.querySelectorAll(`label[for="${CSS.escape(at.id)}"]`)];
  const naming = attribute('aria-labelledby')
    .split(' ')
    .map((id) => document.getElementById(id));
  const shown = at.closest('label') ?? at;
  const around = [at, at.parentElement, shown, shown.parentElement, ...shown.querySelectorAll('*')];
  const { top, bottom, left, right } = shown.getBoundingClientRect();
  return {
    names: [attribute('aria-label'), naming.map(wordsOf).join(' '), ...labels.map(wordsOf), wordsOf(shown)],
    role: attribute('role') || at.tagName.toLowerCase(),
    isRinged: isPlace || around.some((element) => element !== null && getComputedStyle(element).outlineStyle !== 'none'),
    isInView: Math.min(bottom, right, innerHeight - top, innerWidth - left) > 0,
    matches: at.matches(selector),
  };
}

function focusOf(seen: Seen | null): Focus {
  if (seen === null) return { name: '', role: '', fault: 'the focus is nowhere', matches: false };
  const { names, role, isRinged, isInView, matches } = seen;
  const name = names.map((one) => one.trim().replaceAll(/\s+/gu, ' ')).find((one) => one !== '') ?? '';
  const shown = isInView ? null : 'the focus is out of view';
  return { name, role, fault: isRinged ? shown : 'the focus is not seen', matches };
}
