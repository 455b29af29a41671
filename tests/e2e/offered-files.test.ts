import { afterEach, beforeEach, expect, test } from 'vitest';
import { inProject } from '#build/project.mjs';
import { freshUserData, launchApp, startAgain } from '#tests/support/window/launch-app.ts';

const golden = (name: string) => inProject(`tests/golden/version-1/${name}`);

let data: Awaited<ReturnType<typeof freshUserData>>;

beforeEach(async () => {
  data = await freshUserData();
});
afterEach(() => data.dispose());

test('a file with which the program is started is opened, and so is one of a second start, in the same window', async () => {
  const running = await launchApp(data.folder, [golden('tahap.mfbundle')]);
  await running.page.getByRole('heading', { level: 2, name: 'tahap.mfbundle' }).waitFor();
  await startAgain(data.folder, [golden('hasil.mfresult')]);
  await running.page.getByRole('heading', { level: 1, name: 'Hasil' }).waitFor();
  await running.page.getByRole('alert').filter({ hasText: '.mfbundle' }).waitFor();
  expect(running.app.windows()).toHaveLength(1);
  expect(running.pageErrors).toEqual([]);
  await running.close();
});
