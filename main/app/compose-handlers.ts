import type { BrowserWindow } from 'electron';
import type { FileTickets } from '#main/ipc/file-tickets.ts';
import { filesHandlers } from '#main/ipc/files-handlers.ts';
import type { Handlers } from '#main/ipc/handlers.ts';
import { identityHandlers } from '#main/ipc/identity-handlers.ts';
import { journalHandlers } from '#main/ipc/journal-handlers.ts';
import { settingsHandlers } from '#main/ipc/settings-handlers.ts';
import { createFileNames } from '#main/ipc/suggested-name.ts';
import type { SettingsStore } from '#main/settings/settings.ts';
import { describeError } from '#shared/text/errors.ts';
import { createDialogs } from './dialogs.ts';
import { systemKeyStore } from './key-store.ts';
import { showNotice } from './notices.ts';
import type { Services } from './services.ts';
import { applySettings } from './apply-settings.ts';

/** What handlers need beside the use cases. */
export interface HandlerParts {
  readonly services: Services;
  readonly settings: SettingsStore;
  readonly tickets: FileTickets;
  readonly window: BrowserWindow;
}

/** One handler for each channel of the contract. */
export function composeHandlers({ services, settings, tickets, window }: HandlerParts): Partial<Handlers> {
  const { identities, journals } = services;
  const language = () => settings.get().language;
  const dialogs = createDialogs(window, language);
  const names = createFileNames(language);
  return {
    ...settingsHandlers(settings, applySettings),
    ...filesHandlers(dialogs, tickets),
    ...identityHandlers({ identities, keyStore: systemKeyStore, dialogs, tickets, names }),
    ...journalHandlers({ journals, identities, tell: (finding) => showNotice(window, describeError(finding, language())) }),
  };
}
