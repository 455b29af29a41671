import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { KeptSettings } from './kept-settings.ts';
import type { SettingsFile } from './settings.ts';

const NAME = 'settings';
const DAMAGED = 'settings.damaged.json';

/** The settings file in `folder`; it is replaced as a whole and synced, so that a crash leaves the old or the new one. */
export function settingsFileIn(folder: string): SettingsFile {
  const path = join(folder, `${NAME}.json`);
  const open = () => new Store<KeptSettings>({ name: NAME, cwd: folder, accessPropertiesByDotNotation: false });
  return {
    read: () => (existsSync(path) ? readStore(open) : null),
    write: (settings) => {
      open().store = { ...settings };
    },
    putAside: () => {
      renameSync(path, join(folder, DAMAGED));
      return DAMAGED;
    },
  };
}

function readStore(open: () => Store<KeptSettings>): unknown {
  try {
    return { ...open().store };
  } catch (error) {
    if (error instanceof SyntaxError) return 'not JSON';
    throw error;
  }
}
