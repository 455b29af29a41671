import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import { declare } from './declared-tests.mjs';

// What the tests of the rules take from vitest, with vitest's own matchers, so that they can be run again and again within one process.

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const { expect } = chai;

/** @typedef {(...values: unknown[]) => unknown} Body */

/**
 * @param {string} name
 * @param {() => void} body
 */
export function describe(name, body) {
  declare.within(name, body);
}

/**
 * @param {string} name
 * @param {unknown[]} rest the body, after options if there are any
 */
export function test(name, ...rest) {
  declare.test(name, bodyOf(rest));
}

export { test as it };

describe.each = forEach(describe);
test.each = forEach(test);

/** @param {(name: string, body: () => void) => void} declareOne */
function forEach(declareOne) {
  /** @param {readonly unknown[]} rows */
  return (rows) =>
    /**
     * @param {string} name
     * @param {unknown[]} rest
     */
    (name, ...rest) => {
      const body = bodyOf(rest);
      for (const [index, row] of rows.entries()) declareOne(`${name} #${index}`, () => body(...valuesOf(row)));
    };
}

/**
 * @param {unknown} row
 * @returns {readonly unknown[]}
 */
function valuesOf(row) {
  return Array.isArray(row) ? row : [row];
}

/**
 * @param {readonly unknown[]} rest
 * @returns {Body}
 */
function bodyOf(rest) {
  const body = rest.find((part) => typeof part === 'function');
  if (body === undefined) throw new TypeError('a test without a body');
  return /** @type {Body} */ (body);
}
