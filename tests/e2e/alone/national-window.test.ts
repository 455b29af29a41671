import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeNationalSample } from '#main/sample/competitions.ts';
import type { Trial } from '#main/sample/trial.ts';
import { type FrameTimes, scrollAndMeasure } from '#tests/support/bench/frame-times.ts';
import { jobText } from '#shared/text/screens/frame/job.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { stabilityText } from '#shared/text/screens/stability.ts';
import { openBundle } from '#tests/support/journey/bundle.ts';
import { receive } from '#tests/support/journey/chair.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { playAs, startSample } from '#tests/support/journey/sample.ts';
import { TRIAL_CREATED_AT, writtenTrial } from '#tests/support/competition/written-trial.ts';

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

test('the matrix of ten jurors and 1,381 proposals scrolls both ways, and only what is in view is in the page', async () => {
  await laptop.go('coverage');
  await laptop.page.locator('.matrix td[tabindex="0"]').focus();
  await laptop.page.keyboard.press('ControlOrMeta+End');
  await expect
    .poll(() => laptop.page.locator('.matrix__row[data-current="true"]').getAttribute('aria-rowindex'))
    .toBe(String(PROPOSALS + 1));
  expect(await laptop.page.locator('.matrix__row').count()).toBeLessThan(60);
  console.log(`matrix: ${figures(await scrollAndMeasure(laptop.page, '.matrix'))}`);
});

test('a what-if answers while one slides, and the drawing of panels can be stopped and begun again', async () => {
  const ranking = laptop.words(rankingText);
  await laptop.go('ranking');
  await laptop.page.getByText(ranking.whatIf, { exact: true }).click();
  await laptop.page.locator('.data-table__row').first().waitFor();
  await laptop.page.getByRole('slider').focus();
  const started = performance.now();
  await laptop.page.keyboard.press('End');
  await laptop.page.getByText(/proposal bergeser/).waitFor();
  console.log(`what-if in ${(performance.now() - started).toFixed(0)} ms`);
  const stability = laptop.words(stabilityText);
  await laptop.go('stability');
  // Escape rather than the mouse: a hand's way to the button can take longer than a fast machine needs for all panels.
  await laptop.page.getByRole('progressbar').waitFor();
  await laptop.page.keyboard.press('Escape');
  await laptop.page.getByText(laptop.words(jobText).stopped).waitFor();
  await laptop.press(laptop.words(jobText).again);
  await laptop.page.getByText(stability.togetherTitle).waitFor({ timeout: 60_000 });
});
