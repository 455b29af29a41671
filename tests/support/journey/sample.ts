import { firstRunText } from '#shared/text/screens/first-run.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import type { Laptop } from './laptop.ts';

/** Starts the sample competition from the first screen and waits until its first juror can work. */
export async function startSample(laptop: Laptop): Promise<void> {
  await laptop.page.getByRole('button', { name: laptop.words(firstRunText).sampleAction }).click();
  await laptop.page.getByRole('navigation', { name: laptop.words(frameText).navigation }).waitFor();
}

/** Takes the part of another person of the sample. */
export async function playAs(laptop: Laptop, from: string, name: string): Promise<void> {
  await laptop.button(laptop.words(frameText).identityMenu(from)).click();
  await laptop.page.getByRole('menuitem', { name: new RegExp(`^${name}`, 'u') }).click();
  await laptop.button(laptop.words(frameText).identityMenu(name)).waitFor();
}
