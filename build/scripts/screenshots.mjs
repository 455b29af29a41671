import { buildIfStale } from '../bundle/bundle.mjs';
import { ensureDisplay } from '../display/display.mjs';
import { inProject, root, runScript } from '../project.mjs';
import { announce, resolveRuntime } from '../runtime/runtime.mjs';
import { setUp } from '../setup/setup.mjs';

/** The script's module as Vite hands it out. @typedef {{ takeScreenshots: (folder: string) => Promise<void> }} Screenshots */

await runScript(async () => {
  await setUp();
  // Imported when needed: this package is there only after set-up.
  const { runnerImport } = await import('vite');
  announce(await resolveRuntime());
  await buildIfStale();
  const stop = await ensureDisplay();
  try {
    /** @type {{ module: Screenshots }} */
    const { module } = await runnerImport(inProject('tests/support/window/take-screenshots.ts'), { root, configFile: false });
    await module.takeScreenshots(inProject('build/readme'));
  } finally {
    stop();
  }
  return 0;
});
