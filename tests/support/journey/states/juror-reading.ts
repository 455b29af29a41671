import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttachmentKind } from '#renderer/features/score-sheet/proposal/attachments/kind-of-attachment.ts';
import { buildBundle } from '#main/bundles/build-bundle.ts';
import { makeCitySample, type SampleCompetition } from '#main/sample/competitions.ts';
import { attachmentsFrom } from '#main/sample/attachments/attachment-source.ts';
import { memberWith } from '#main/sample/people.ts';
import type { Trial } from '#main/sample/trial.ts';
import { bundlesText } from '#shared/text/screens/bundles/bundles.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';
import { successorText } from '#shared/text/screens/bundles/successor.ts';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';
import { filmed, photographed, silence, withHandedIn } from '../../files/handed-in.ts';
import { answerOpenDialogs } from '../../window/launch-app.ts';
import { withExif } from '../../files/photos.ts';
import type { HandedIn } from '../../files/reading-bundle.ts';
import { TRIAL_CREATED_AT } from '../../competition/written-trial.ts';
import { ownFileIn } from '../countersign.ts';
import * as juror from '../juror.ts';
import type { Laptop } from '../laptop.ts';
import { nextStageState } from './next-stage.ts';
import type { ScreenState } from './screen-state.ts';

const READ = 'KOTA-002';
const CHANGED = 'KOTA-003';
const sound: HandedIn = { name: 'Wawancara.wav', mediaType: 'audio/wav', content: silence() };
const table: HandedIn = { name: 'Tabel.csv', mediaType: 'text/csv', content: Buffer.from('tahun,layanan\n2022,120\n') };
const evidence: HandedIn = { name: 'Bukti.txt', mediaType: 'text/plain', content: Buffer.from('Angka asli 12345') };

/** The sample, with one file of each kind that agencies hand in, and five that go on to the next stage. */
export async function sampleToWalk(laptop: Laptop): Promise<SampleCompetition> {
  const film: HandedIn = { name: 'Film.webm', mediaType: 'video/webm', content: await filmed(laptop.page) };
  const { stage, ...sample } = await makeCitySample(TRIAL_CREATED_AT);
  const selecting = { ...stage, rules: { ...stage.rules, selection: { top: 5, quotas: null } } };
  return withHandedIn({ ...sample, stage: selecting }, { [READ]: [film, sound, table], [CHANGED]: [evidence] });
}

/** Each kind of file in place, and one that is not what was signed. A kind that is not here does not compile. */
const ofKind: Readonly<Record<Exclude<AttachmentKind, 'pdf' | 'image'> | 'refused', ScreenState>> = {
  video: {
    name: 'watching a film',
    reach: async (laptop) => {
      await juror.openSheet(laptop, READ);
      await readNamed(laptop, 'Film.webm');
      await laptop.page.locator('video').waitFor();
    },
  },
  audio: {
    name: 'listening',
    reach: async (laptop) => {
      await readNamed(laptop, sound.name);
      await laptop.page.locator('audio').waitFor();
    },
  },
  other: {
    name: 'what is saved only',
    reach: async (laptop) => {
      await readNamed(laptop, table.name);
      await laptop.page.getByText(laptop.words(readingText).notShown(table.name)).waitFor();
    },
  },
  refused: {
    name: 'a refused attachment',
    reach: async (laptop) => {
      await rewrite(laptop, 'Angka asli 12345', 'Angka asli 99999');
      await juror.openSheet(laptop, CHANGED);
      await readNamed(laptop, evidence.name);
      await laptop.page.getByRole('alert').filter({ hasText: evidence.name }).waitFor();
      await rewrite(laptop, 'Angka asli 99999', 'Angka asli 12345');
    },
  },
};

/** The states of attachments that are neither PDF nor picture. */
export const attachmentStates: readonly ScreenState[] = Object.values(ofKind);

