import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBundle as openBundleFile } from '#main/bundles/open-bundle.ts';
import { openEvidencePack } from '#main/evidence/open-evidence-pack.ts';
import { photoMetadataOf } from '#main/evidence/photos/photo-metadata.ts';
import { panelBundleOf } from '#main/results/panel-bundle.ts';
import { makeCitySample } from '#main/sample/competitions.ts';
import { memberWith } from '#main/sample/people.ts';
import { openScoreFile } from '#main/score-files/open-score-file.ts';
import { kippRules } from '#main/templates/kipp-proposal.ts';
import { matchEvidence } from '#shared/domain/panel/sheet/evidence.ts';
import { compareText } from '#shared/text/screens/score-sheet/compare.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { printingText } from '#shared/text/screens/frame/printing.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { sheetHistoryText } from '#shared/text/screens/score-sheet/sheet-history.ts';
import { signText } from '#shared/text/screens/sign/sign.ts';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';
import { openBundle } from '#tests/support/journey/bundle.ts';
import * as juror from '#tests/support/journey/juror.ts';
import { Keys } from '#tests/support/journey/keys.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { startSample } from '#tests/support/journey/sample.ts';
import { answerOpenDialogs } from '#tests/support/window/launch-app.ts';
import { jpegSize, withExif } from '#tests/support/files/photos.ts';
import { TRIAL_CREATED_AT, writtenTrial } from '#tests/support/competition/written-trial.ts';

const MARKS = Object.fromEntries(kippRules.criteria.map(({ id }, index) => [id, 70 + index]));
const LOUD = { place: [7.65, 112.9], serial: '0042', model: 'Kamera X', orientation: 6 } as const;

let laptop: Laptop;
let bundlePath: string;
let sample: Awaited<ReturnType<typeof makeCitySample>>;

beforeAll(async () => {
  laptop = await Laptop.fresh();
  sample = await makeCitySample(TRIAL_CREATED_AT);
  const trial = await writtenTrial(sample, join(laptop.userData, 'trial'));
  bundlePath = trial.bundle.path;
  await startSample(laptop);
  await openBundle(laptop, bundlePath, []);
});
afterAll(() => laptop.dispose());

const score = (criterion: string) => laptop.page.locator(`[data-criterion="${criterion}"] .score-field__input`);

/** A landscape photo, white in its upper left corner, drawn by the page and handed to the disk as a camera would. */
async function photoWithExif(): Promise<string> {
  const jpeg = await laptop.page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3000, 2000);
    const pen = canvas.getContext('2d');
    pen?.fillRect(0, 0, 3000, 2000);
    if (pen !== null) pen.fillStyle = 'white';
    pen?.fillRect(0, 0, 1500, 1000);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())];
  });
  const path = join(laptop.userData, 'balai desa.jpg');
  await writeFile(path, withExif(Buffer.from(jpeg), LOUD));
  return path;
}

test('scores are compared side by side, marked for later, undone wherever they were given, and their history is kept', async () => {
  const { page } = laptop;
  await juror.openSheet(laptop, 'KOTA-001');
  await juror.fillSheet(laptop, MARKS);
  await juror.openSheet(laptop, 'KOTA-002');
  await juror.fillSheet(laptop, MARKS, 1);
  await page.keyboard.press('Alt+m');
  await page.keyboard.press('Alt+b');
  await page.getByRole('dialog').locator('.partners__one', { hasText: 'KOTA-001' }).click();
  const compare = laptop.words(compareText);
  await page.getByRole('region', { name: compare.title('KOTA-002', 'KOTA-001') }).waitFor();
  await page.locator('.compare__column').nth(1).locator('.score-field__input').fill('55');
  await laptop.press(compare.close);
  // The newest step was on the other proposal: undoing it leads there.
  await page.keyboard.press('ControlOrMeta+z');
  await page.locator('.sheet-header__titles', { hasText: 'KOTA-001' }).waitFor();
  const [first = ''] = Object.keys(MARKS);
  expect(await score(first).inputValue()).toBe(String(MARKS[first]));
  await page.keyboard.press('ControlOrMeta+Shift+z');
  expect(await score(first).inputValue()).toBe('55');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await page.locator('.sheet-header__titles', { hasText: 'KOTA-002' }).waitFor();
  expect(await laptop.button(laptop.words(scoreSheetText).later).getAttribute('aria-pressed')).toBe('false');
  await juror.untilSaved(laptop);
  await juror.openSheet(laptop, 'KOTA-001');
  await page.keyboard.press('Alt+h');
  const history = page.getByRole('dialog', { name: laptop.words(sheetHistoryText).title('KOTA-001') });
  await history
    .getByRole('cell', { name: String(MARKS[first]), exact: true })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
});

