import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProject } from '#build/project.mjs';
import { CHANNEL_NAMES } from '#shared/ipc/names.ts';
import { freshUserData, launchApp, type RunningApp } from '#tests/support/window/launch-app.ts';

let data: Awaited<ReturnType<typeof freshUserData>>;
let running: RunningApp;

const START = 'app://mufakat/index.html';

beforeAll(async () => {
  data = await freshUserData();
  running = await launchApp(data.folder);
});

afterAll(async () => {
  await running.close();
  await data.dispose();
});

test('the page comes from our own origin and reaches the main process through the bridge alone', async () => {
  expect(running.page.url()).toBe(START);
  const settings = await running.page.evaluate(() => window.mufakat['settings:get']({}));
  expect(settings).toEqual({ language: 'id', theme: 'system', density: 'compact', identity: null, bundleId: null, split: null });
  expect(running.pageErrors).toEqual([]);
});

test('the window runs isolated, in the sandbox, without Node and without tags for foreign pages', async () => {
  const preferences = await running.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Not in the types, and the only way to see what is really in force.
    // Electron has this method and does not declare it.
    return (contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
});

test('nothing of Node or Electron is there in the page', async () => {
  const found = await running.page.evaluate(() =>
    ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'setImmediate', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

test('the bridge has one function for each channel, three more for what a channel cannot do, and no way to send anything else', async () => {
  const names = await running.page.evaluate(() => Object.keys(window.mufakat));
  expect(names.toSorted()).toEqual([...CHANNEL_NAMES, 'dropped', 'onOffered', 'onProgress'].toSorted());
});

test('a file that a page made up is no dropped file', async () => {
  expect(await running.page.evaluate(() => window.mufakat.dropped([new File(['x'], '/etc/passwd')]))).toEqual([]);
});

test('the page is built as people get it, without the workshop that its library carries for those who write it', () => {
  const folder = inProject('out/renderer/assets');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const carrying = scripts.filter((name) => readFileSync(join(folder, name), 'utf8').includes('jsxDEV'));
  expect(scripts.length).toBeGreaterThan(0);
  expect(carrying).toEqual([]);
});

test('the preload script carries no schema library', () => {
  expect(statSync(inProject('out/preload/preload.cjs')).size).toBeLessThan(4096);
});

// Run from a timer, since what a debugger evaluates is free of the page's policy.
const scripts: Readonly<Record<string, () => Promise<unknown>>> = {
  eval: () =>
    new Promise((resolve, reject) =>
      setTimeout(() => {
        try {
          resolve(window.eval('1 + 1'));
        } catch (error) {
          reject(new Error(String(error)));
        }
      }),
    ),
  'a function made of text': () =>
    new Promise((resolve, reject) =>
      setTimeout(() => {
        try {
          // oxlint-disable-next-line typescript/no-implied-eval -- tried, to see it refused
          resolve(new Function('return 1'));
        } catch (error) {
          reject(new Error(String(error)));
        }
      }),
    ),
  'an inline script': () =>
    new Promise((resolve, reject) =>
      setTimeout(() => {
        const script = document.createElement('script');
        script.textContent = 'document.documentElement.dataset.ran = "yes"';
        document.head.append(script);
        if (document.documentElement.dataset['ran'] === 'yes') resolve('ran');
        else reject(new Error('blocked'));
      }),
    ),
  'a handler in an attribute': () =>
    new Promise((resolve, reject) =>
      setTimeout(() => {
        const button = document.createElement('button');
        button.setAttribute('onclick', 'document.documentElement.dataset.clicked = "yes"');
        button.click();
        if (document.documentElement.dataset['clicked'] === 'yes') resolve('ran');
        else reject(new Error('blocked'));
      }),
    ),
  'a script from a data address': () =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error('blocked')));
      script.src = 'data:text/javascript,1';
      document.head.append(script);
    }),
  'a worker from a blob': () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' })));
      worker.addEventListener('message', resolve);
      worker.addEventListener('error', () => reject(new Error('blocked')));
    }),
};

