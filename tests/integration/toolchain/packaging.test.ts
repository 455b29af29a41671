import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { describe, expect, test } from 'vitest';
import { root } from '#build/project.mjs';

const ENDINGS = ['mfarchive', 'mfbundle', 'mfcard', 'mfevidence', 'mfresult', 'mfscore'];
const silent = { isEnabled: false, data: new Map(), add: () => undefined, save: () => Promise.resolve() };

const configuration = () => getConfig(root, 'electron-builder.yml', null);

describe('electron-builder.yml', () => {
  test('holds nothing that electron-builder does not know', async () => {
    await expect(validateConfiguration(await configuration(), silent)).resolves.toBeUndefined();
    await expect(validateConfiguration(Object.assign(await configuration(), { unheardOf: 1 }), silent)).rejects.toThrow('unheardOf');
  });

  test('opens the six kinds of files with the program', async () => {
    const { fileAssociations } = await configuration();
    expect([fileAssociations].flat().map((association) => association?.ext)).toEqual(expect.arrayContaining(ENDINGS));
    expect(fileAssociations).toHaveLength(ENDINGS.length);
  });

  test('makes what people install on Linux, Windows and macOS', async () => {
    const { linux, win, mac } = await configuration();
    expect(linux?.target).toEqual(['AppImage', 'deb']);
    expect(win?.target).toMatchObject([{ target: 'nsis' }]);
    expect(mac?.target).toMatchObject([{ target: 'dmg', arch: ['universal'] }]);
  });
});
