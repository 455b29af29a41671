import type { SettingsStore } from './settings.ts';

/** When the last backup of each person on this laptop was made, kept in the settings; UTC, ISO 8601. */
export interface LastBackups {
  readonly note: (thumbprint: string, at: string) => void;
  /** Null while there was none. */
  readonly of: (thumbprint: string) => string | null;
}

/** Backups noted in the settings. A note that cannot be kept is reported: the reminder comes once more, the backup is there all the same. */
export function lastBackupsIn(settings: SettingsStore, reportBug: (where: string, error: unknown) => void): LastBackups {
  return {
    note: (thumbprint, at) => {
      try {
        settings.update({ backups: { ...settings.get().backups, [thumbprint]: at } });
      } catch (error) {
        reportBug('last backups', error);
      }
    },
    of: (thumbprint) => settings.get().backups?.[thumbprint] ?? null,
  };
}
