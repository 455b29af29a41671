import { fileURLToPath } from 'node:url';
import { BrowserWindow } from 'electron';
import { START_URL } from './origin.ts';

const PRELOAD = fileURLToPath(new URL('../preload/preload.cjs', import.meta.url));
const SMALLEST = { minWidth: 1024, minHeight: 640 };

/** Opens the window; it is shown when its first frame is drawn. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    ...SMALLEST,
    width: 1366,
    height: 768,
    title: 'Mufakat',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: PRELOAD,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(START_URL);
  return window;
}
