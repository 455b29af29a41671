import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { inProject, root } from '#build/project.mjs';
import { resolveRuntime } from '#build/runtime/runtime.mjs';
import { sandboxArguments } from '#build/runtime/sources.mjs';

const LAUNCH_MS = 60_000;

/** The built program, running with a folder of its own for everything that it keeps. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  readonly pid: number;
  /** Every error that the page threw and every message that it wrote to its console as an error. */
  readonly pageErrors: readonly string[];
  /** Ends the program as a person does. */
  readonly close: () => Promise<void>;
  /** Ends the program as a power cut does: SIGKILL, by its process id. */
  readonly kill: () => Promise<void>;
}

/** A new empty folder for one laptop's data; `dispose` removes it. */
export async function freshUserData(): Promise<{ readonly folder: string; readonly dispose: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'mufakat-e2e-'));
  return { folder, dispose: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts the built program on the data in `userData`, with files as a double click hands them over, and waits for its window. */
export async function launchApp(userData: string, files: readonly string[] = []): Promise<RunningApp> {
  const app = await attach(userData, files);
  const page = await app.firstWindow();
  await page.waitForLoadState();
  const pageErrors: string[] = [];
  page.on('pageerror', (error) => pageErrors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && pageErrors.push(message.text()));
  const child = app.process();
  const { pid } = child;
  if (pid === undefined) throw new Error('the program has no process');
  const kill = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(pid, 'SIGKILL');
    await ended;
  };
  return { app, page, userData, pid, pageErrors, close: () => app.close(), kill };
}

/** Starts the built program and ends it as a person does in the moment in which its window opens, before the page is there. */
export async function startAndEnd(userData: string): Promise<void> {
  const app = await attach(userData, []);
  await app.firstWindow();
  await app.close();
}

const HOLD = inProject('tests/support/window/hold-until-driven.cjs');

/** Starts the program under the driver, which has hold of it before it opens a page. */
async function attach(userData: string, files: readonly string[]): Promise<ElectronApplication> {
  const { executable } = await resolveRuntime();
  const args = ['-r', HOLD, ...argumentsFor(userData, files)];
  return _electron.launch({ executablePath: executable, args, env: environment(), timeout: LAUNCH_MS });
}

/** Starts the program a second time on the same data and waits until that one has ended. */
export async function startAgain(userData: string, files: readonly string[]): Promise<void> {
  const { executable } = await resolveRuntime();
  await promisify(execFile)(executable, argumentsFor(userData, files), { env: environment(), timeout: LAUNCH_MS });
}

function argumentsFor(userData: string, files: readonly string[]): string[] {
  return [...sandboxArguments(process), root, `--user-data=${userData}`, ...files];
}

// Variables that make Electron or Node behave otherwise must not leak in from whoever runs the tests.
function environment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('ELECTRON_') && !name.startsWith('NODE_') && !name.startsWith('VITEST'),
  );
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** From now on the program's dialogs for opening files answer with these paths, once each, without being shown. */
export async function answerOpenDialogs({ app }: RunningApp, ...answers: readonly (readonly string[])[]): Promise<void> {
  await untilAnswered(() =>
    app.evaluate(({ dialog }, queue) => {
      const left = queue.map((paths) => [...paths]);
      dialog.showOpenDialog = () => Promise.resolve({ canceled: left.length === 0, filePaths: left.shift() ?? [] });
    }, answers),
  );
}

/** From now on every dialog for saving a file answers with the suggested name in `folder`, or, given a function's text result, is cancelled when null. */
export async function answerSaveDialogs({ app }: RunningApp, folder: string | null): Promise<void> {
  await untilAnswered(() =>
    app.evaluate(({ dialog }, target) => {
      const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path;
      dialog.showSaveDialog = (...given: unknown[]) => {
        const options = given.at(-1) as { readonly defaultPath?: string }; // the options come last, with or without a window before them
        const filePath = target === null ? '' : `${target}/${nameOf(options.defaultPath ?? 'file')}`;
        return Promise.resolve({ canceled: target === null, filePath });
      };
    }, folder),
  );
}

/** The driver can lose the answer to a question when the main process tidies its memory (playwright issue 33737), more than once where it has much: what may be asked twice is asked again. */
async function untilAnswered(ask: () => Promise<void>, times = 5): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (times === 1 || !(error instanceof Error && error.message.includes('garbage collected'))) throw error;
    await untilAnswered(ask, times - 1);
  }
}
