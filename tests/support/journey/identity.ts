import { firstRunText } from '#shared/text/screens/first-run.ts';
import { answerOpenDialogs } from '../window/launch-app.ts';
import type { Laptop } from './laptop.ts';

/** Passphrase of every identity in the journeys. */
export const PASSPHRASE = 'empat kata yang panjang';

/** Makes an identity on a new laptop and saves its card; answers the card's path and the fingerprint as it is read out. */
export async function makeIdentity(
  laptop: Laptop,
  name: string,
): Promise<{ readonly card: string; readonly fingerprint: readonly string[] }> {
  const text = laptop.words(firstRunText);
  await laptop.press(text.identityAction);
  await laptop.field(text.name).fill(name);
  await laptop.field(text.institution).fill('Panel uji');
  await laptop.field(text.position).fill(name);
  await laptop.field(text.passphrase).fill(PASSPHRASE);
  await laptop.field(text.repeat).fill(PASSPHRASE);
  await laptop.press(text.create);
  await laptop.page.getByRole('heading', { name: text.cardTitle }).waitFor();
  const groups = await laptop.page.locator('.fingerprint__group').allInnerTexts();
  await laptop.press(text.saveCard);
  const [saved = ''] = text.savedAs('#', '').split('#');
  await laptop.page.getByText(saved).waitFor();
  return { card: await laptop.saved('.mfcard'), fingerprint: groups.map((group) => group.replaceAll(/[^0-9A-Z]/gu, '').slice(-4)) };
}

/** Saves a backup from the card's screen and answers its path. */
export async function saveBackup(laptop: Laptop): Promise<string> {
  const text = laptop.words(firstRunText);
  await laptop.press(text.saveBackup);
  const dialog = laptop.page.getByRole('dialog');
  await dialog.getByLabel(new RegExp(`^${text.passphrase}`, 'u')).fill(PASSPHRASE);
  await dialog.getByLabel(new RegExp(`^${text.repeat}`, 'u')).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: text.saveBackup }).click();
  await dialog.waitFor({ state: 'detached' });
  return laptop.saved('.mfbackup');
}

/** Puts the identity of a backup, and its work, on a laptop; `look` is done while it is told what came back. */
export async function restoreIdentity(laptop: Laptop, backup: string, look: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const text = laptop.words(firstRunText);
  await answerOpenDialogs(laptop.running, [backup]);
  await laptop.press(text.restoreAction);
  const dialog = laptop.page.getByRole('dialog');
  await dialog.locator('input[type=password]').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: text.restore, exact: true }).click();
  const told = laptop.page.getByRole('dialog', { name: text.restoredTitle });
  await told.waitFor();
  await look();
  await told.getByRole('button', { name: text.proceed }).click();
  await told.waitFor({ state: 'detached' });
}

/** Unlocks the identity after the program was started again. */
export async function unlockIdentity(laptop: Laptop, name: string): Promise<void> {
  const text = laptop.words(firstRunText);
  await laptop.press(`${text.unlock}: ${name}`);
  const dialog = laptop.page.getByRole('dialog');
  await dialog.getByLabel(text.passphrase).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: text.unlock }).click();
  await dialog.waitFor({ state: 'detached' });
}
