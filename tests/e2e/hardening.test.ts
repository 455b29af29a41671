import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshUserData, launchApp, type RunningApp } from '#tests/support/launch-app.ts';

let data: Awaited<ReturnType<typeof freshUserData>>;
let running: RunningApp;

beforeAll(async () => {
  data = await freshUserData();
  running = await launchApp(data.folder);
});

afterAll(async () => {
  await running.close();
  await data.dispose();
});

test('the page comes from our own origin and reaches the main process through the bridge alone', async () => {
  expect(running.page.url()).toBe('app://mufakat/index.html');
  expect(await running.page.evaluate(() => window.mufakat['settings:get']({}))).toEqual({
    language: 'id',
    theme: 'system',
    density: 'compact',
    identity: null,
    bundleId: null,
  });
});
