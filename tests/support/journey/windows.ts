import { findLayoutFaults } from '../window/layout-faults.ts';
import { findSmallTargets } from '../window/small-targets.ts';
import type { Laptop } from './laptop.ts';

/** A window: its size in pixels of the screen, and how much larger everything in it is. */
interface Window {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/** The window that the program is judged in. */
export const USUAL: Window = { width: 1366, height: 768, zoom: 1 };

/** The usual window with text and everything else twice as large. */
export const TWICE: Window = { ...USUAL, zoom: 2 };

/** The smallest window there is. */
export const SMALL: Window = { width: 1024, height: 640, zoom: 1 };

/** The smallest window with everything twice as large. */
export const SMALL_TWICE: Window = { ...SMALL, zoom: 2 };

/** The faults of layout of the screen that is shown, in each of these windows; the window is as usual afterwards. */
export async function faultsInWindows(laptop: Laptop, windows: readonly Window[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const window of windows) {
    await resize(laptop, window);
    await untilDrawn(laptop);
    const found = await findLayoutFaults(laptop.page);
    faults.push(...found.map((fault) => `${window.width} x ${window.height} at ${window.zoom}: ${fault}`));
  }
  await resize(laptop, USUAL);
  return faults;
}

const QUIET_MS = 150;

/** The pages of a PDF file are drawn anew at each size: waits until nothing of them changes any more. */
async function untilDrawn({ page }: Laptop): Promise<void> {
  if ((await page.locator('.pdf-pages').count()) === 0) return;
  await page.evaluate(
    (quiet) =>
      new Promise<void>((drawn) => {
        let waiting = setTimeout(drawn, quiet);
        new MutationObserver(() => {
          clearTimeout(waiting);
          waiting = setTimeout(drawn, quiet);
        }).observe(document.body, { childList: true, subtree: true });
      }),
    QUIET_MS,
  );
}

/** What is too small for a finger on the screen that is shown, in the density made for fingers. */
export async function missedByFinger(laptop: Laptop): Promise<readonly string[]> {
  const before = await dense(laptop, 'touch');
  const found = await findSmallTargets(laptop.page);
  await dense(laptop, before);
  return found;
}

/** The density is an attribute and nothing else, so that it can be changed without leaving the state that is looked at. */
function dense(laptop: Laptop, density: string): Promise<string> {
  return laptop.page.evaluate(async (wanted) => {
    const before = document.documentElement.dataset['density'] ?? 'compact';
    document.documentElement.dataset['density'] = wanted;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return before;
  }, density);
}

/** Gives the laptop's window another size, and waits until the page has taken it in. */
export async function resize({ running, page }: Laptop, { width, height, zoom }: Window): Promise<void> {
  await running.app.evaluate(
    ({ BrowserWindow }, wanted) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(wanted.width, wanted.height);
      window?.webContents.setZoomFactor(wanted.zoom);
    },
    { width, height, zoom },
  );
  await page.waitForFunction((wide) => Math.abs(window.innerWidth - wide) <= 1, width / zoom);
  // What measures itself draws once more after it has heard of the new size.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
