import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Trial } from '#main/sample/trial.ts';
import type { Language } from '#shared/base/language.ts';
import { writtenTrial } from '../competition/written-trial.ts';
import { findBarriers } from '../window/axe.ts';
import { faultsInImposedColours, movingOn } from '../window/imposed-colours.ts';
import { laterStates, sampleToWalk } from './states/juror-reading.ts';
import { Laptop } from './laptop.ts';
import { screenStates } from './states/states.ts';
import { faultsInWindows, missedByFinger, SMALL, SMALL_TWICE, TWICE } from './windows.ts';

/** Walks every state of every screen in one language, from the first run to the exported result: no barrier for anyone, whatever the window, the theme or the finger. */
export function walkWithoutBarriers(language: Language): void {
  let laptop: Laptop;
  let trial: Trial;

  beforeAll(async () => {
    laptop = await Laptop.fresh();
    trial = await writtenTrial(await sampleToWalk(laptop), join(laptop.userData, 'trial'));
    await laptop.page.emulateMedia({ reducedMotion: 'reduce' });
    if (language === 'en') await laptop.speak('en');
  });

  afterAll(() => laptop.dispose());

  const screens = Object.entries(screenStates).flatMap(([screen, each]) => each.map((state) => ({ screen, ...state })));
  const states = [...screens, ...laterStates];

  let before = '';
  // Each state is reached from the one before: when one is not reached, the rest would only wait in vain.
  let lost = false;

  test.each(states)('$screen, $name', async ({ screen, reach }) => {
    expect(lost, 'the state before was reached').toBe(false);
    lost = true;
    await reach(laptop, trial);
    const shown = () => laptop.page.locator('body').innerText();
    if (screen !== 'welcome') await expect.poll(shown, { message: 'the state was reached', timeout: 10_000 }).not.toBe(before);
    lost = false;
    before = await shown();
    const errors = laptop.running.pageErrors.join('; ');
    expect(await laptop.page.locator('.bug-notice').allInnerTexts(), `nothing went wrong on the way: ${errors}`).toEqual([]);
    // Colours are the same in every language, so that looking at them once is enough.
    expect(await findBarriers(laptop.page, language === 'id' ? 'every-theme' : 'this-theme')).toEqual([]);
    // Indonesian has the longer words, English goes through the narrowest of windows.
    const sizes = language === 'id' ? [TWICE, SMALL] : [SMALL_TWICE];
    expect(await faultsInWindows(laptop, sizes)).toEqual([]);
    if (language === 'en') return;
    expect(await missedByFinger(laptop)).toEqual([]);
    expect(await faultsInImposedColours(laptop.page)).toEqual([]);
    expect(await movingOn(laptop.page)).toEqual([]);
  });
}
