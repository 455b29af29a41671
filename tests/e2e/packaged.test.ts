import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { packageInto, startPackaged, topOfArchive } from '#tests/support/window/packaged-app.ts';

describe('the packaged program', () => {
  let folder = '';
  let packaged = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mufakat-package-'));
    packaged = await packageInto(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  test('holds one archive of ours, none of Electron, and no loose code', () => {
    expect(readdirSync(join(packaged, 'resources'))).toEqual(['app.asar']);
    expect(topOfArchive(join(packaged, 'resources', 'app.asar'))).toEqual(['out', 'package.json']);
  });

  test.each([
    ['cannot be used as Node', FuseV1Options.RunAsNode, FuseState.DISABLE],
    ['encrypts its cookies', FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
    ['ignores NODE_OPTIONS', FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
    ['has no Node inspector', FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
    ['checks its archive', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
    ['loads code from its archive only', FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
    ['gives pages from files no privileges', FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
  ])('%s', async (_, fuse, state) => {
    const wire = await getCurrentFuseWire(join(packaged, 'mufakat'));
    expect(wire[fuse]).toBe(state);
  });

  test('opens its window from its archive, and does its heavy work there too', async () => {
    const userData = join(folder, 'data');
    const { page, close } = await startPackaged(join(packaged, 'mufakat'), userData);
    try {
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(page.url()).toBe('app://mufakat/index.html');
      expect(await page.evaluate(() => 'process' in globalThis || 'require' in globalThis)).toBe(false);
      // The sample's bundle is built, signed and opened by the worker thread, whose code is in the archive as well.
      await page.getByRole('button', { name: firstRunText.id.sampleAction }).click();
      await page.getByRole('navigation', { name: frameText.id.navigation }).waitFor();
      expect(existsSync(userData)).toBe(true);
    } finally {
      await close();
    }
  });
});
