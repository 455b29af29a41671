import { cityStage, sampleDeadline } from '#main/sample/city-competition.ts';
import { roleText } from '#shared/text/roles.ts';
import { bundleBuildingText } from '#shared/text/screens/bundles/bundle-building.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import { panelText } from '#shared/text/screens/panel.ts';
import { answerOpenDialogs } from '../window/launch-app.ts';
import { type Office, writeOffice } from '../files/office.ts';
import type { Laptop } from './laptop.ts';

/** A card handed in, with the place its owner gets on the roster; the secretariat's own card is there by itself. */
export interface HandedIn {
  readonly name: string;
  readonly card: string;
  readonly role: 'chair' | 'juror';
  readonly agency: string | null;
}

/** Brings in a competition of the sample's proposals that comes from another laptop, and opens it. */
export async function bringInCompetition(laptop: Laptop, createdAt: string): Promise<Office> {
  const text = laptop.words(competitionsText);
  const office = await writeOffice(laptop.userData, createdAt);
  await laptop.go('competitions');
  await answerOpenDialogs(laptop.running, [office.competition]);
  await laptop.page.getByRole('main').getByRole('button', { name: text.import }).first().click();
  const { name } = cityStage([], sampleDeadline(createdAt)).competition;
  await laptop.page.getByRole('heading', { level: 1, name: laptop.words(name) }).waitFor();
  return office;
}

/** Brings in cards and gives each person their role and agency. */
export async function makePanel(laptop: Laptop, people: readonly HandedIn[]): Promise<void> {
  const text = laptop.words(panelText);
  const roles = laptop.words(roleText);
  await laptop.go('panel');
  const cards = people.map(({ card }) => card);
  await answerOpenDialogs(laptop.running, cards);
  await laptop.press(text.addCards);
  const rows = laptop.page.locator('.data-table__row');
  await rows.nth(people.length - 1).waitFor();
  for (const { name, role, agency } of people) {
    if (role === 'juror' && agency === null) continue;
    await rows.filter({ hasText: name }).first().click();
    const detail = laptop.page.getByRole('complementary', { name: text.detail });
    await detail.getByRole('heading', { name, exact: true }).waitFor();
    if (role === 'chair') {
      await detail.getByText(roles.chair, { exact: true }).click();
      await detail.getByText(roles.juror, { exact: true }).click();
    }
    if (agency !== null) await detail.getByLabel(text.agency).fill(agency);
  }
}

/** Builds and signs the bundle of the competition that is open; answers its path. */
export async function signBundle(laptop: Laptop, office: Office): Promise<string> {
  const text = laptop.words(bundleBuildingText);
  await laptop.go('bundle-building');
  await laptop.page.getByText(text.ready).waitFor();
  await answerOpenDialogs(laptop.running, [office.attachments]);
  await laptop.press(text.build);
  await laptop.page.getByRole('heading', { name: text.fingerprint }).waitFor();
  return laptop.saved('.mfbundle');
}

/** Builds and signs a bundle of the sample's proposals for these people; answers its path. */
export async function buildBundle(laptop: Laptop, people: readonly HandedIn[]): Promise<string> {
  const office = await bringInCompetition(laptop, new Date().toISOString());
  await makePanel(laptop, people);
  return signBundle(laptop, office);
}
