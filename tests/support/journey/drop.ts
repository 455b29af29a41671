import type { Laptop } from './laptop.ts';

/** Drags files and folders from the system's own file manager over the screen, and drops them in the middle of it. */
export async function dropOn({ page }: Laptop, ...paths: readonly string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const [x, y] = await page.evaluate(() => [innerWidth / 2, innerHeight / 2] as const);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await browser.send('Input.dispatchDragEvent', { type, x, y, data });
  await browser.detach();
}
