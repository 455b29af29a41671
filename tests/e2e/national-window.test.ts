import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeNationalSample } from '#main/sample/competitions.ts';
import type { Trial } from '#main/sample/trial.ts';
import { type FrameTimes, scrollAndMeasure } from '#tests/support/frame-times.ts';
import { openBundle } from '#tests/support/journey/bundle.ts';
import { receive } from '#tests/support/journey/chair.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { playAs, startSample } from '#tests/support/journey/sample.ts';
import { TRIAL_CREATED_AT, writtenTrial } from '#tests/support/written-trial.ts';

const PROPOSALS = 1381;
/** A frame of a screen with 60 Hz, in milliseconds. */
const FRAME = 1000 / 60;

let laptop: Laptop;
let trial: Trial;

beforeAll(async () => {
  laptop = await Laptop.fresh();
  const sample = await makeNationalSample({ jurors: 10, perJuror: null, seed: '1' }, TRIAL_CREATED_AT);
  trial = await writtenTrial(sample, join(laptop.userData, 'trial'));
  await startSample(laptop);
});

afterAll(() => laptop.dispose());

function figures({ frames, median, p95 }: FrameTimes): string {
  return `${frames} frames, median ${median.toFixed(1)} ms, 95 % under ${p95.toFixed(1)} ms`;
}

/** The table's last row is reached by keys, though only the rows in view are in the page. */
async function expectVirtualRows(last: string): Promise<void> {
  const rows = laptop.page.locator('.data-table__row');
  await rows.first().focus();
  await laptop.page.keyboard.press('End');
  await rows.filter({ hasText: last }).waitFor();
  expect(await laptop.page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(PROPOSALS + 1));
  expect(await rows.count()).toBeLessThan(60);
  await laptop.page.keyboard.press('Home');
}

test('a juror scrolls 1,381 proposals as smoothly as an empty list', async () => {
  await openBundle(laptop, trial.bundle.path, []);
  await laptop.go('proposals');
  const entries = trial.bundle.proposals.map(({ entry }) => entry);
  await laptop.page.locator('.data-table__row', { hasText: entries.at(0) ?? '' }).waitFor();
  await expectVirtualRows(entries.at(-1) ?? '');
  const full = await scrollAndMeasure(laptop.page, '.data-table');
  await laptop.page.getByRole('searchbox').fill('tidak ada yang bernama demikian');
  await laptop.page.locator('.data-table__row').waitFor({ state: 'detached' });
  const empty = await scrollAndMeasure(laptop.page, '.data-table');
  console.log(`proposals: ${figures(full)}; empty list: ${figures(empty)}`);
  expect(full.median).toBeLessThan(2 * empty.median + FRAME);
});

test('the chair merges ten files of 1,381 sheets in the window and scrolls their ranking', async () => {
  await playAs(laptop, 'Juri 1', 'Ketua Panel');
  const started = performance.now();
  await receive(laptop, ...trial.scoreFiles);
  console.log(`merged in the window in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  await laptop.go('ranking');
  await laptop.page.locator('.ranking-table__rank').first().waitFor();
  expect(await laptop.page.locator('.data-table__row').count()).toBeLessThan(60);
  console.log(`ranking: ${figures(await scrollAndMeasure(laptop.page, '.data-table'))}`);
});
