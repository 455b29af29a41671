import { fileURLToPath } from 'node:url';

/**
 * Mutation testing of the rules: what decides a ranking is changed in thousands of small ways, and each change must make a test fail.
 */
export default {
  testRunner: 'in-process',
  checkers: ['sample'],
  plugins: ['in-process-runner.mjs', 'sample-checker.mjs'].map((name) => fileURLToPath(new URL(name, import.meta.url))),
  mutate: ['shared/domain/**/*.ts'],
  // Its changes to Unicode classes are not always patterns that the language takes.
  mutator: { excludedMutations: ['Regex'] },
  coverageAnalysis: 'perTest',
  // TypeScript's own API is not there in its native version, and nothing needs it.
  tsconfigFile: 'none',
  ignorePatterns: ['/out', '/dist', '/coverage', '/demo*', '/node_modules', '/build/readme', '/tests/golden'],
  tempDirName: 'out/mutation',
  incrementalFile: 'node_modules/.cache/stryker-incremental.json',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: 'coverage/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  concurrency: 1,
  // A slow machine is no endless loop; most of those are told by how often the change is passed.
  timeoutMS: 5000,
  timeoutFactor: 3,
  thresholds: { high: 95, low: 85, break: 85 },
};
