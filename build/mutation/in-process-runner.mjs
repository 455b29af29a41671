import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bundledTests } from './bundled-tests.mjs';

/**
 * @typedef {import('./declared-tests.mjs').DeclaredTest} DeclaredTest
 * @typedef {{ static: Record<string, number>, perTest: Record<string, Record<string, number>> }} Coverage how often each change was reached
 * @typedef {object} MutantRun
 * @property {{ id: string }} activeMutant
 * @property {readonly string[]} [testFilter]
 * @property {number} [hitLimit]
 * @property {'static' | 'runtime'} mutantActivation
 */

/** What must notice a changed rule. */
const TESTS = ['tests/unit/shared/domain', 'tests/unit/shared/formats/rules.test.ts'];

/** Beside the bundle: how long each test took, for workers that take the place of one that hung. */
const TIMES = 'mutation-times.json';

const PASSED = 0;
const FAILED = 1;

/**
 * Where changed code looks which change is in force, and notes what reached it.
 * @type {{ mutantCoverage?: Coverage, currentTestId?: string | undefined, activeMutant?: string | undefined, hitCount?: number | undefined, hitLimit?: number | undefined }}
 */
const state = Object.assign(globalThis, { __stryker__: {} }).__stryker__;

/**
 * Stryker's way of running tests, here within its own worker: all tests are bundled once, and a changed rule costs no more than running the few
 * tests that reach it, where starting a test framework for each of thousands of changes would take hours.
 */
class InProcessRunner {
  /** @type {() => readonly DeclaredTest[]} */
  #load = () => [];
  /** @type {readonly DeclaredTest[]} */
  #tests = [];
  /** Milliseconds by test, to run the quick ones first. @type {ReadonlyMap<string, number>} */
  #spent = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#load = await bundledTests(TESTS);
    if (!existsSync(TIMES)) return;
    this.#spent = new Map(/** @type {[string, number][]} */ (JSON.parse(readFileSync(TIMES, 'utf8'))));
  }

  async dryRun() {
    const coverage = { static: {}, perTest: {} };
    state.mutantCoverage = coverage;
    this.#tests = this.#load();
    const tests = [];
    for (const test of this.#tests) {
      state.currentTestId = test.id;
      tests.push(await outcomeOf(test));
    }
    state.currentTestId = undefined;
    this.#spent = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(TIMES, JSON.stringify([...this.#spent]));
    return { status: 'complete', tests, mutantCoverage: byTestWhereAny(coverage) };
  }

  /** @param {MutantRun} run */
  async mutantRun({ activeMutant: { id }, testFilter, hitLimit, mutantActivation }) {
    Object.assign(state, { hitCount: hitLimit === undefined ? undefined : 0, hitLimit, activeMutant: id });
    try {
      const tests = mutantActivation === 'static' || this.#tests.length === 0 ? this.#loadedWith(mutantActivation, id) : this.#tests;
      return await this.#firstFailure(tests.filter((test) => testFilter?.includes(test.id) ?? true));
    } catch (error) {
      return { status: 'killed', killedBy: ['loading'], nrOfTests: 0, failureMessage: `It cannot be loaded: ${String(error)}` };
    } finally {
      state.activeMutant = undefined;
    }
  }

  /**
   * The tests loaded anew; a worker that took the place of another has none yet, and loads them unchanged.
   * @param {MutantRun['mutantActivation']} activation
   * @param {string} mutant
   */
  #loadedWith(activation, mutant) {
    state.activeMutant = activation === 'static' ? mutant : undefined;
    const tests = this.#load();
    state.activeMutant = mutant;
    if (activation === 'runtime') this.#tests = tests;
    return tests;
  }

  /** @param {readonly DeclaredTest[]} tests */
  async #firstFailure(tests) {
    const quickFirst = tests.toSorted((a, b) => (this.#spent.get(a.id) ?? 0) - (this.#spent.get(b.id) ?? 0));
    for (const [index, test] of quickFirst.entries()) {
      const { status, failureMessage } = await outcomeOf(test);
      if (state.hitCount !== undefined && state.hitCount > (state.hitLimit ?? Infinity))
        return { status: 'timeout', reason: 'It goes round without end.' };
      if (status === FAILED) return { status: 'killed', killedBy: [test.id], nrOfTests: index + 1, failureMessage };
    }
    return { status: 'survived', nrOfTests: tests.length };
  }
}

/** @param {DeclaredTest} test */
async function outcomeOf({ id, run }) {
  const start = performance.now();
  const done = (/** @type {number} */ status, failureMessage = '') => ({
    id,
    name: id,
    status,
    failureMessage,
    timeSpentMs: performance.now() - start,
  });
  try {
    await run();
    return done(PASSED);
  } catch (error) {
    return done(FAILED, error instanceof Error ? error.message : String(error));
  }
}

/**
 * A change that a test reaches while it runs is left to such tests, although loading reaches it too; only what nothing but loading reaches is loaded anew.
 * @param {Coverage} coverage
 * @returns {Coverage}
 */
function byTestWhereAny({ static: loaded, perTest }) {
  const reached = new Set(Object.values(perTest).flatMap(Object.keys));
  return { static: Object.fromEntries(Object.entries(loaded).filter(([mutant]) => !reached.has(mutant))), perTest };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];
