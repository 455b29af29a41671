import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBackup } from '#main/identity/backup.ts';
import { kippRules } from '#main/templates/kipp-proposal.ts';
import { fingerprintOf } from '#shared/formats/fingerprint.ts';
import { bundlesText } from '#shared/text/screens/bundles/bundles.ts';
import { successorText } from '#shared/text/screens/bundles/successor.ts';
import { answerOpenDialogs } from '#tests/support/window/launch-app.ts';
import { buildTestBundle, memberOf, people, testProposals, testStage } from '#tests/support/panel/bundles.ts';
import { openBundle } from '#tests/support/journey/bundle.ts';
import { PASSPHRASE, restoreIdentity } from '#tests/support/journey/identity.ts';
import * as juror from '#tests/support/journey/juror.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';

const MARKS = Object.fromEntries(kippRules.criteria.map(({ id }, index) => [id, 70 + index]));
const stage = testStage({ rules: kippRules, conflicts: [] });
/** Whoever signs holds the secretariat's role; the predecessor named them as its deputy. */
const roster = stage.roster.map((member) =>
  member.thumbprint === people.deputy.thumbprint ? memberOf(people.deputy, 'secretariat') : member,
);
const later = { local: '2023-08-01T17:00', zone: 'Asia/Jakarta' };
const words = successorText.id;

let laptop: Laptop;
let first: string;
let second: string;

beforeAll(async () => {
  laptop = await Laptop.fresh();
  first = join(laptop.userData, 'satu.mfbundle');
  second = join(laptop.userData, 'dua.mfbundle');
  const bundle = await buildTestBundle(first, { stage });
  const [one, two] = testProposals();
  if (one === undefined || two === undefined) throw new Error('two proposals');
  const successor = {
    stage: { ...stage, deadline: later, roster },
    proposals: [one, { ...two, title: 'Dua, diperbaiki' }, { ...one, entry: 'P-3', title: 'Tiga' }],
    revision: 2,
    supersedes: bundle.statement.bundleId,
  };
  await buildTestBundle(second, successor, people.deputy);
  await writeBackup(join(laptop.userData, 'juri.mfbackup'), people.juror1, PASSPHRASE, randomBytes);
  await restoreIdentity(laptop, join(laptop.userData, 'juri.mfbackup'));
  await openBundle(laptop, first, fingerprintOf(people.secretariat.thumbprint).split('-'));
  for (const entry of ['P-1', 'P-2']) {
    await juror.openSheet(laptop, entry);
    await juror.fillSheet(laptop, MARKS);
  }
  await juror.untilSaved(laptop);
});

afterAll(() => laptop.dispose());

test('a successor signed by the deputy says exactly what it changes before it is accepted', async () => {
  const text = laptop.words(bundlesText);
  await laptop.go('bundles');
  await laptop.page.getByText(text.progress(2, 2)).waitFor();
  await answerOpenDialogs(laptop.running, [second]);
  await laptop.press(text.open);
  await laptop.page.getByText(words.title).waitFor();
  const said = await laptop.page.getByRole('main').innerText();
  for (const line of ['P-2 Dua, diperbaiki', 'P-3 Tiga', '1 Agustus 2023']) expect(said).toContain(line);
  expect(await laptop.page.getByRole('main').getByRole('textbox').count(), 'no fingerprint is asked again').toBe(0);
  await laptop.page.locator('form button[type=submit]').click();
});

test('what still applies is taken over, what changed is scored again with the old scores in sight', async () => {
  await laptop.page.getByText(words.kept(1)).waitFor();
  await laptop.page.getByText(words.again(1)).waitFor();
  await laptop.press(words.details);
  await laptop.page.getByRole('dialog').getByText('P-2 Dua, diperbaiki').waitFor();
  await laptop.page.keyboard.press('Escape');
  await juror.openSheet(laptop, 'P-1');
  expect(await juror.shownMarks(laptop)).toEqual(MARKS);
  await juror.openSheet(laptop, 'P-2');
  expect(Object.values(await juror.shownMarks(laptop)).every((mark) => mark === 0)).toBe(true);
  const notice = await laptop.page.locator('.sheet__notices').innerText();
  expect(notice).toContain(words.earlierTitle);
  expect(notice).toContain('76');
});

test('both bundles stand in the list with their own progress, the earlier one as replaced, and one step goes back to it', async () => {
  const text = laptop.words(bundlesText);
  await laptop.go('bundles');
  await laptop.page.getByText(text.progress(1, 3)).waitFor();
  await laptop.page.getByText(text.progress(2, 2)).waitFor();
  const lines = laptop.page.locator('.bundle-line');
  expect(await lines.allInnerTexts()).toEqual([expect.not.stringContaining(text.replaced), expect.stringContaining(text.replaced)]);
  await lines.last().getByRole('button').click();
  await juror.openSheet(laptop, 'P-2');
  expect(await juror.shownMarks(laptop)).toEqual(MARKS);
});
