import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from '#build/boundaries/cruise.mjs';
import { removeCheckout, smallCheckout } from '#tests/support/files/small-checkout.ts';

/** Each line breaks one rule: the rule, the file, and what the file imports. */
const seeded: readonly (readonly [rule: string, from: string, imported: string])[] = [
  ['layer-base', 'shared/base/a.ts', '#shared/domain/scoring/rank.ts'],
  ['layer-domain', 'shared/domain/scoring/b.ts', '#shared/formats/people/card.ts'],
  ['layer-domain', 'shared/domain/scoring/c.ts', '#shared/text/words.ts'],
  ['layer-formats', 'shared/formats/d.ts', '#shared/ipc/contract.ts'],
  ['layer-formats', 'shared/formats/e.ts', '#shared/text/words.ts'],
  ['layer-ipc', 'shared/ipc/f.ts', '#shared/text/words.ts'],
  ['layer-ipc', 'shared/ipc/g.ts', '#main/keys/key.ts'],
  ['layer-text', 'shared/text/h.ts', '#renderer/ui/button.ts'],
  ['layer-preload', 'preload/i.ts', '#shared/domain/scoring/rank.ts'],
  ['layer-preload', 'preload/j.ts', '#main/keys/key.ts'],
  ['layer-main-use-case', 'main/keys/k.ts', '#shared/ipc/contract.ts'],
  ['layer-main-use-case', 'main/keys/l.ts', '#main/ipc/register.ts'],
  ['layer-main-use-case', 'main/settings/m.ts', '#main/app/window/window.ts'],
  ['layer-main-use-case', 'main/keys/n.ts', '#main/work/pool.ts'],
  ['layer-main-use-case', 'main/keys/o.ts', '#renderer/ui/button.ts'],
  ['layer-main-work', 'main/work/p.ts', '#shared/ipc/contract.ts'],
  ['layer-main-work', 'main/work/q.ts', '#main/app/window/window.ts'],
  ['layer-main-cli', 'main/cli/r.ts', '#main/ipc/register.ts'],
  ['layer-main-ipc', 'main/ipc/s.ts', '#main/app/window/window.ts'],
  ['layer-main-app', 'main/app/t.ts', '#renderer/ui/button.ts'],
  ['layer-renderer-ui', 'renderer/ui/u.ts', '#renderer/bridge/api.ts'],
  ['layer-renderer-ui', 'renderer/ui/v.ts', '#renderer/db/sheets.ts'],
  ['layer-renderer-ui', 'renderer/ui/w.ts', '#shared/ipc/contract.ts'],
  ['layer-renderer-ui', 'renderer/ui/w.tsx', '#renderer/bridge/api.ts'],
  ['layer-renderer-work', 'renderer/work/al.ts', '#renderer/features/inbox/inbox.ts'],
  ['layer-renderer-bridge', 'renderer/bridge/x.ts', '#renderer/db/sheets.ts'],
  ['layer-renderer-db', 'renderer/db/y.ts', '#renderer/bridge/api.ts'],
  ['layer-renderer-feature', 'renderer/features/sheet/z.ts', '#renderer/features/inbox/inbox.ts'],
  ['layer-renderer-feature', 'renderer/features/sheet/aa.ts', '#renderer/app/shell.ts'],
  ['layer-renderer-feature', 'renderer/features/sheet/ab.ts', '#preload/preload.ts'],
  ['layer-renderer-app', 'renderer/app/ac.ts', '#main/keys/key.ts'],
  ['layer-build', 'build/ad.ts', '#shared/base/result.ts'],
  ['layer-main-app', 'main/app/ae.ts', '#tests/support/fake.ts'],
  ['package-electron', 'main/keys/af.ts', 'electron'],
  ['package-electron', 'renderer/ui/ag.ts', 'electron'],
  ['package-electron-store', 'main/app/ah.ts', 'electron-store'],
  ['package-dexie', 'renderer/features/sheet/ai.ts', 'dexie'],
  ['package-zustand', 'renderer/ui/aj.ts', 'zustand'],
  ['package-zustand', 'renderer/db/ak.ts', 'zustand'],
  ['package-zod', 'shared/domain/scoring/al.ts', 'zod'],
  ['package-zod', 'main/keys/am.ts', 'zod'],
  ['shared-packages', 'shared/formats/an.ts', 'jose'],
  ['preload-packages', 'preload/ao.ts', 'jose'],
  ['node-only-in-main', 'shared/base/ap.ts', 'node:fs'],
  ['node-only-in-main', 'renderer/ui/aq.ts', 'node:fs'],
  ['node-only-in-main', 'preload/ar.ts', 'node:fs'],
  ['not-found', 'main/app/as.ts', './gone.ts'],
  ['no-layer', 'shared/helpers/at.ts', '#shared/base/result.ts'],
  ['no-layer', 'renderer/au.ts', '#shared/base/result.ts'],
];

