import { DEFAULT_SETTINGS, type KeptSettings, keptSettingsSchema } from './kept-settings.ts';

/** Where settings are kept; `read` gives null when nothing was kept yet and throws nothing for damaged content. */
export interface SettingsFile {
  readonly read: () => unknown;
  readonly write: (settings: KeptSettings) => void;
  /** Puts the damaged content aside, so that it can still be looked at; gives the name under which it now lies. */
  readonly putAside: () => string;
}

/** The settings of this laptop while the program runs. */
export interface SettingsStore {
  readonly get: () => KeptSettings;
  /** Replaces the given values and writes the whole; gives the new settings. What cannot be written changes nothing and is thrown. */
  readonly update: (changes: Partial<KeptSettings>) => KeptSettings;
  /** Name of the file into which damaged settings were put aside at start, null when nothing was damaged. */
  readonly putAside: string | null;
}

/** Reads the settings; damaged ones (not JSON, unknown, missing or impossible values) are put aside and the defaults used instead. */
export function openSettings(file: SettingsFile): SettingsStore {
  const kept = file.read();
  const decoded = keptSettingsSchema.safeParse(kept ?? DEFAULT_SETTINGS);
  const putAside = decoded.success ? null : file.putAside();
  let current: KeptSettings = decoded.success ? decoded.data : DEFAULT_SETTINGS;
  return {
    get: () => current,
    update: (changes) => {
      const changed = keptSettingsSchema.parse({ ...current, ...changes });
      file.write(changed);
      current = changed;
      return changed;
    },
    putAside,
  };
}
