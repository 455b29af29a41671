import type { Pins } from '../bundles/trust.ts';
import type { SettingsStore } from './settings.ts';

/**
 * The secretariats' keys that were compared on this laptop, kept in the settings. A pin that cannot be kept is reported and forgotten:
 * its groups are asked for once more, which is no reason to call a bundle that was kept a failure.
 */
export function pinnedKeysIn(settings: SettingsStore, reportBug: (where: string, error: unknown) => void): Pins {
  const isPinned = (thumbprint: string) => settings.get().pinnedKeys.includes(thumbprint);
  return {
    isPinned,
    pin: (thumbprint) => {
      if (isPinned(thumbprint)) return;
      try {
        settings.update({ pinnedKeys: [...settings.get().pinnedKeys, thumbprint] });
      } catch (error) {
        reportBug('pinned keys', error);
      }
    },
  };
}
