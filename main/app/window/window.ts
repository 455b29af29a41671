import { fileURLToPath } from 'node:url';
import { BrowserWindow, screen } from 'electron';
import type { ReportBug } from '#main/ipc/answer.ts';
import type { SettingsStore } from '#main/settings/settings.ts';
import { openingBounds, SMALLEST } from './window-bounds.ts';
import { keepPlace } from './window-place.ts';

const PRELOAD = fileURLToPath(new URL('../preload/preload.cjs', import.meta.url));

/** Makes the window where it was closed last, still empty; it is shown when the first frame of its page is drawn. */
export function createWindow(settings: SettingsStore, reportBug: ReportBug): BrowserWindow {
  const kept = settings.get().window;
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...openingBounds(kept, displays),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Mufakat',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: PRELOAD,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (kept?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => keepPlace(window, settings, reportBug));
  return window;
}
