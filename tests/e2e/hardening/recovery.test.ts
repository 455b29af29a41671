import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshUserData, launchApp, type RunningApp, startAndEnd } from '#tests/support/window/launch-app.ts';

let data: Awaited<ReturnType<typeof freshUserData>>;

beforeEach(async () => {
  data = await freshUserData();
});
afterEach(() => data.dispose());

/** From now on message boxes are not shown; answers what they would have said. */
async function hearMessages({ app }: RunningApp): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ dialog }) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    dialog.showMessageBox = (...given: unknown[]) => {
      heard.push(JSON.stringify(given.at(-1)));
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  // In the program this is the list put there above; its types know nothing of it.
  return () => app.evaluate(() => (globalThis as unknown as { readonly heard: string[] }).heard);
}

test('a page that dies is told, logged without content, and loaded again', async () => {
  const running = await launchApp(data.folder);
  const messages = await hearMessages(running);
  await running.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    contents?.forcefullyCrashRenderer();
    await loaded;
  });
  const settings: unknown = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("window.mufakat['settings:get']({})"),
  );
  expect(settings).toMatchObject({ language: 'id' });
  expect((await messages()).join()).toContain('tersimpan');
  expect(await readFile(join(data.folder, 'logs', 'bugs.log'), 'utf8')).toMatch(/"where":"page: (killed|crashed)"/);
  await running.close();
});

test('a program that is closed while its page is still loading ends, and nothing is told of a bug', async () => {
  await startAndEnd(data.folder);
  expect(existsSync(join(data.folder, 'logs', 'bugs.log'))).toBe(false);
});

test('damaged settings are put aside and the program starts with the defaults', async () => {
  await writeFile(join(data.folder, 'settings.json'), '{"language": "en"');
  const running = await launchApp(data.folder);
  expect(await running.page.evaluate(() => window.mufakat['settings:get']({}))).toMatchObject({ language: 'id' });
  expect(await readFile(join(data.folder, 'settings.damaged.json'), 'utf8')).toBe('{"language": "en"');
  await running.kill();
});

test('settings and the place of the window are there again after the program was closed', async () => {
  const first = await launchApp(data.folder);
  await first.page.evaluate(() => window.mufakat['settings:set']({ language: 'en', theme: 'dark' }));
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1100, height: 700 }));
  await first.close();
  const second = await launchApp(data.folder);
  expect(await second.page.evaluate(() => window.mufakat['settings:get']({}))).toMatchObject({ language: 'en', theme: 'dark' });
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toMatchObject({
    width: 1100,
    height: 700,
  });
  expect(await second.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await second.close();
});

test('the window cannot be made smaller than the screens need', async () => {
  const running = await launchApp(data.folder);
  const smallest = await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getMinimumSize());
  expect(smallest).toEqual([1024, 640]);
  await running.close();
});
