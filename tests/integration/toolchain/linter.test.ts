import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tool } from '#build/run.mjs';
import { configuredCheckout, removeCheckout } from '#tests/support/files/small-checkout.ts';

const lines = (count: number) => Array.from({ length: count }, (_, index) => `export const line${index} = ${index};`).join('\n');
const longFunction = `export function long(): number {\n  let sum = 0;\n${'  sum += 1;\n'.repeat(50)}  return sum;\n}`;
const branchy = `export function branchy(n: number): number {\n${Array.from({ length: 10 }, (_, n) => `  if (n === ${n}) return ${n + 1};`).join('\n')}\n  return 0;\n}`;

// In two parts, so that this file makes no exception itself.
const TS = '// @ts' + '-';

/** Each file breaks one rule: the rule, the file, its text. */
const seeded: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['eslint(no-restricted-globals)', 'shared/base/date.ts', 'export const now = new Date();'],
  ['eslint(no-restricted-globals)', 'shared/domain/date.ts', 'export const now = Date.now();'],
  ['eslint(no-restricted-globals)', 'shared/formats/date.ts', 'export const now = Date.now();'],
  ['eslint(no-restricted-globals)', 'shared/domain/intl.ts', "export const order = new Intl.Collator('id');"],
  ['eslint(no-restricted-properties)', 'shared/domain/random.ts', 'export const chance = Math.random();'],
  ['eslint(no-restricted-properties)', 'shared/formats/random.ts', 'const { random } = Math;\nexport const chance = random();'],
  ['eslint(no-restricted-properties)', 'shared/domain/global.ts', 'export const now = globalThis.Date.now();'],
  ['eslint(no-restricted-properties)', 'shared/formats/locale.ts', "export const order = 'a'.localeCompare('b');"],
  ['eslint(no-restricted-properties)', 'shared/domain/words.ts', 'export const words = (1.5).toLocaleString();'],
  ['eslint(no-restricted-imports)', 'main/app/raw.ts', "import { ipcMain } from 'electron';\nexport const raw = ipcMain;"],
  ['eslint(no-restricted-imports)', 'main/ipc/all.ts', "import * as electron from 'electron';\nexport const raw = electron.ipcMain;"],
  ['import(no-default-export)', 'main/keys/default.ts', 'const key = 1;\nexport default key;'],
  ['eslint(max-lines)', 'main/keys/long-file.ts', lines(251)],
  ['eslint(max-lines)', 'tests/unit/long-file.ts', lines(501)],
  ['eslint(max-lines-per-function)', 'renderer/ui/long-function.ts', longFunction],
  ['eslint(complexity)', 'main/keys/branchy.ts', branchy],
  ['typescript(no-explicit-any)', 'main/keys/any.ts', 'export let loose: any;'],
  ['typescript(no-unsafe-return)', 'main/keys/any-value.ts', "export const read = (): string => JSON.parse('1');"],
  ['typescript(consistent-type-assertions)', 'main/keys/as.ts', 'export const narrow = (value: unknown) => value as string;'],
  ['typescript(no-non-null-assertion)', 'main/keys/bang.ts', 'export const first = (list: readonly number[]) => list[0]!;'],
  ['typescript(ban-ts-comment)', 'main/keys/ignore.ts', `${TS}ignore\nexport const wrong: number = 'one';`],
  ['typescript(ban-ts-comment)', 'main/keys/expect.ts', `${TS}expect-error\nexport const wrong: number = 'one';`],
  [
    'typescript(switch-exhaustiveness-check)',
    'shared/domain/switch.ts',
    "export function word(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return 'A';\n  }\n  return '';\n}",
  ],
  ['typescript(no-floating-promises)', 'main/keys/floating.ts', 'const later = async () => Promise.resolve(1);\nlater();'],
  ['typescript(no-misused-promises)', 'main/keys/misused.ts', '[1].forEach(async () => {\n  await Promise.resolve();\n});'],
  [
    'Unused oxlint-disable directive',
    'main/keys/unused.ts',
    '// oxlint-disable-next-line no-console -- nothing here logs\nexport const quiet = 1;',
  ],
];

/** What the exceptions allow; nothing in it may be reported. */
const allowed = {
  'shared/text/locale.ts': "export const words = (value: number, at: Date) => `${value.toLocaleString('id')} ${at.toLocaleString('id')}`;",
  'main/ipc/register.ts': "import { ipcMain } from 'electron';\nexport const raw = ipcMain;",
  'main/keys/clock.ts': 'export const now = () => new Date();',
  'tests/unit/long.ts': `${longFunction}\n${lines(300)}`,
  'build/tool.config.ts': 'const config = {};\nexport default config;',
};

describe('the linter', () => {
  let folder = '';
  let report = '';

  beforeAll(async () => {
    folder = configuredCheckout({ ...allowed, ...Object.fromEntries(seeded.map(([, file, text]) => [file, text])) });
    const { code, stdout } = await tool('oxlint/bin/oxlint', ['--format', 'unix', '.'], { cwd: folder, output: 'capture' });
    expect(code).toBe(1);
    report = stdout;
  });

  afterAll(() => removeCheckout(folder));

  test.each(seeded)('%s is reported in %s', (rule, file) => {
    const ofFile = report.split('\n').filter((line) => line.startsWith(`${file}:`));
    expect(ofFile.filter((line) => line.includes(rule))).toHaveLength(1);
  });

  test('what the exceptions allow is not reported', () => {
    expect(report.split('\n').filter((line) => Object.keys(allowed).some((file) => line.startsWith(`${file}:`)))).toEqual([]);
  });
});
