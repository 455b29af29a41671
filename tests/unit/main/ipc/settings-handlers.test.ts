import { expect, test } from 'vitest';
import { settingsHandlers } from '#main/ipc/handlers/person/settings-handlers.ts';
import { DEFAULT_SETTINGS, type KeptSettings } from '#main/settings/kept-settings.ts';
import { openSettings } from '#main/settings/settings.ts';

function setUp() {
  const applied: KeptSettings[] = [];
  const settings = openSettings({ read: () => ({ ...DEFAULT_SETTINGS, theme: 'dark' }), write: () => undefined, putAside: () => '' });
  return { applied, settings, handlers: settingsHandlers(settings, (kept) => applied.push(kept)) };
}

test('a page sees its settings and neither pinned keys nor the place of the window', async () => {
  expect(await setUp().handlers['settings:get']({})).toEqual({
    language: 'id',
    theme: 'dark',
    density: 'compact',
    identity: null,
    bundleId: null,
    split: null,
  });
});

test('a page changes what it names; what it leaves out or leaves undefined stays', async () => {
  const { applied, settings, handlers } = setUp();
  expect(await handlers['settings:set']({ language: 'en', theme: undefined })).toMatchObject({ language: 'en', theme: 'dark' });
  expect(settings.get().language).toBe('en');
  expect(applied.map(({ language }) => language)).toEqual(['en']);
});
