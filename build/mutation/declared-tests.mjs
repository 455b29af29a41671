/**
 * One test as it was declared.
 * @typedef {object} DeclaredTest
 * @property {string} id file, groups and name
 * @property {() => unknown} run
 */

/** @type {DeclaredTest[]} */
let declared = [];
let file = '';
/** @type {string[]} */
const groups = [];

/** Takes down tests in the order in which their files declare them. */
export const declare = {
  /** @param {string} name */
  inFile: (name) => {
    file = name;
  },
  /**
   * @param {string} name
   * @param {() => void} body
   */
  within: (name, body) => {
    groups.push(name);
    try {
      body();
    } finally {
      groups.pop();
    }
  },
  /**
   * @param {string} name
   * @param {() => unknown} run
   */
  test: (name, run) => {
    declared.push({ id: [file, ...groups, name].join(' > '), run });
  },
};

/**
 * What is declared while something is loaded.
 * @param {() => void} load
 * @returns {readonly DeclaredTest[]}
 */
export function declaredBy(load) {
  declared = [];
  load();
  return declared;
}
