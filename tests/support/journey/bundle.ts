import { bundlesText } from '#shared/text/screens/bundles.ts';
import { answerOpenDialogs } from '../launch-app.ts';
import type { Laptop } from './laptop.ts';

/** Opens a bundle by the dialog and, as from the printed hand-out, types the two groups of the secretariat's fingerprint that are asked for. */
export async function openBundle(laptop: Laptop, path: string, fingerprint: readonly string[]): Promise<void> {
  const text = laptop.words(bundlesText);
  await laptop.go('bundles');
  await answerOpenDialogs(laptop.running, [path]);
  await laptop.press(text.open);
  const fields = laptop.page.getByRole('textbox');
  await fields.first().waitFor();
  for (const field of await fields.all()) {
    const label = await field.evaluate((element) => (element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : ''));
    const number = Number(/\d+/u.exec(label)?.[0]);
    await field.fill(fingerprint[number - 1] ?? '');
  }
  await laptop.press(text.accept);
  await laptop.button(text.accept).waitFor({ state: 'detached' });
}
