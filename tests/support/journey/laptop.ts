import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Language, Texts } from '#shared/base/language.ts';
import type { Screen } from '#renderer/app/route.ts';
import { DOUBLE_CLICK_MS } from '#renderer/ui/press/double-click.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { answerSaveDialogs, freshUserData, launchApp, type RunningApp } from '../window/launch-app.ts';

/** The screens that the rail leads to. */
type RailScreen = Exclude<Screen, 'welcome' | 'people' | 'identity' | 'new-identity'>;

/** Nothing a person waits for here takes so many milliseconds; keys are made in about two seconds. */
const PATIENCE = 20_000;
/** Presses that lie nearer to each other, in pixels, a hand may have meant as one. */
const NEAR = 24;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** One person's laptop: the program's own data, a folder where the person saves files, and the program, which may end and be started again. */
export class Laptop {
  readonly userData: string;
  /** Where every save dialog puts its file. */
  readonly desk: string;
  /** Errors of every page since the laptop was new, also of programs that have ended. */
  readonly pageErrors: string[] = [];
  #running: RunningApp | null = null;
  #language: Language = 'id';
  #pressed = { x: 0, y: 0, at: 0 };

  constructor(userData: string) {
    this.userData = userData;
    this.desk = join(userData, 'desk');
  }

  /** A laptop on which the program has never run, started. */
  static async fresh(): Promise<Laptop> {
    const { folder } = await freshUserData();
    const laptop = new Laptop(folder);
    await mkdir(laptop.desk);
    await laptop.start();
    return laptop;
  }

  get running(): RunningApp {
    if (this.#running === null) throw new Error('the program is not running');
    return this.#running;
  }

  get page(): Page {
    return this.running.page;
  }

  /** The words of a screen as this laptop shows them. */
  words<T>(texts: Texts<T>): T {
    return texts[this.#language];
  }

  /** Starts the program; `before` brings the laptop's data into the state that it is to be found in. */
  async start(before: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    await before();
    this.#running = await launchApp(this.userData);
    this.#running.page.setDefaultTimeout(PATIENCE);
    await answerSaveDialogs(this.#running, this.desk);
  }

  async close(): Promise<void> {
    const running = this.#end();
    await running?.close();
  }

  async kill(): Promise<void> {
    const running = this.#end();
    await running?.kill();
  }

  /** Closes the program and removes everything the laptop kept. */
  async dispose(): Promise<void> {
    await this.close();
    await rm(this.userData, { recursive: true, force: true, maxRetries: 5 });
  }

  #end(): RunningApp | null {
    const running = this.#running;
    this.#running = null;
    this.pageErrors.push(...(running?.pageErrors ?? []));
    return running;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Presses a button of the screen itself, not of the rail or the bar around it. */
  async press(name: string): Promise<void> {
    const button = this.page.getByRole('main').getByRole('button', { name, exact: true });
    const place = await this.#asAHand(button);
    await button.click();
    this.#pressed = { ...place, at: Date.now() };
  }

  /** Waits until a press here is no second press of a double click on what was pressed before: the driver is faster than any hand. */
  async #asAHand(button: Locator): Promise<Place> {
    // Unlike scrolling alone, hovering begins again where the page draws the button anew meanwhile.
    await button.hover();
    const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const place = { x: x + width / 2, y: y + height / 2 };
    const before = this.#pressed;
    const left = before.at + DOUBLE_CLICK_MS - Date.now();
    if (left > 0 && Math.hypot(place.x - before.x, place.y - before.y) < NEAR) await this.page.waitForTimeout(left);
    return place;
  }

  /** A labelled field; the label may be followed by the word that says it is required. */
  field(label: string): Locator {
    return this.page.getByLabel(new RegExp(String.raw`^${escaped(label)}\s*(\(|$)`, 'u'));
  }

  /** Goes to a screen of the rail. */
  async go(screen: RailScreen): Promise<void> {
    const text = this.words(frameText);
    await this.page
      .getByRole('navigation', { name: text.navigation })
      .getByRole('button', { name: text.screens[screen], exact: true })
      .click();
  }

  /** Opens the card of the identity in use. */
  async showCard(name: string): Promise<void> {
    const text = this.words(frameText);
    await this.button(text.identityMenu(name)).click();
    await this.page.getByRole('menuitem', { name: text.showCard }).click();
  }

  async speak(language: Language): Promise<void> {
    await this.#chooseSetting(language === 'en' ? 'English' : 'Bahasa Indonesia');
    this.#language = language;
    await this.button(new RegExp(this.words(frameText).settingsMenu, 'u')).waitFor();
  }

  async paint(theme: 'light' | 'dark' | 'contrast'): Promise<void> {
    await this.#chooseSetting(this.words(frameText).themes[theme]);
    await this.page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
  }

  async #chooseSetting(name: string): Promise<void> {
    await this.button(new RegExp(this.words(frameText).settingsMenu, 'u')).click();
    await this.page.getByRole('menuitem', { name, exact: true }).click();
  }

  /** The path of the one file on the desk with this ending, once it is there. */
  async saved(ending: string): Promise<string> {
    const patient = Date.now() + PATIENCE;
    let names = await this.#named(ending);
    while (names.length === 0 && Date.now() < patient) {
      await this.page.waitForTimeout(50);
      names = await this.#named(ending);
    }
    const [name] = names;
    if (name === undefined || names.length > 1) throw new Error(`${names.length} files end in ${ending} on the desk: ${names.join(', ')}`);
    return join(this.desk, name);
  }

  async #named(ending: string): Promise<readonly string[]> {
    return (await readdir(this.desk)).filter((name) => name.endsWith(ending));
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
