/**
 * Mutation testing of the rules: what decides a ranking is changed in thousands of small ways, and each change must make a test fail.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'build/mutation/vitest.mutation.config.ts', related: false },
  mutate: ['shared/domain/**/*.ts'],
  coverageAnalysis: 'perTest',
  // Constants at the top of a module are made once, when it is loaded, so that no single test covers them.
  ignoreStatic: true,
  // TypeScript's own API is not there in its native version, and nothing needs it.
  tsconfigFile: 'none',
  ignorePatterns: ['/out', '/dist', '/coverage', '/demo*', '/node_modules', '/build/readme', '/tests/golden'],
  tempDirName: 'out/mutation',
  incrementalFile: 'node_modules/.cache/stryker-incremental.json',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'coverage/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  concurrency: 2,
  timeoutMS: 5000,
  thresholds: { high: 95, low: 85, break: 85 },
};
