import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { inProject } from '#build/project.mjs';
import { run } from '#build/run.mjs';
import { sandboxArguments } from '#build/runtime/sources.mjs';

/** Packages the program as people get it, without an installer, and answers with the folder that holds it. */
export async function packageInto(folder: string): Promise<string> {
  const script = inProject('build/scripts/package.mjs');
  const { code, stdout, stderr } = await run(process.execPath, [script, '--dir', `-c.directories.output=${folder}`], { output: 'capture' });
  if (code !== 0) throw new Error(`packaging ended with code ${code}:\n${stdout}${stderr}`);
  return join(folder, 'linux-unpacked');
}

/** What stands at the top of an archive; its directory is JSON behind four lengths of four bytes. */
export function topOfArchive(path: string): readonly string[] {
  const bytes = readFileSync(path);
  const length = bytes.readUInt32LE(12);
  const directory = JSON.parse(bytes.toString('utf8', 16, 16 + length)) as { readonly files: Readonly<Record<string, unknown>> };
  return Object.keys(directory.files);
}

/**
 * Starts a packaged program and hands out its page. A packaged program cannot be driven through Node's inspector, since its fuses forbid
 * that; Chromium's own debugging port is the way in, for a test as for anyone who may start the program.
 */
export async function startPackaged(
  program: string,
  userData: string,
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const child = spawn(program, [...sandboxArguments(process), '--remote-debugging-port=0', `--user-data=${userData}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.once('exit', (code) => reject(new Error(`the packaged program ended with code ${code}:\n${said}`)));
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
      const found = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  await pageLoaded(address);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the packaged program shows no page');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  const close = async () => {
    await browser.close();
    child.kill();
    await ended;
  };
  return { page, close };
}

/** Waits until a page with a title is there: some answers about a page whose first address is being loaded get lost, and the driver would wait for them for ever. */
async function pageLoaded(address: string): Promise<void> {
  const list = new URL('/json/list', address.replace(/^ws/, 'http'));
  const answer = (await (await fetch(list)).json()) as readonly { readonly type: string; readonly title: string }[];
  if (answer.some(({ type, title }) => type === 'page' && title !== '')) return;
  await new Promise((resolve) => setTimeout(resolve, 50));
  await pageLoaded(address);
}
