import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { describe, expect, test } from 'vitest';
import { OPENED_ENDINGS } from '#main/app/offered-files.ts';
import { root } from '#build/project.mjs';

const silent = { isEnabled: false, data: new Map(), add: () => undefined, save: () => Promise.resolve() };

const configuration = () => getConfig(root, 'electron-builder.yml', null);

describe('electron-builder.yml', () => {
  test('holds nothing that electron-builder does not know', async () => {
    await expect(validateConfiguration(await configuration(), silent)).resolves.toBeUndefined();
    await expect(validateConfiguration(Object.assign(await configuration(), { unheardOf: 1 }), silent)).rejects.toThrow('unheardOf');
  });

  test('gives the program the files that it opens when the system hands them over, and no others', async () => {
    const { fileAssociations } = await configuration();
    expect(new Set([fileAssociations].flat().map((association) => association?.ext))).toEqual(new Set(OPENED_ENDINGS));
  });

  test('makes what people install on Linux, Windows and macOS', async () => {
    const { linux, win, mac } = await configuration();
    expect(linux?.target).toEqual(['AppImage', 'deb']);
    expect(win?.target).toMatchObject([{ target: 'nsis' }]);
    expect(mac?.target).toMatchObject([{ target: 'dmg', arch: ['universal'] }]);
  });
});
