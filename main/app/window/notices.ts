import { type BrowserWindow, dialog } from 'electron';
import type { IdentityStore } from '#main/identity/identity-store.ts';
import type { SettingsStore } from '#main/settings/settings.ts';
import { shellText } from '#shared/text/shell.ts';

/** Says something that the person must know and that no screen asked for; does not hold up the program. */
export function showNotice(window: BrowserWindow, message: string): void {
  void dialog.showMessageBox(window, { type: 'warning', title: window.getTitle(), message });
}

/** Says which settings and identities were found damaged at start, and what became of them. */
export async function tellWhatIsDamaged(
  window: BrowserWindow,
  settings: SettingsStore,
  identities: Pick<IdentityStore, 'list'>,
): Promise<void> {
  const words = shellText[settings.get().language];
  if (settings.putAside !== null) showNotice(window, words.settingsDamaged(settings.putAside));
  const damaged = (await identities.list()).flatMap((one) => (!one.ok && one.error.kind === 'identity-damaged' ? [one.error.name] : []));
  if (damaged.length > 0) showNotice(window, words.identitiesDamaged(damaged.join(', ')));
}
