import { countersignText } from '#shared/text/screens/result/countersign.ts';
import { resultText } from '#shared/text/screens/result/result.ts';
import { ownCountedText } from '#shared/text/own-counted.ts';
import { answerOpenDialogs } from '../window/launch-app.ts';
import type { Laptop } from './laptop.ts';

/** Opens a result as a juror and answers the title of what the screen says about the juror's own file. */
export async function ownFileIn(laptop: Laptop, path: string): Promise<string> {
  await choose(laptop, [path]);
  const notice = laptop.page.getByRole('region', { name: laptop.words(ownCountedText).title });
  return notice.locator('strong').innerText();
}

/** Signs the opened result without an objection and answers the path of the signed copy. */
export async function countersign(laptop: Laptop, name: string): Promise<string> {
  const text = laptop.words(countersignText);
  await laptop.press(text.sign(name));
  await laptop.page.getByText(text.signed, { exact: true }).waitFor();
  return laptop.saved('.mfresult');
}

/** Joins copies of a result that are chosen in one dialog, and answers how many members have signed what is then open. */
export async function joinCopies(laptop: Laptop, paths: readonly string[]): Promise<string> {
  await choose(laptop, paths);
  const [, have = ''] = laptop.words(countersignText).state('#', '#').split('#');
  return laptop.page.locator('.badge', { hasText: have }).innerText();
}

async function choose(laptop: Laptop, paths: readonly string[]): Promise<void> {
  await laptop.go('result');
  await answerOpenDialogs(laptop.running, paths);
  await laptop.press(laptop.words(resultText).choose);
}
