import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureDisplay } from '#build/display/display.mjs';
import { setup } from '#build/testing/windows.ts';
import { against, at, printMeasurements } from '#tests/support/bench/bench-table.ts';
import { timeToEmptyWindow, timeToUsable } from '#tests/support/bench/cold-start.ts';
import { scrollAndMeasure } from '#tests/support/bench/frame-times.ts';
import { openBundle } from '#tests/support/journey/bundle.ts';
import { openSheet } from '#tests/support/journey/juror.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { startSample } from '#tests/support/journey/sample.ts';
import { writeNationalBundle } from '#tests/support/competition/national-bundle.ts';

const GOAL = { usable: 1500, saved: 25, next: 100, frame: 18 };
const LAUNCHES = 5;
const KEYS = ['8', '5', 'Backspace', 'Backspace'];
const ROUNDS = 30;
const STEPS = 30;

let folder: string;
let laptop: Laptop;
let entries: readonly string[];

beforeAll(async () => {
  await setup();
  await ensureDisplay();
  folder = await mkdtemp(join(tmpdir(), 'mufakat-bench-window-'));
  const path = join(folder, 'nasional.mfbundle');
  entries = await writeNationalBundle(path);
  laptop = await Laptop.fresh();
  await startSample(laptop);
  await openBundle(laptop, path, []);
  await laptop.page.locator('.data-table__row').first().waitFor();
});

afterAll(async () => {
  await laptop.dispose();
  await rm(folder, { recursive: true });
});

/** Notes in the page, for each press of a key, how long after it the status line said that all is saved in two places. */
async function listenForSaved(): Promise<void> {
  await laptop.page.evaluate(() => {
    let pressed: number | null = null;
    let said = '';
    const times: number[] = [];
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
    new MutationObserver(() => {
      const now = document.querySelector<HTMLElement>('[data-saved-at]')?.dataset['savedAt'] ?? said;
      if (now === said) return;
      said = now;
      if (pressed !== null) times.push(performance.now() - pressed);
      pressed = null;
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-saved-at'] });
    Object.assign(window, { savedTimes: times });
  });
}

const savedTimes = () => laptop.page.evaluate(() => (window as unknown as { readonly savedTimes: readonly number[] }).savedTimes);

/** A strict transaction of a database of its own and a request to the main process, side by side, as often as keys are pressed. */
function storeAndAsk(): Promise<readonly number[]> {
  return laptop.page.evaluate(async (runs) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('bench', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error('no database'));
    });
    const put = (value: object) =>
      new Promise<void>((resolve) => {
        const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
        transaction.objectStore('rows').put(value, 'one');
        transaction.oncomplete = () => resolve();
      });
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const begun = performance.now();
      await put({ run, text: 'x'.repeat(1500) });
      times.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    database.close();
    indexedDB.deleteDatabase('bench');
    return times;
  }, KEYS.length * ROUNDS);
}

/** Lines of a journal's size appended and synced to a file on the same disk. */
async function appendAndSync(): Promise<readonly number[]> {
  const file = await open(join(laptop.userData, 'bench-lines'), 'a');
  const times: number[] = [];
  for (let run = 0; run < KEYS.length * ROUNDS; run += 1) {
    const begun = performance.now();
    await file.appendFile('x'.repeat(1500));
    await file.datasync();
    times.push(performance.now() - begun);
  }
  await file.close();
  return times;
}

test('scrolling 1,381 proposals', async () => {
  const full = await scrollAndMeasure(laptop.page, '.data-table');
  await laptop.page.getByRole('searchbox').fill('tidak ada yang bernama demikian');
  await laptop.page.locator('.data-table__row').waitFor({ state: 'detached' });
  const empty = await scrollAndMeasure(laptop.page, '.data-table');
  await laptop.page.getByRole('searchbox').fill('');
  printMeasurements('Scrolling, 95 % of frames', [
    against('1,381 proposals, against the goal', full.p95, GOAL.frame),
    against('1,381 proposals, against an empty list', full.p95, empty.p95),
  ]);
  expect(full.frames).toBeGreaterThan(0);
});

test('from a key to the score in two places', async () => {
  await openSheet(laptop, entries[0] ?? '');
  const field = laptop.page.locator('.score-field__input').first();
  await field.click();
  await listenForSaved();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const key of KEYS) {
      const before = (await savedTimes()).length;
      await laptop.page.keyboard.press(key);
      await expect.poll(async () => (await savedTimes()).length, { interval: 5 }).toBe(before + 1);
    }
  }
  const times = await savedTimes();
  const [stored, synced] = [await storeAndAsk(), await appendAndSync()];
  const floor = Math.max(at(0.95, stored), at(0.95, synced));
  printMeasurements('A key saved in two places', [
    against('median, against the goal', at(0.5, times), GOAL.saved),
    against('95 %, against the goal', at(0.95, times), GOAL.saved),
    against('95 %, against one strict transaction or one sync alone', at(0.95, times), floor),
    against('one strict transaction alone: median, 95 %', at(0.5, stored), at(0.95, stored)),
    against('one line synced alone: median, 95 %', at(0.5, synced), at(0.95, synced)),
  ]);
  expect(times).toHaveLength(KEYS.length * ROUNDS);
});

test('from one proposal to the next', async () => {
  const { page } = laptop;
  await page.evaluate(() => {
    let pressed: number | null = null;
    let shown = document.querySelector('h1')?.textContent;
    const times: number[] = [];
    addEventListener('keydown', ({ timeStamp, key }) => (key === 'ArrowRight' ? (pressed = timeStamp) : undefined), { capture: true });
    new MutationObserver(() => {
      const now = document.querySelector('h1')?.textContent;
      // The proposal itself is asked for: it is there once its text is.
      if (now === shown || pressed === null || document.querySelector('.reading') === null) return;
      shown = now;
      const begun = pressed;
      pressed = null;
      requestAnimationFrame(() => times.push(performance.now() - begun));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { nextTimes: times });
  });
  const nextTimes = () => page.evaluate(() => (window as unknown as { readonly nextTimes: readonly number[] }).nextTimes);
  for (let step = 1; step <= STEPS; step += 1) {
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(async () => (await nextTimes()).length, { interval: 5 }).toBe(step);
  }
  const times = await nextTimes();
  printMeasurements('The next proposal', [
    against('median, against the goal', at(0.5, times), GOAL.next),
    against('95 %, against the goal', at(0.95, times), GOAL.next),
  ]);
  expect(times).toHaveLength(STEPS);
});

test('from launch to 1,381 proposals that can be worked on, on a warm disk', async () => {
  await laptop.go('proposals');
  await laptop.close();
  const launches: number[] = [];
  const empty: number[] = [];
  for (let launch = 0; launch < LAUNCHES; launch += 1) {
    launches.push(await timeToUsable(laptop.userData));
    empty.push(await timeToEmptyWindow());
  }

  printMeasurements('Launch', [
    against('median, against the goal', at(0.5, launches), GOAL.usable),
    against('median, against an empty window', at(0.5, launches), at(0.5, empty)),
  ]);
  expect(Math.min(...launches)).toBeGreaterThan(0);
});
