import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { rename } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBackup } from '#main/identity/backup.ts';
import { kippRules } from '#main/templates/kipp-proposal.ts';
import { fingerprintOf } from '#shared/formats/fingerprint.ts';
import { frameText } from '#shared/text/screens/frame.ts';
import { signText } from '#shared/text/screens/sign.ts';
import { buildTestBundle, people, testStage } from '#tests/support/bundles.ts';
import { openBundle } from '#tests/support/journey/bundle.ts';
import { PASSPHRASE, restoreIdentity, saveBackup } from '#tests/support/journey/identity.ts';
import * as juror from '#tests/support/journey/juror.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';

const MARKS = Object.fromEntries(kippRules.criteria.map(({ id }, index) => [id, 70 + index]));
const CHANGED = { ...MARKS, background: 55 };
const REASON = 'Setelah membaca lampiran sekali lagi.';
const fingerprint = fingerprintOf(people.secretariat.thumbprint).split('-');

let here: Laptop;
let there: Laptop;
let bundle: string;

beforeAll(async () => {
  here = await Laptop.fresh();
  bundle = join(here.userData, 'tahap.mfbundle');
  await buildTestBundle(bundle, { stage: testStage({ rules: kippRules }) });
  // What the first version of the program saved: an identity alone.
  await writeBackup(join(here.userData, 'lama.mfbackup'), people.juror1, PASSPHRASE, randomBytes);
  await restoreIdentity(here, join(here.userData, 'lama.mfbackup'));
});

afterAll(async () => {
  await here.dispose();
  await there.dispose();
});

async function unlock(laptop: Laptop): Promise<void> {
  const text = laptop.words(signText);
  await laptop.field(text.reason).fill(REASON);
  await laptop.press(text.unlock);
  await laptop.page.getByText(text.reopened(1, REASON)).waitFor();
}

test('work that was signed, reopened and half changed goes on at another laptop', async () => {
  await openBundle(here, bundle, fingerprint);
  await juror.openSheet(here, 'P-1');
  await juror.fillSheet(here, MARKS);
  await juror.untilSaved(here);
  await juror.sign(here);
  await unlock(here);
  await juror.openSheet(here, 'P-1');
  await juror.fillSheet(here, CHANGED);
  await juror.untilSaved(here);
  await here.showCard('Juri 1');
  const backup = await saveBackup(here);

  there = await Laptop.fresh();
  await rename(backup, join(there.userData, 'pindah.mfbackup'));
  await restoreIdentity(there, join(there.userData, 'pindah.mfbackup'));
  await openBundle(there, bundle, fingerprint);
  await juror.openSheet(there, 'P-1');
  expect(await juror.shownMarks(there)).toEqual(CHANGED);

  const text = there.words(signText);
  await there.go('sign');
  await there.page.getByText(text.reopened(1, REASON)).waitFor();
  await there.page.getByText(text.accept, { exact: true }).click();
  await there.press(text.sign);
  await there.page.getByText(text.signedTitle(2)).waitFor();
  expect(await there.page.locator('.receipts tbody tr').count()).toBe(2);
});

test('the same backup, put back where the work has gone on, takes nothing away', async () => {
  await there.showCard('Juri 1');
  await saveBackup(there);
  const later = { ...CHANGED, novelty: 91 };
  await there.go('sign');
  const text = there.words(signText);
  await there.field(text.reason).fill(REASON);
  await there.press(text.unlock);
  await juror.openSheet(there, 'P-1');
  await juror.fillSheet(there, later);
  await juror.untilSaved(there);
  const words = there.words(frameText);
  await there.button(words.identityMenu('Juri 1')).click();
  await there.page.getByRole('menuitem', { name: words.lock }).click();
  await restoreIdentity(there, await there.saved('.mfbackup'));
  await juror.openSheet(there, 'P-1');
  expect(await juror.shownMarks(there)).toEqual(later);
});
