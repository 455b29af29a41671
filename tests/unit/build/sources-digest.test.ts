import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { digestOf } from '#build/bundle/sources-digest.mjs';
import { removeCheckout, smallCheckout } from '#tests/support/files/small-checkout.ts';

const PATHS = ['main', 'package.json'];
let folder = '';
let before = '';

beforeEach(() => {
  folder = smallCheckout({ 'main/app/a.ts': 'a', 'main/b.ts': 'b', 'package.json': '{}', 'other/c.ts': 'c' });
  before = digestOf(folder, PATHS);
  onTestFinished(() => removeCheckout(folder));
});

test.each<readonly [string, (at: (path: string) => string) => void]>([
  ['a file changed', (at) => writeFileSync(at('main/app/a.ts'), 'A')],
  ['a file was added', (at) => writeFileSync(at('main/app/new.ts'), '')],
  ['a file was removed', (at) => rmSync(at('main/b.ts'))],
  ['a file was renamed', (at) => renameSync(at('main/b.ts'), at('main/c.ts'))],
  ['a single file outside the folders changed', (at) => writeFileSync(at('package.json'), '{ }')],
])('the build is stale when %s', (_, change) => {
  change((path) => join(folder, path));
  expect(digestOf(folder, PATHS)).not.toBe(before);
});

test.each<readonly [string, (at: (path: string) => string) => void]>([
  ['nothing happened', () => undefined],
  ['a file was only touched', (at) => utimesSync(at('main/b.ts'), 1, 1)],
  ['something else changed', (at) => writeFileSync(at('other/c.ts'), 'C')],
])('the build is current when %s', (_, change) => {
  change((path) => join(folder, path));
  expect(digestOf(folder, PATHS)).toBe(before);
});
