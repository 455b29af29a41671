import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { hasDisplay } from './display/display.mjs';
import { testBrowser } from './testing/browser.ts';
import { LongestFirst } from './testing/longest-first.ts';

const SECOND = 1000;

/** Every core has work, the last one too: vitest leaves one free, which on two cores is half the machine. Past eight they wait for one another. */
const WORKERS = Math.min(availableParallelism(), 8);

interface Kind {
  readonly name: string;
  readonly folder: string;
  readonly seconds: number;
  /** Kinds of one order run side by side, kinds of another one after them: nothing else loads the machine while windows are driven. */
  readonly order: number;
  readonly options?: object;
}

const windows = { globalSetup: ['build/testing/windows.ts'], setupFiles: ['build/testing/display.ts'] };

const kinds: readonly Kind[] = [
  { name: 'unit', folder: 'unit', seconds: 90, order: 0, options: { exclude: ['tests/unit/renderer/**'], isolate: false } },
  {
    name: 'component',
    folder: 'unit/renderer',
    seconds: 60,
    order: 0,
    options: {
      setupFiles: ['tests/support/components/component-setup.ts'],
      // One page for all files: a fresh one for each would load the whole program anew.
      isolate: false,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        // A clock that differs from every machine's: what is shown by it is shown on purpose.
        provider: playwright({ launchOptions: testBrowser(), contextOptions: { timezoneId: 'Asia/Makassar' } }),
        instances: [{ browser: 'chromium', viewport: { width: 1366, height: 768 } }],
      },
    },
  },
  { name: 'property', folder: 'property', seconds: 60, order: 0 },
  { name: 'fuzz', folder: 'fuzz', seconds: 120, order: 0 },
  { name: 'integration', folder: 'integration', seconds: 120, order: 0 },
  // On hidden displays two windows are driven at a time; on a display that people see, one, since it has one keyboard.
  {
    name: 'e2e',
    folder: 'e2e',
    seconds: 180,
    order: 1,
    options: { ...windows, exclude: ['tests/e2e/alone/**'], maxWorkers: hasDisplay(process) ? 1 : 2 },
  },
  { name: 'e2e-alone', folder: 'e2e/alone', seconds: 180, order: 2, options: { ...windows, maxWorkers: 1 } },
];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vite',
  test: {
    passWithNoTests: false,
    maxWorkers: WORKERS,
    sequence: { sequencer: LongestFirst },
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts', 'main/**/*.ts'],
      reporter: ['text', 'html'],
      reportsDirectory: 'coverage',
      thresholds: {
        // The rules: no line and no way through them goes untested.
        'shared/{domain,base}/**/*.ts': { lines: 100, branches: 100 },
        // The use cases: all of main but what only wires them to a window, a terminal or a thread; those ways are walked end to end.
        'main/!(app|cli|ipc|settings|work)/**/*.ts': { lines: 98, branches: 85 },
      },
    },
    projects: kinds.map(({ name, folder, seconds, order, options }) => ({
      extends: true as const,
      test: {
        name,
        include: [`tests/${folder}/**/*.test.{ts,tsx}`],
        testTimeout: seconds * SECOND,
        hookTimeout: seconds * SECOND,
        sequence: { groupOrder: order },
        ...options,
      },
    })),
  },
});
