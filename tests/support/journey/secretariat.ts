import { buildText } from '#shared/text/screens/build.ts';
import { frameText } from '#shared/text/screens/frame.ts';
import { answerOpenDialogs } from '../launch-app.ts';
import type { Laptop } from './laptop.ts';

/** A card handed in, with the place its owner gets on the roster; the secretariat's own card is there by itself. */
export interface HandedIn {
  readonly name: string;
  readonly card: string;
  readonly role: 'chair' | 'juror';
  readonly agency: string | null;
}

/** Builds and signs a bundle of the sample for these people; answers its path. */
export async function buildBundle(laptop: Laptop, people: readonly HandedIn[]): Promise<string> {
  const text = laptop.words(buildText);
  const { roles } = laptop.words(frameText);
  await laptop.go('build');
  await answerOpenDialogs(
    laptop.running,
    people.map(({ card }) => card),
  );
  await laptop.press(text.addCards);
  for (const { name, role, agency } of people) {
    const member = laptop.page.getByRole('listitem').filter({ has: laptop.page.getByRole('heading', { name, exact: true }) });
    if (role === 'chair') {
      await member.getByText(roles.chair, { exact: true }).click();
      await member.getByText(roles.juror, { exact: true }).click();
    }
    if (agency !== null) await member.getByLabel(text.agency).fill(agency);
  }
  await laptop.press(text.build);
  await laptop.page.getByText(text.builtTitle).waitFor();
  return laptop.saved('.mfbundle');
}
