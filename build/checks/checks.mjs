import { inProject, root } from '../project.mjs';
import { tool } from '../run.mjs';
import { unexplainedPlaces } from './reasons.mjs';

/** @typedef {() => Promise<{ ok: boolean, findings: string }>} Check */

/**
 * @param {string} program inside node_modules
 * @param {readonly string[]} args
 * @returns {Check}
 */
function toolCheck(program, args) {
  return async () => {
    const { code, stdout, stderr } = await tool(program, args, { output: 'capture' });
    return { ok: code === 0, findings: `${stdout}${stderr}\n` };
  };
}

/** @type {Check} */
async function boundaries() {
  // Imported when needed: its package is there only after set-up.
  const { findViolations } = await import('../boundaries/cruise.mjs');
  const { modules, violations } = await findViolations(root);
  // A tool that cannot read the sources finds nothing wrong in them.
  if (modules === 0) return { ok: false, findings: 'No module was found: the imports were not looked at.\n' };
  return { ok: violations.length === 0, findings: violations.map((line) => `${line}\n`).join('') };
}

/** @type {Check} */
async function reasons() {
  const places = unexplainedPlaces(root);
  return {
    ok: places.length === 0,
    findings: places.map((place) => `${place}: an exception from a rule names one rule, one line and why\n`).join(''),
  };
}

/**
 * Everything that `npm run check` looks at, in the order in which a failure is soonest understood.
 * @type {Readonly<Record<string, Check>>}
 */
export const checks = {
  types: toolCheck('typescript/bin/tsc', ['-b']),
  format: toolCheck('@biomejs/biome/bin/biome', ['format', '--config-path', inProject('build/formatter.json'), '--max-diagnostics=500']),
  lint: toolCheck('oxlint/bin/oxlint', []),
  reasons,
  boundaries,
  unused: toolCheck('knip/bin/knip.js', ['--config', inProject('build/knip.jsonc')]),
  'unit tests': toolCheck('vitest/vitest.mjs', [
    'run',
    '--config',
    inProject('build/vitest.config.ts'),
    '--project',
    'unit',
    '--project',
    'component',
  ]),
};
