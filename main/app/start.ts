import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, session } from 'electron';
import { createFileTickets } from '#main/ipc/file-tickets.ts';
import { registerHandlers } from '#main/ipc/register.ts';
import { DEFAULT_SETTINGS } from '#main/settings/kept-settings.ts';
import { openSettings, type SettingsStore } from '#main/settings/settings.ts';
import { settingsFileIn } from '#main/settings/settings-file.ts';
import { OFFERED_EVENT } from '#shared/ipc/names.ts';
import { applySettings } from './window/apply-settings.ts';
import { createBugLog } from './guard/bug-log.ts';
import { composeHandlers } from './compose-handlers.ts';
import { catchCrashes, reviveWhenGone } from './guard/crash.ts';
import { tellWhatIsDamaged } from './window/notices.ts';
import type { OfferedFiles } from './offered-files.ts';
import { PAGE_ORIGIN, START_URL } from './pages/origin.ts';
import { createPrinter } from './window/print-window.ts';
import { servePages } from './pages/page-protocol.ts';
import { openServices } from './services.ts';
import { createWindow } from './window/window.ts';

const PAGES = fileURLToPath(new URL('../renderer', import.meta.url));

/** Puts the program together on what lies in the folder for user data, and opens its window, which gets the files that are offered. */
export async function start(offered: OfferedFiles): Promise<void> {
  const folder = app.getPath('userData');
  const logFolder = join(folder, 'logs');
  const reportBug = createBugLog(logFolder, () => new Date());
  let settings: SettingsStore | null = null;
  const crash = { reportBug, logFolder, language: () => (settings?.get() ?? DEFAULT_SETTINGS).language };
  catchCrashes(crash);
  settings = openSettings(settingsFileIn(folder));
  applySettings(settings.get());
  const services = openServices(folder, settings, reportBug);
  servePages(session.defaultSession, PAGES, {
    find: (ticket) => services.attachments.find(ticket) ?? services.photos.find(ticket),
  });
  const tickets = createFileTickets();
  const window = createWindow(settings, reportBug);
  reviveWhenGone(window, crash);
  const page = { origin: PAGE_ORIGIN, contents: () => (window.isDestroyed() ? null : window.webContents) };
  registerHandlers(composeHandlers({ services, settings, tickets, window, printer: createPrinter(PAGES), offered }), tickets.issue, {
    page,
    reportBug,
    within: services.work.within,
  });
  offered.whenOffered(() => {
    if (!window.isDestroyed()) window.webContents.send(OFFERED_EVENT);
  });
  if (await loadPage(window)) await tellWhatIsDamaged(window, settings, services.identities);
}

/** Whether the page is there; one that is closed before is no failure, any other reason not to show it is a bug. */
async function loadPage(window: BrowserWindow): Promise<boolean> {
  const closing = new AbortController();
  // The loading ends before the window is destroyed.
  window.once('close', () => closing.abort());
  try {
    await window.loadURL(START_URL);
  } catch (error) {
    if (!closing.signal.aborted) throw error;
  }
  return !closing.signal.aborted;
}