/** Whether the upper corners of a picture that is drawn are light or dark. */
function cornersOf(canvas: string): Promise<{ readonly left: string; readonly right: string }> {
  return laptop.page.locator(canvas).evaluate((element) => {
    const drawn = element as HTMLCanvasElement; // the selector says so
    const at = (share: number) =>
      (drawn.getContext('2d')?.getImageData(drawn.width * share, drawn.height / 4, 1, 1).data[0] ?? 0) > 128 ? 'light' : 'dark';
    return { left: at(0.25), right: at(0.75) };
  });
}

test('a visit is noted with a photo that keeps nothing but its picture, and a score changed after it asks for the reason', async () => {
  const { page } = laptop;
  const text = laptop.words(visitText);
  await juror.scoreAll(laptop, () => MARKS);
  await juror.openSheet(laptop, 'KOTA-003');
  await juror.beginVisit(laptop);
  await answerOpenDialogs(laptop.running, [await photoWithExif()]);
  await laptop.press(text.addEvidence);
  await page.getByRole('dialog').getByText(text.facts.place).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: text.keepNone, exact: true }).click();
  await page.locator('canvas.photo').waitFor();
  await expect.poll(() => cornersOf('canvas.photo')).toEqual({ left: 'dark', right: 'light' });
  await page.keyboard.press('Alt+v');
  await score('significance').fill('60');
  const reason = page.getByRole('textbox', { name: new RegExp(laptop.words(scoreSheetText).reasonOf(''), 'u') });
  await reason.fill('Tiga posyandu belum mempunyai alat');
  await juror.untilSaved(laptop);
});

test('signing writes the score file and its evidence pack, which the chair opens and finds to belong together', async () => {
  const { page } = laptop;
  const text = laptop.words(signText);
  await laptop.go('sign');
  await page.getByText(text.evidence(1)).waitFor();
  await page.getByText(text.accept).click();
  await laptop.press(text.sign);
  await page.getByText(text.signedTitle(1)).waitFor();
  await laptop.button(text.receiptOf(1)).click();
  await page.getByRole('menuitem', { name: laptop.words(printingText).savePdf }).click();
  await page.getByRole('status').filter({ hasText: '.pdf' }).waitFor();
  expect(await readFile(await laptop.saved('.pdf'), 'latin1')).toMatch(/^%PDF-/u);
  const bundle = await openBundleFile(bundlePath);
  if (!bundle.ok) throw new Error(bundle.error.kind);
  const { ageIdentity } = memberWith('chair', sample.members).identity;
  const { keyOf } = panelBundleOf(bundle.value).roster;
  const pack = await openEvidencePack(await readFile(await laptop.saved('.mfevidence')), ageIdentity);
  const scores = await openScoreFile(await readFile(await laptop.saved('.mfscore')), { keyOf, ageIdentity });
  if (!pack.ok || !scores.ok) throw new Error('refused');
  expect(pack.value.sealed).toBe(true);
  expect(matchEvidence(pack.value.index, scores.value)).toEqual({ kind: 'matches' });
  const [photo = Buffer.alloc(0)] = [...pack.value.files.values()];
  expect(photoMetadataOf(photo)).toMatchObject({ hidden: false, place: false, serial: false });
  expect(photo.length).toBeLessThan(500_000);
  // The camera was held upright: 3000 x 2000 with a note to turn it, which does not stay.
  expect(jpegSize(photo)).toEqual([1365, 2048]);
  const sheet = scores.value.file.sheets.find(({ entry }) => entry === 'KOTA-003');
  expect(sheet?.history).toMatchObject([{ criterion: 'significance', new: 60, reason: 'Tiga posyandu belum mempunyai alat' }]);
  expect(sheet?.visit).toMatchObject({ place: 'Balai desa', findings: [{ outcome: 'partly' }] });
  expect(laptop.running.pageErrors).toEqual([]);
});

test('by keys alone the receipt is copied, the menu of people gives the focus back, and the sheets are opened for a revision', async () => {
  const { page } = laptop;
  const text = laptop.words(signText);
  const keys = new Keys(laptop);
  await keys.press(text.receiptOf(1));
  await page.getByRole('menuitem', { name: text.copyReceipt }).waitFor();
  for (const key of ['End', 'Enter']) await keys.key(key);
  await page.getByText(text.copied).waitFor();
  await keys.expectSeen();
  const people = laptop.words(frameText).identityMenu('Juri 1');
  await keys.press(people);
  await page.getByRole('menuitem').first().waitFor();
  await keys.key('Escape');
  await expect.poll(async () => (await keys.focus()).name).toBe(people);
  await keys.fill(text.reason, 'Salah ketik pada dua nilai');
  await keys.press(text.unlock);
  await page.getByText(text.reopened(1, 'Salah ketik pada dua nilai')).waitFor();
  await keys.expectSeen();
});
