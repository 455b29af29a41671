import type { Page } from 'playwright-core';

interface Watched {
  readonly times: number[];
}

/**
 * From now on each key or press on the page is followed to the frame that shows something else in `shown` than when it came: how long it took, in
 * milliseconds from the event to the moment after that frame was painted.
 */
export async function watchPaints(page: Page, shown: string): Promise<void> {
  await page.evaluate((selector) => {
    const times: number[] = [];
    const look = () => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join('\n');
    let pressed: number | null = null;
    let before = '';
    const note = ({ timeStamp }: Event) => {
      pressed = timeStamp;
      before = look();
    };
    addEventListener('keydown', note, { capture: true });
    addEventListener('pointerup', note, { capture: true });
    new MutationObserver(() => {
      const begun = pressed;
      if (begun === null || look() === before) return;
      pressed = null;
      // What is posted from within a frame comes after its painting.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => times.push(performance.now() - begun), { once: true });
      port1.start();
      requestAnimationFrame(() => port2.postMessage(null));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { paintTimes: times });
  }, shown);
}

/** Does something and waits until what it changes is painted; answers after how many milliseconds. */
export async function untilPainted(page: Page, act: () => Promise<void>): Promise<number> {
  const before = await paintTimes(page);
  await act();
  for (;;) {
    const times = await paintTimes(page);
    const latest = times.at(-1);
    if (times.length > before.length && latest !== undefined) return latest;
    await page.waitForTimeout(10);
  }
}

function paintTimes(page: Page): Promise<Watched['times']> {
  return page.evaluate(() => (window as unknown as { readonly paintTimes: number[] }).paintTimes); // put there above
}