test.each(Object.entries(scripts))('%s does not run', async (_name, attempt) => {
  await expect(running.page.evaluate(attempt)).rejects.toThrow();
});

test.each([
  'https://example.org/',
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  'app://other/index.html',
  'data:text/html,x',
  'about:blank',
  'chrome://gpu',
  START + '?again',
])('the page cannot navigate to %s', async (address) => {
  await running.page.evaluate((target) => {
    const link = document.createElement('a');
    link.href = target;
    document.body.append(link);
    link.click();
    link.remove();
  }, address);
  await running.page.waitForTimeout(150);
  await running.page.waitForURL(START, { timeout: 5000 });
  expect(await running.page.locator('#root > *').count()).toBeGreaterThan(0);
});

test('no second window opens, whoever asks', async () => {
  const opened = await running.page.evaluate(() =>
    [window.open('https://example.org/'), window.open('about:blank'), window.open('app://mufakat/index.html')].map((one) => one === null),
  );
  expect(opened).toEqual([true, true, true]);
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test.each([
  'index.html',
  '../package.json',
  '..%2f..%2fpackage.json',
  '%2e%2e/%2e%2e/package.json',
  'assets/..%5c..%5c..%5cpackage.json',
  'assets//..//..//package.json',
  '/etc/passwd',
  'index.html%00.js',
  '.',
])('our own scheme serves no file outside the built pages: %s', async (path) => {
  const status = await running.app.evaluate(
    ({ session }, target) =>
      session.defaultSession.fetch(`app://mufakat/${target}`).then(
        (answer) => answer.status,
        () => 0,
      ),
    path,
  );
  expect(status).toBe(path === 'index.html' ? 200 : 404);
});

const permissions: Readonly<Record<string, () => Promise<unknown>>> = {
  geolocation: () =>
    new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, ({ code }) => reject(new Error(`code ${code}`)))),
  camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
  microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
  screen: () => navigator.mediaDevices.getDisplayMedia(),
  'reading the clipboard': () => navigator.clipboard.readText(),
  MIDI: () => navigator.requestMIDIAccess(),
  'screen wake lock': () => navigator.wakeLock.request('screen'),
};

test.each(Object.entries(permissions))('permission for %s is denied', async (_name, attempt) => {
  await expect(running.page.evaluate(attempt)).rejects.toThrow();
});

test('notifications are denied', async () => {
  expect(await running.page.evaluate(() => Notification.requestPermission())).toBe('denied');
});

test('what the page stores may be kept for good, the one thing that is granted', async () => {
  expect(await running.page.evaluate(() => navigator.storage.persist())).toBe(true);
});

test('nothing can be downloaded past the dialogs of the main process', async () => {
  const before = readdirSync(data.folder);
  await running.app.evaluate(({ app, session }, folder) => {
    app.setPath('downloads', folder);
    session.defaultSession.setDownloadPath(folder);
  }, data.folder);
  await running.page.evaluate(() => {
    const link = document.createElement('a');
    link.download = 'x.html';
    link.href = 'app://mufakat/index.html';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await running.page.waitForTimeout(300);
  expect(existsSync(join(data.folder, 'x.html'))).toBe(false);
  expect(readdirSync(data.folder).filter((name) => !before.includes(name) && name.includes('download'))).toEqual([]);
});

test('another window with the very same preload script and page is not listened to', async () => {
  const answer = await running.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
    const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
    await foreign.loadURL('app://mufakat/index.html');
    const said: unknown = await foreign.webContents.executeJavaScript(
      "window.mufakat['settings:get']({}).then(() => 'answered', (error) => error.message)",
    );
    foreign.destroy();
    return said;
  });
  expect(answer).toMatch(/foreign sender/);
});

test('a second program on the same data ends at once and leaves the first one alone', async () => {
  await expect(launchApp(data.folder)).rejects.toThrow();
  expect(await running.page.evaluate(() => document.title)).toBe('Mufakat');
});
