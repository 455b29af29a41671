import { app, BrowserWindow } from 'electron';
import { applyCommandLine } from './command-line.ts';
import { harden } from './hardening.ts';
import { declarePageScheme } from './page-protocol.ts';
import { start } from './start.ts';

applyCommandLine();
declarePageScheme();
harden();

// Two programs writing one folder would lose work: the second one brings the first one's window forward and ends.
if (app.requestSingleInstanceLock()) {
  // Not awaited: a module of Electron's entry point that waits for "ready" never gets there.
  void app.whenReady().then(start);
} else {
  app.exit(0);
}

app.on('second-instance', () => {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
});
app.on('window-all-closed', () => app.quit());
