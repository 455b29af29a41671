import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, session } from 'electron';
import { createFileTickets } from '#main/ipc/file-tickets.ts';
import { registerHandlers } from '#main/ipc/register.ts';
import { settingsHandlers } from '#main/ipc/settings-handlers.ts';
import { openSettings } from '#main/settings/settings.ts';
import { settingsFileIn } from '#main/settings/settings-file.ts';
import { createBugLog } from './bug-log.ts';
import { PAGE_ORIGIN } from './origin.ts';
import { servePages } from './page-protocol.ts';
import { openWindow } from './window.ts';

const PAGES = fileURLToPath(new URL('../renderer', import.meta.url));

/** Puts the program together and opens its window. */
export function start(): void {
  const folder = app.getPath('userData');
  const reportBug = createBugLog(join(folder, 'logs'), () => new Date());
  const settings = openSettings(settingsFileIn(folder));
  const tickets = createFileTickets();
  const page = { origin: PAGE_ORIGIN, contents: () => BrowserWindow.getAllWindows()[0]?.webContents ?? null };
  servePages(session.defaultSession, PAGES);
  registerHandlers(settingsHandlers(settings), tickets.issue, { page, reportBug });
  openWindow();
}