const targets = [
  ...new Set(seeded.map(([, , imported]) => imported).filter((imported) => imported.startsWith('#'))),
  '#shared/text/unused-by-rules.ts',
];
const packages = ['electron', 'electron-store', 'dexie', 'zustand', 'zod', 'jose'];

const house = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: Object.fromEntries(['shared', 'main', 'preload', 'renderer', 'tests', 'build'].map((top) => [`#${top}/*`, `./${top}/*`])),
  }),
  ...Object.fromEntries(
    packages.flatMap((name) => [
      [`node_modules/${name}/package.json`, '{"main":"index.js"}'],
      [`node_modules/${name}/index.js`, ''],
    ]),
  ),
  ...Object.fromEntries(targets.map((target) => [target.slice(1), 'export const here = 1;\nexport type Here = typeof here;\n'])),
};

/** What the layers allow; nothing in it may be reported. */
const allowed = {
  'shared/domain/scoring/good.ts': "export * from '#shared/base/result.ts';",
  'shared/formats/good.ts': "export * from '#shared/domain/scoring/good.ts';\nexport * from 'zod';",
  'shared/ipc/good.ts': "export * from '#shared/formats/good.ts';",
  'shared/text/good.ts': "export * from '#shared/ipc/good.ts';",
  'preload/good.ts': "export * from '#shared/ipc/good.ts';\nexport * from 'electron';",
  'main/settings/good.ts': "export * from '#shared/text/good.ts';\nexport * from 'electron-store';\nexport * from 'node:fs';",
  'main/keys/good.ts': "export * from '#main/settings/good.ts';\nexport * from 'jose';",
  'main/work/good.ts': "export * from '#main/keys/good.ts';",
  'main/cli/good.ts': "export * from '#main/work/good.ts';",
  'main/ipc/good.ts': "export * from '#main/work/good.ts';\nexport * from '#shared/ipc/good.ts';\nexport * from 'electron';",
  'main/app/good.ts': "export * from '#main/ipc/good.ts';\nexport * from 'electron';",
  'renderer/ui/good.ts': "export * from '#shared/text/good.ts';",
  'renderer/bridge/good.ts': "export * from '#shared/ipc/good.ts';",
  'renderer/db/good.ts': "export * from '#shared/domain/scoring/good.ts';\nexport * from 'dexie';",
  'renderer/features/sheet/part.ts': "export * from '#renderer/ui/good.ts';",
  'renderer/features/sheet/good.ts':
    "export * from './part.ts';\nexport * from '#renderer/db/good.ts';\nexport * from '#renderer/bridge/good.ts';\nexport * from 'zustand';",
  'renderer/app/good.ts': "export * from '#renderer/features/sheet/good.ts';",
};

describe('the table of layers', () => {
  let folder = '';
  let violations: readonly string[] = [];
  let modules = 0;

  beforeAll(async () => {
    folder = smallCheckout({
      ...house,
      ...allowed,
      ...Object.fromEntries(seeded.map(([, from, imported], index) => [from, statement(from, imported, index)])),
      'shared/domain/panel/ring.ts': "export * from './ring-back.ts';",
      'shared/domain/panel/ring-back.ts': "export * from './ring.ts';",
      'shared/domain/panel/alone.ts': 'export const alone = 1;',
    });
    ({ violations, modules } = await findViolations(folder));
  });

  afterAll(() => removeCheckout(folder));

  test.each(seeded)('%s is broken when %s imports %s', (rule, from) => {
    expect(violations.filter((line) => line.startsWith(`${rule}: ${from} -> `))).toHaveLength(1);
  });

  test('files that import each other in a circle are caught', () => {
    expect(violations).toContain('no-cycle: shared/domain/panel/ring-back.ts -> shared/domain/panel/ring.ts');
  });

  test('a file that nothing imports and that imports nothing is caught', () => {
    expect(violations).toContain('no-orphan: shared/domain/panel/alone.ts -> shared/domain/panel/alone.ts');
  });

  test('what the table allows is not reported', () => {
    expect(violations.filter((line) => line.includes('/good.ts'))).toEqual([]);
    expect(modules).toBeGreaterThan(seeded.length);
  });
});

/** Imports of values and of types alike count. */
function statement(from: string, imported: string, index: number): string {
  if (from.endsWith('.tsx')) return `import { here } from '${imported}';\nexport const There = () => <p>{here}</p>;`;
  return index % 2 === 0 ? `export * from '${imported}';` : `import type { Here } from '${imported}';\nexport type There = Here;`;
}
