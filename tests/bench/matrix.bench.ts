import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureDisplay } from '#build/display/display.mjs';
import { setup } from '#build/testing/windows.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import { against, printMeasurements } from '#tests/support/bench/bench-table.ts';
import { calmest, scrollAndMeasure } from '#tests/support/bench/frame-times.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { playAs, startSample } from '#tests/support/journey/sample.ts';
import { answerOpenDialogs } from '#tests/support/window/launch-app.ts';
import { writeNationalOffice } from '#tests/support/competition/national-office.ts';

const JURORS = 40;
const GOAL = 18;
const ROUNDS = 3;

let laptop: Laptop;

beforeAll(async () => {
  await setup();
  await ensureDisplay();
  laptop = await Laptop.fresh();
  const path = join(laptop.userData, 'nasional.mfcompetition');
  await writeNationalOffice(path, JURORS);
  await startSample(laptop);
  await playAs(laptop, 'Juri 1', 'Sekretariat');
  await laptop.go('competitions');
  await answerOpenDialogs(laptop.running, [path]);
  await laptop.page
    .getByRole('main')
    .getByRole('button', { name: laptop.words(competitionsText).import })
    .first()
    .click();
  await laptop.page.locator('.editor__form').waitFor();
  await laptop.go('assignment');
  await laptop.page.locator('.matrix__row').first().waitFor();
});

afterAll(() => laptop.dispose());

const scrolled = () => calmest(ROUNDS, () => scrollAndMeasure(laptop.page, '.matrix'));

test(`scrolling the matrix of ${JURORS} jurors and 1,381 proposals`, async () => {
  const full = await scrolled();
  await laptop.page.getByRole('searchbox').first().fill('tidak ada yang bernama demikian');
  await laptop.page.locator('.matrix__row').first().waitFor({ state: 'detached' });
  const empty = await scrolled();
  await laptop.page.getByRole('searchbox').first().fill('');
  await laptop.page.locator('.matrix__row').first().waitFor();
  printMeasurements('The matrix scrolled, frames', [
    against('95 %, against the goal', full.p95, GOAL),
    against('95 %, against an empty matrix', full.p95, empty.p95),
    against('median, against an empty matrix', full.median, empty.median),
  ]);
  expect(full.frames).toBeGreaterThan(0);
});
