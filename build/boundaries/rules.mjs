import { keptPackages, layers } from './layers.mjs';

const PACKAGES = 'node_modules/';

/** @param {readonly string[]} patterns */
const anyOf = (patterns) => `^(${patterns.join('|')})`;

/**
 * @param {import('./layers.mjs').Layer} layer
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function layerRule({ name, folder, may, alone }) {
  const itself = alone === true ? folder.replace('([^/]+)', '$1') : folder;
  return {
    name: `layer-${name}`,
    severity: 'error',
    from: { path: `^${folder}` },
    to: { pathNot: anyOf([itself, ...may, PACKAGES]), dependencyTypesNot: ['core'], couldNotResolve: false },
  };
}

/**
 * @param {{ package: string, places: readonly string[] }} kept
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function packageRule({ package: name, places }) {
  return {
    name: `package-${name}`,
    severity: 'error',
    from: { pathNot: anyOf([...places, 'tests/', 'build/', PACKAGES]) },
    to: { path: `^${PACKAGES}${name}/` },
  };
}

/** @type {readonly import('dependency-cruiser').IForbiddenRuleType[]} */
const generalRules = [
  { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
  { name: 'no-orphan', severity: 'error', from: { orphan: true, pathNot: '^(tests|build)/' }, to: {} },
  { name: 'not-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  { name: 'no-layer', severity: 'error', from: { pathNot: anyOf([...layers.map((layer) => layer.folder), PACKAGES]) }, to: {} },
  {
    name: 'shared-packages',
    severity: 'error',
    from: { path: '^shared/' },
    to: { path: `^${PACKAGES}`, pathNot: `^${PACKAGES}zod/` },
  },
  {
    name: 'preload-packages',
    severity: 'error',
    from: { path: '^preload/' },
    to: { path: `^${PACKAGES}`, pathNot: `^${PACKAGES}electron/` },
  },
  { name: 'node-only-in-main', severity: 'error', from: { path: '^(shared|preload|renderer)/' }, to: { dependencyTypes: ['core'] } },
];

/** The rules of dependency-cruiser that the table stands for. */
export const forbidden = [...layers.map(layerRule), ...keptPackages.map(packageRule), ...generalRules];
