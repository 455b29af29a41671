import { bundlesText } from '#shared/text/screens/bundles/bundles.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { answerOpenDialogs } from '../window/launch-app.ts';
import type { Laptop } from './laptop.ts';

/**
 * Opens a bundle by the dialog; where its signer's key is not known yet, types the two groups of the secretariat's fingerprint that
 * are asked for, as from the printed hand-out.
 */
export async function openBundle(laptop: Laptop, path: string, fingerprint: readonly string[]): Promise<void> {
  const text = laptop.words(bundlesText);
  await laptop.go('bundles');
  await answerOpenDialogs(laptop.running, [path]);
  await laptop.press(text.open);
  const accept = laptop.page.getByRole('main').locator('form button[type=submit]');
  await accept.waitFor();
  for (const field of await laptop.page.getByRole('main').getByRole('textbox').all()) {
    const label = await field.evaluate((element) => (element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : ''));
    const number = Number(/\d+/u.exec(label)?.[0]);
    await field.fill(fingerprint[number - 1] ?? '');
  }
  await accept.click();
  // Accepted, the bundle is opened, and the program goes where the person's work begins.
  const { screens } = laptop.words(frameText);
  await laptop.page.locator('.rail__item[aria-current=page]', { hasNotText: screens.bundles }).waitFor();
}
