import { app, type BrowserWindow, dialog } from 'electron';
import type { Language } from '#shared/base/language.ts';
import { shellText } from '#shared/text/shell.ts';

/** Where bugs go, and in which language people are told. */
export interface CrashParts {
  readonly reportBug: (where: string, error: unknown) => void;
  readonly logFolder: string;
  readonly language: () => Language;
}

/** A bug in the main process is logged and said, and the program ends: what it holds in memory can no longer be trusted. */
export function catchCrashes({ reportBug, logFolder, language }: CrashParts): void {
  const crash = (where: string) => (error: unknown) => {
    reportBug(where, error);
    const words = shellText[language()];
    dialog.showErrorBox(words.crashTitle, words.crashed(logFolder));
    app.exit(1);
  };
  process.on('uncaughtException', crash('main process'));
  process.on('unhandledRejection', crash('main process, promise'));
  app.on('child-process-gone', (_event, { type, reason }) => reportBug(`process ${type}: ${reason}`, null));
}

/** A page that dies is logged, said and loaded again; scores shown as saved lie on the disk. */
export function reviveWhenGone(window: BrowserWindow, { reportBug, logFolder, language }: CrashParts): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    reportBug(`page: ${reason}`, null);
    const { crashTitle, pageCrashed } = shellText[language()];
    window.reload();
    void dialog.showMessageBox(window, { type: 'error', title: crashTitle, message: crashTitle, detail: pageCrashed(logFolder) });
  });
}
