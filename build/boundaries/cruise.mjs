import { cruise } from 'dependency-cruiser';
import { forbidden } from './rules.mjs';

const FOLDERS = ['shared', 'preload', 'main', 'renderer', 'build', 'tests'];

/**
 * Follows the imports of a checkout and holds them against the table.
 * @param {string} folder
 * @returns {Promise<{ modules: number, violations: readonly string[] }>} one line for each violation
 */
export async function findViolations(folder) {
  const { output } = await cruise(FOLDERS, {
    baseDir: folder,
    ruleSet: { forbidden },
    validate: true,
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build/out|tests/golden)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  });
  if (typeof output === 'string') throw new TypeError('dependency-cruiser answered text where its result was asked for');
  return {
    modules: output.modules.length,
    violations: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  };
}
