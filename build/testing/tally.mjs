/**
 * One test file after a run.
 * @typedef {object} TestFile
 * @property {boolean} ok as a whole: it could be loaded, and nothing in it failed
 * @property {number} passed
 * @property {number} failed
 */

/**
 * Counts tests. A file that is bad without a failed test of its own (it could not be loaded, say) counts as one failed test, so does an
 * error outside of any test, and so does a run in which no test passed.
 * @param {readonly TestFile[]} files
 * @param {number} strayErrors
 */
export function tallyOf(files, strayErrors) {
  const passed = files.reduce((sum, file) => sum + file.passed, 0);
  const failed = files.reduce((sum, file) => sum + (file.ok ? 0 : Math.max(1, file.failed)), strayErrors);
  return { passed, failed: passed === 0 ? Math.max(1, failed) : failed };
}

/**
 * The closing line, alone on its line.
 * @param {{ passed: number, failed: number }} tally
 */
export function tallyLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
