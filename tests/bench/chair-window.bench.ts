import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureDisplay } from '#build/display/display.mjs';
import { setup } from '#build/testing/windows.ts';
import { makeNationalSample, type NationalOptions } from '#main/sample/competitions.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { against, at, printMeasurements } from '#tests/support/bench/bench-table.ts';
import { calmest, scrollAndMeasure } from '#tests/support/bench/frame-times.ts';
import { untilPainted, watchPaints } from '#tests/support/bench/painted.ts';
import { openBundle } from '#tests/support/journey/bundle.ts';
import { receive } from '#tests/support/journey/chair.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { playAs, startSample } from '#tests/support/journey/sample.ts';
import { TRIAL_CREATED_AT, writtenTrial } from '#tests/support/competition/written-trial.ts';

const GOAL = { again: 100, frame: 18 };
const PATIENCE = 120_000;
const [ROUNDS, PRESSES] = [3, 20];
const NOBODY = 'tidak ada yang bernama demikian';
/** All that were registered, and thirty jurors who each score all of them. */
const NATIONAL: NationalOptions = { jurors: 30, perJuror: null, registered: true, seed: '1' };
/** Those that passed, and forty jurors. */
const WIDE: NationalOptions = { jurors: 40, perJuror: null, seed: '2' };

let folder: string;
let laptop: Laptop;

beforeAll(async () => {
  await setup();
  await ensureDisplay();
  folder = await mkdtemp(join(tmpdir(), 'mufakat-bench-chair-'));
  laptop = await Laptop.fresh();
  laptop.page.setDefaultTimeout(PATIENCE);
  await startSample(laptop);
});

afterAll(async () => {
  await laptop.dispose();
  await rm(folder, { recursive: true });
});

/** Lets the chair receive every score file of a sample. */
async function receiveAll(options: NationalOptions): Promise<void> {
  const { bundle, scoreFiles } = await writtenTrial(await makeNationalSample(options, TRIAL_CREATED_AT), join(folder, options.seed));
  await openBundle(laptop, bundle.path, []);
  await receive(laptop, ...scoreFiles);
}

/** Scrolls what there is and, in the same window, the same thing with nothing in it. */
async function scrolledAndEmpty(selector: string, row: string) {
  const { page } = laptop;
  const full = await calmest(ROUNDS, () => scrollAndMeasure(page, selector));
  await page.getByRole('searchbox').fill(NOBODY);
  await page.locator(row).first().waitFor({ state: 'detached' });
  const empty = await calmest(ROUNDS, () => scrollAndMeasure(page, selector));
  await page.getByRole('searchbox').fill('');
  await page.locator(row).first().waitFor();
  expect(full.frames).toBeGreaterThan(0);
  return [against('95 %, against the goal', full.p95, GOAL.frame), against('95 %, against an empty one', full.p95, empty.p95)];
}

const against100 = (what: string, times: readonly number[]) => [
  against(`${what}: median, against the goal`, at(0.5, times), GOAL.again),
  against(`${what}: 95 %, against the goal`, at(0.95, times), GOAL.again),
];

test('scrolling the ranking of 3,110 proposals with what 30 jurors gave each', async () => {
  await playAs(laptop, 'Juri 1', 'Ketua Panel');
  await receiveAll(NATIONAL);
  await laptop.go('ranking');
  await laptop.page.locator('.ranking-table__rank').first().waitFor();
  printMeasurements('The ranking scrolled, frames', await scrolledAndEmpty('.data-table', '.data-table__row'));
});

test('from a key on the slider to the painted ranking by other rules', async () => {
  const { page } = laptop;
  await page.getByText(laptop.words(rankingText).whatIf, { exact: true }).click();
  await page.locator('.data-table__row').first().waitFor();
  await watchPaints(page, '.data-table__body');
  await page.getByRole('slider').focus();
  const times: number[] = [];
  for (let press = 0; press < PRESSES; press += 1) times.push(await untilPainted(page, () => page.keyboard.press('ArrowRight')));
  printMeasurements('A what-if, from press to paint', against100('3,110 proposals, 30 jurors', times));
});

test('from a key to the painted places after a decision of the plenary, and after taking it back', async () => {
  const { page } = laptop;
  const text = laptop.words(plenaryText);
  const press = async (name: string) => {
    await page.getByRole('main').getByRole('button', { name, exact: true }).focus();
    return untilPainted(page, () => page.keyboard.press('Enter'));
  };
  await laptop.go('plenary');
  await page.getByLabel(text.reason).waitFor();
  await watchPaints(page, '.plenary__places');
  const [decided, undone]: [number[], number[]] = [[], []];
  for (let round = 0; round < PRESSES / 2; round += 1) {
    await page.getByLabel(text.agreedTotal).fill(String(50 + round));
    await page.getByLabel(text.reason).fill('Disepakati.');
    decided.push(await press(text.addDraft));
    undone.push(await press(text.undo));
  }
  printMeasurements('The plenary, from press to paint', [...against100('a decision', decided), ...against100('taken back', undone)]);
});

test('scrolling the coverage of 40 jurors and 1,381 proposals', async () => {
  await receiveAll(WIDE);
  await laptop.go('coverage');
  await laptop.page.locator('.matrix__row').first().waitFor();
  printMeasurements('The coverage scrolled, frames', await scrolledAndEmpty('.matrix', '.matrix__row'));
});
