import { inProject } from '../project.mjs';
import { tallyOf } from './tally.mjs';

/**
 * Runs the tests that the words of a command line select (all, without any) and counts them.
 * @param {readonly string[]} words as vitest's own command line takes them
 */
export async function runVitest(words) {
  // Imported when needed: this package is there only after set-up.
  const { parseCLI, startVitest } = await import('vitest/node');
  const { filter, options } = parseCLI(['vitest', 'run', ...words]);
  const vitest = await startVitest('test', filter, { ...options, watch: false, config: inProject('build/vitest.config.ts') });
  const tally = tallyOf(vitest.state.getTestModules().map(fileOf), vitest.state.getUnhandledErrors().length);
  await vitest.close();
  return tally;
}

/**
 * @param {import('vitest/node').TestModule} module
 * @returns {import('./tally.mjs').TestFile}
 */
function fileOf(module) {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const count = (/** @type {string} */ wanted) => states.filter((state) => state === wanted).length;
  return { ok: module.ok(), passed: count('passed'), failed: count('failed') };
}
