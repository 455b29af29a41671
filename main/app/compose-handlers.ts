import type { BrowserWindow } from 'electron';
import { analysisHandlers } from '#main/ipc/handlers/chair/analysis-handlers.ts';
import { attachmentHandlers } from '#main/ipc/handlers/juror/attachment-handlers.ts';
import { backupHandlers } from '#main/ipc/handlers/person/backup-handlers.ts';
import { bundleHandlers } from '#main/ipc/handlers/bundle-handlers.ts';
import { cardHandlers } from '#main/ipc/handlers/person/card-handlers.ts';
import { competitionHandlers } from '#main/ipc/handlers/secretariat/competition-handlers.ts';
import type { Desk } from '#main/ipc/desk.ts';
import type { FileTickets } from '#main/ipc/file-tickets.ts';
import { evidenceHandlers } from '#main/ipc/handlers/juror/evidence-handlers.ts';
import { filesHandlers } from '#main/ipc/handlers/files-handlers.ts';
import type { Handlers } from '#main/ipc/handlers.ts';
import { intakeHandlers } from '#main/ipc/handlers/secretariat/intake-handlers.ts';
import { identityHandlers } from '#main/ipc/handlers/person/identity-handlers.ts';
import { journalHandlers } from '#main/ipc/handlers/juror/journal-handlers.ts';
import { panelHandlers } from '#main/ipc/handlers/chair/panel-handlers.ts';
import { preparingHandlers } from '#main/ipc/handlers/secretariat/preparing-handlers.ts';
import { printHandlers } from '#main/ipc/handlers/print-handlers.ts';
import { plenaryHandlers } from '#main/ipc/handlers/chair/plenary-handlers.ts';
import { resultHandlers } from '#main/ipc/handlers/chair/result-handlers.ts';
import { sampleHandlers } from '#main/ipc/handlers/sample-handlers.ts';
import { scoreFileHandlers } from '#main/ipc/handlers/juror/score-file-handlers.ts';
import { settingsHandlers } from '#main/ipc/handlers/person/settings-handlers.ts';
import { createFileNames } from '#main/ipc/suggested-name.ts';
import type { Printer } from '#main/printing/printer.ts';
import type { SettingsStore } from '#main/settings/settings.ts';
import type { Progress } from '#shared/ipc/contract.ts';
import { PROGRESS_EVENT } from '#shared/ipc/names.ts';
import { describeError } from '#shared/text/errors/errors.ts';
import { applySettings } from './window/apply-settings.ts';
import { createDialogs } from './window/dialogs.ts';
import { systemKeyStore } from './key-store.ts';
import { showNotice } from './window/notices.ts';
import type { OfferedFiles } from './offered-files.ts';
import { now, type Services } from './services.ts';

/** What handlers need beside the use cases. */
export interface HandlerParts {
  readonly services: Services;
  readonly settings: SettingsStore;
  readonly tickets: FileTickets;
  readonly window: BrowserWindow;
  readonly printer: Printer;
  readonly offered: Pick<OfferedFiles, 'take'>;
}

/** One handler for each channel of the contract. */
export function composeHandlers({ services, settings, tickets, window, printer, offered }: HandlerParts): Handlers {
  const language = () => settings.get().language;
  const dialogs = createDialogs(window, language);
  const desk: Desk = { ...services, tickets, dialogs, names: createFileNames(language), printer, progress: progressTo(window), now };
  return {
    ...settingsHandlers(settings, applySettings),
    ...filesHandlers(dialogs, tickets, offered.take),
    'work:cancel': () => ({ cancelled: services.work.cancel() }),
    'window:full-screen': ({ on }) => {
      window.setFullScreen(on);
      return { on };
    },
    ...identityHandlers(desk, systemKeyStore),
    ...backupHandlers({ ...desk, folder: services.folder, letGo: services.letGo, backups: services.backups }),
    ...sampleHandlers(desk),
    ...cardHandlers(desk),
    ...bundleHandlers(desk),
    ...competitionHandlers(desk),
    ...intakeHandlers(desk, language),
    ...attachmentHandlers(services.bundles, services.attachments),
    ...journalHandlers({ ...services, tell: (finding) => showNotice(window, describeError(finding, language())) }),
    ...scoreFileHandlers(desk, services),
    ...evidenceHandlers(desk, services.evidence),
    ...panelHandlers(desk),
    ...plenaryHandlers(desk),
    ...analysisHandlers(desk),
    ...resultHandlers(desk),
    ...preparingHandlers({ desk, language }),
    ...printHandlers({ desk, copies: services.copies, language }),
  };
}

function progressTo(window: BrowserWindow): Desk['progress'] {
  return (job) => (done, total) => {
    const progress: Progress = { job, done, total };
    if (!window.isDestroyed()) window.webContents.send(PROGRESS_EVENT, progress);
  };
}
