import type { KeptSettings } from '#main/settings/kept-settings.ts';
import type { SettingsStore } from '#main/settings/settings.ts';
import type { Settings } from '#shared/ipc/views/settings.ts';
import type { HandlerGroup } from '../../handlers.ts';

/** Settings a page may see and change; pinned keys and the window's place are not among them. `apply` brings what lies outside the page in line. */
export function settingsHandlers(settings: SettingsStore, apply: (settings: KeptSettings) => void): HandlerGroup<'settings'> {
  return {
    'settings:get': () => settingsView(settings.get()),
    'settings:set': (changes) => {
      const kept = settings.update(definedOnly(changes));
      apply(kept);
      return settingsView(kept);
    },
  };
}

function settingsView({ language, theme, density, identity, bundleId, split = null }: KeptSettings): Settings {
  return { language, theme, density, identity, bundleId, split };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function definedOnly<T extends object>(changes: T): Defined<T> {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- fewer keys, same values
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Defined<T>;
}
