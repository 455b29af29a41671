import type { Page } from 'playwright-core';

/** How long the frames of a scroll took, in milliseconds. */
export interface FrameTimes {
  readonly frames: number;
  readonly median: number;
  readonly p95: number;
}

/** The round in which least else went on. */
export async function calmest(rounds: number, scroll: () => Promise<FrameTimes>): Promise<FrameTimes> {
  let best = await scroll();
  for (let round = 1; round < rounds; round += 1) {
    const next = await scroll();
    if (next.p95 < best.p95) best = next;
  }
  return best;
}

const STEPS = 40;
const STEP_PIXELS = 600;

/** Turns the wheel over the middle of an element and measures every frame until it rests. */
export async function scrollAndMeasure(page: Page, selector: string): Promise<FrameTimes> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not on the page`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => {
    const times: number[] = [];
    const note = (time: number) => {
      times.push(time);
      if (document.documentElement.dataset['measuring'] === 'yes') requestAnimationFrame(note);
    };
    document.documentElement.dataset['measuring'] = 'yes';
    Object.assign(window, { frameTimes: times });
    requestAnimationFrame(note);
  });
  for (let step = 0; step < STEPS; step += 1) await page.mouse.wheel(0, step < STEPS / 2 ? STEP_PIXELS : -STEP_PIXELS);
  const times = await page.evaluate(() => {
    document.documentElement.dataset['measuring'] = 'no';
    return (window as unknown as { readonly frameTimes: readonly number[] }).frameTimes; // put there above
  });
  const gaps = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time))
    .toSorted((a, b) => a - b);
  const at = (share: number) => gaps[Math.floor(share * (gaps.length - 1))] ?? 0;
  return { frames: gaps.length, median: at(0.5), p95: at(0.95) };
}
