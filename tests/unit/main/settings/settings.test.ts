import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type KeptSettings } from '#main/settings/kept-settings.ts';
import { pinnedKeysIn } from '#main/settings/pinned-keys.ts';
import { openSettings, type SettingsFile } from '#main/settings/settings.ts';
import { keepPlace } from '#main/app/window/window-place.ts';

const key = 'jPkunu7gemVNYhuhYw6gmNLNbih3-ZZdePjjXJGc5vQ';

function fakeFile(content: unknown) {
  const written: KeptSettings[] = [];
  const file: SettingsFile = {
    read: () => content,
    write: (settings) => {
      written.push(settings);
    },
    putAside: () => 'settings.damaged.json',
  };
  return { file, written };
}

const full = () => {
  throw Object.assign(new Error('full'), { code: 'ENOSPC' });
};

test('a laptop without settings begins in Indonesian, and nothing is written for it', () => {
  const { file, written } = fakeFile(null);
  const settings = openSettings(file);
  expect(settings.get()).toEqual(DEFAULT_SETTINGS);
  expect(settings.get().language).toBe('id');
  expect(settings.putAside).toBeNull();
  expect(written).toEqual([]);
});

test('settings are taken as they were kept', () => {
  const kept: KeptSettings = {
    ...DEFAULT_SETTINGS,
    language: 'en',
    pinnedKeys: [key],
    window: { x: -5, y: 0, width: 1100, height: 700, maximized: true },
  };
  expect(openSettings(fakeFile(kept).file).get()).toEqual(kept);
});

const { theme: _theme, ...withoutTheme } = DEFAULT_SETTINGS;
const damaged: Readonly<Record<string, unknown>> = {
  'not JSON': 'not JSON',
  'a list': [],
  'an unknown key': { ...DEFAULT_SETTINGS, more: 1 },
  'a missing key': withoutTheme,
  'an unknown language': { ...DEFAULT_SETTINGS, language: 'fr' },
  'a key that is no thumbprint': { ...DEFAULT_SETTINGS, pinnedKeys: ['x'] },
  'a window without a size': { ...DEFAULT_SETTINGS, window: { x: 0, y: 0, width: 0, height: 0, maximized: false } },
};

test.each(Object.entries(damaged))('%s is put aside under a name that can be told, and the defaults are used', (_what, content) => {
  const settings = openSettings(fakeFile(content).file);
  expect(settings.putAside).toBe('settings.damaged.json');
  expect(settings.get()).toEqual(DEFAULT_SETTINGS);
});

describe('changing settings', () => {
  test('writes the whole and leaves what was not named', () => {
    const { file, written } = fakeFile({ ...DEFAULT_SETTINGS, pinnedKeys: [key] });
    const settings = openSettings(file);
    const changed = settings.update({ theme: 'dark' });
    expect(changed).toEqual({ ...DEFAULT_SETTINGS, pinnedKeys: [key], theme: 'dark' });
    expect(written).toEqual([changed]);
    expect(settings.get()).toEqual(changed);
  });

  test('that cannot be written changes nothing, as the next start would find it', () => {
    const { file } = fakeFile(null);
    const settings = openSettings({ ...file, write: full });
    expect(() => settings.update({ theme: 'dark' })).toThrow('full');
    expect(settings.get()).toEqual(DEFAULT_SETTINGS);
  });

  test('to what could not be read again is a bug, and nothing is written', () => {
    const { file, written } = fakeFile(null);
    expect(() => openSettings(file).update({ pinnedKeys: ['x'] })).toThrow();
    expect(written).toEqual([]);
  });
});

describe('what is remembered beside a task that succeeded', () => {
  const place = { getNormalBounds: () => ({ x: 1, y: 2, width: 1100, height: 700 }), isMaximized: () => true };

  test('is kept: a key that was compared, once, and where the window was', () => {
    const { file, written } = fakeFile(null);
    const settings = openSettings(file);
    const pins = pinnedKeysIn(settings, () => undefined);
    expect(pins.isPinned(key)).toBe(false);
    pins.pin(key);
    pins.pin(key);
    keepPlace(place, settings, () => undefined);
    expect(pins.isPinned(key)).toBe(true);
    expect(written).toHaveLength(2);
    expect(written.at(-1)).toMatchObject({ pinnedKeys: [key], window: { x: 1, y: 2, width: 1100, height: 700, maximized: true } });
  });

  test('does not make it fail when the disk is full, but is reported', () => {
    const reported: string[] = [];
    const settings = openSettings({ ...fakeFile(null).file, write: full });
    const report = (where: string) => void reported.push(where);
    const pins = pinnedKeysIn(settings, report);
    pins.pin(key);
    keepPlace(place, settings, report);
    expect(reported).toEqual(['pinned keys', 'place of the window']);
    expect(pins.isPinned(key)).toBe(false);
  });
});