/** Two proposals beside each other, from a sheet that is open. */
export const compareStates: readonly ScreenState[] = [
  {
    name: 'choosing what to compare with',
    reach: async (laptop) => {
      await laptop.page.keyboard.press('Escape');
      await laptop.page.getByRole('dialog').waitFor({ state: 'detached' });
      await laptop.page.keyboard.press('Alt+b');
      await laptop.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'two side by side',
    reach: async (laptop) => {
      await laptop.page.locator('.partners__one').first().click();
      await laptop.page.locator('.compare__column').nth(1).waitFor();
    },
  },
];

/** A photo that tells more than its picture, offered to a visit that was begun. */
export const photoState: ScreenState = {
  name: 'a photo with hidden data',
  reach: async (laptop) => {
    const path = join(laptop.userData, 'foto.jpg');
    await writeFile(path, withExif(await photographed(laptop.page), { place: [7.65, 112.9], serial: '0042' }));
    await answerOpenDialogs(laptop.running, [path]);
    await laptop.press(laptop.words(visitText).addEvidence);
    await laptop.page.getByRole('dialog').waitFor();
  },
};

/** A state that is reached after all screens have been seen once. */
export interface LaterState extends ScreenState {
  readonly screen: 'bundles' | 'proposals' | 'visits' | 'result' | 'intake';
}

/** What only a result or a later bundle brings to a juror, and a result to the secretariat. */
export const laterStates: readonly LaterState[] = [
  {
    screen: 'result',
    name: 'whether my own file is counted',
    reach: async (laptop) => {
      await laptop.press(`${laptop.words(firstRunText).use}: Juri 1`);
      await ownFileIn(laptop, await laptop.saved('.mfresult'));
    },
  },
  {
    screen: 'bundles',
    name: 'what a successor changes',
    reach: async (laptop, trial) => {
      await laptop.go('bundles');
      await answerOpenDialogs(laptop.running, [await writeSuccessor(laptop, trial)]);
      await laptop.press(laptop.words(bundlesText).open);
      await laptop.page.getByText(laptop.words(successorText).title).waitFor();
    },
  },
  {
    screen: 'proposals',
    name: 'a successor took the place of a bundle',
    reach: async (laptop) => {
      await laptop.page.locator('form button[type=submit]').click();
      await laptop.page.getByText(laptop.words(successorText).noticeTitle).waitFor();
    },
  },
  {
    screen: 'proposals',
    name: 'what the successor changed',
    reach: async (laptop) => {
      await laptop.press(laptop.words(successorText).details);
      await laptop.page.getByRole('dialog').waitFor();
    },
  },
  {
    screen: 'visits',
    name: 'asked for',
    reach: async (laptop) => {
      await laptop.page.keyboard.press('Escape');
      await laptop.go('visits');
      await laptop.page.locator('.visits__team').first().waitFor();
    },
  },
  { screen: 'intake', ...nextStageState },
];

/** The trial's bundle again with one proposal corrected and one visit asked for. */
async function writeSuccessor(laptop: Laptop, { bundle }: Trial): Promise<string> {
  const { stage, content, members } = await sampleToWalk(laptop);
  const jurors = members.filter(({ roles }) => roles.includes('juror')).map(({ identity }) => identity.thumbprint);
  const [lead = '', other = ''] = jurors;
  const plan = {
    stage: { ...stage, visits: [{ entry: CHANGED, jurors: [lead, other].toSorted(), lead }] },
    proposals: content.proposals.map((proposal) =>
      proposal.entry === READ ? { ...proposal, title: `${proposal.title} (perbaikan)` } : proposal,
    ),
    revision: 2,
    supersedes: bundle.statement.bundleId,
    createdAt: TRIAL_CREATED_AT,
    attachment: attachmentsFrom(content),
  };
  const path = join(laptop.userData, 'pengganti.mfbundle');
  const built = await buildBundle(path, plan, memberWith('secretariat', members).identity);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return path;
}

/** Shows the attachment of the open proposal with this name. */
async function readNamed(laptop: Laptop, name: string): Promise<void> {
  await laptop.page.getByRole('tab', { name: new RegExp(`^${laptop.words(readingText).attachments(0)}`, 'u') }).click();
  await laptop.page.locator('.attachment-desk__choice button').first().click();
  await laptop.page.getByRole('option', { name }).click();
}

/** Changes words of an attachment in every bundle that the laptop keeps. */
async function rewrite({ userData }: Laptop, before: string, after: string): Promise<void> {
  const folder = join(userData, 'bundles');
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name));
    const at = bytes.indexOf(before);
    if (at < 0) continue;
    bytes.write(after, at, 'latin1');
    await writeFile(join(folder, name), bytes);
  }
}
