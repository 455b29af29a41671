import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inProject } from '#build/project.mjs';
import { run } from '#build/run.mjs';
import { configuredCheckout, removeCheckout } from '#tests/support/files/small-checkout.ts';

const imports = (path: string) => `import { here } from '${path}';\nexport const there = here;`;

/** Each file breaks the walls between the projects: the error, the file, its text. */
const seeded: readonly (readonly [error: string, file: string, text: string])[] = [
  ['TS2591', 'shared/node.ts', "import { readFileSync } from 'node:fs';\nexport const read = () => readFileSync('x');"],
  ['TS2591', 'shared/process.ts', 'export const platform = () => process.platform;'],
  ['TS2584', 'shared/dom.ts', 'export const page = () => document;'],
  ['TS2304', 'shared/storage.ts', 'export const store = () => localStorage;'],
  ['TS6307', 'shared/up.ts', imports('#main/here.ts')],
  ['TS2584', 'main/dom.ts', 'export const page = () => document;'],
  ['TS6307', 'main/across.ts', imports('#renderer/here.ts')],
  ['TS2591', 'renderer/process.ts', 'export const platform = () => process.platform;'],
  ['TS6307', 'renderer/across.ts', imports('#main/here.ts')],
  ['TS2591', 'preload/process.ts', 'export const platform = () => process.platform;'],
  ['TS6307', 'preload/across.ts', imports('#main/here.ts')],
  ['TS2550', 'shared/too-new.ts', 'export const groups = Map.groupBy([1], (n) => n);'],
  ['TS2532', 'shared/unchecked.ts', 'export const first = (list: readonly number[]) => list[0].toFixed();'],
  ['TS1294', 'shared/enum.ts', 'export enum Kind {\n  A,\n}'],
];

describe('the project references', () => {
  let folder = '';
  let report = '';

  beforeAll(async () => {
    const tops = ['shared', 'main', 'preload', 'renderer', 'tests', 'build'];
    folder = configuredCheckout({
      ...Object.fromEntries(tops.map((top) => [`${top}/here.ts`, 'export const here = 1;'])),
      ...Object.fromEntries(seeded.map(([, file, text]) => [file, text])),
    });
    ({ stdout: report } = await run(process.execPath, [inProject('node_modules/typescript/bin/tsc'), '-b', '--pretty', 'false'], {
      cwd: folder,
      output: 'capture',
    }));
  });

  afterAll(() => removeCheckout(folder));

  test.each(seeded)('%s is raised in %s', (error, file) => {
    expect(report.split('\n').filter((line) => line.startsWith(`${file}(`) && line.includes(`error ${error}:`))).not.toEqual([]);
  });

  test('what stands by itself raises nothing', () => {
    expect(report).not.toContain('here.ts(');
  });
});
