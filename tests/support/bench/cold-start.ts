import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { root } from '#build/project.mjs';
import { resolveRuntime } from '#build/runtime/runtime.mjs';
import { sandboxArguments } from '#build/runtime/sources.mjs';

const PATIENCE = 30_000;
const USABLE = 'proposals usable';

/** Starts the built program as a person does and answers how many milliseconds later its proposals were on screen. */
export function timeToUsable(userData: string): Promise<number> {
  return timeOf([root, `--user-data=${userData}`], userData);
}

/** What no program of the kind can be faster than: the same runtime showing one line of text in a window. */
export async function timeToEmptyWindow(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'mufakat-bench-empty-'));
  const page = `<p>kosong</p><script>requestAnimationFrame(() => performance.mark('${USABLE}'))</script>`;
  await writeFile(join(folder, 'package.json'), '{"main":"main.cjs"}');
  await writeFile(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron'); app.setPath('userData', ${JSON.stringify(join(folder, 'data'))});
     app.whenReady().then(() => new BrowserWindow().loadFile('page.html'));`,
  );
  await writeFile(join(folder, 'page.html'), page);
  try {
    return await timeOf([folder], join(folder, 'data'));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The driver takes hold only after the program has begun, so that it does not slow the beginning. */
async function timeOf(args: readonly string[], userData: string): Promise<number> {
  const { executable } = await resolveRuntime();
  const portFile = join(userData, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const begun = Date.now();
  const child = spawn(executable, [...sandboxArguments(process), '--remote-debugging-port=0', ...args], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`);
    const usable = await markedAt(await firstPage(() => browser.contexts().flatMap((context) => context.pages())));
    await browser.close();
    return usable - begun;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function portIn(path: string): Promise<string> {
  return retry(async () => (await readFile(path, 'utf8')).split('\n')[0] ?? '');
}

function firstPage(pages: () => readonly Page[]): Promise<Page> {
  return retry(() => Promise.resolve(pages()[0] ?? fail('no page yet')));
}

/** When the page made the mark, in milliseconds since 1970. */
function markedAt(page: Page): Promise<number> {
  return retry(async () => {
    const at = await page.evaluate(
      (name) => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
      USABLE,
    );
    return Number.isNaN(at) ? fail('not marked yet') : at;
  });
}

function fail(why: string): never {
  throw new Error(why);
}

async function retry<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
