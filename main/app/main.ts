import { app, BrowserWindow } from 'electron';
import { applyCommandLine } from './command-line.ts';
import { harden } from './guard/hardening.ts';
import { createOfferedFiles, filesOnCommandLine } from './offered-files.ts';
import { declarePageScheme } from './pages/page-protocol.ts';
import { start } from './start.ts';

applyCommandLine();
declarePageScheme();
harden();

const offered = createOfferedFiles();
offered.offer(filesOnCommandLine(process.argv, process.cwd()));
// How macOS hands files over, also before the program is ready.
app.on('open-file', (event, path) => {
  event.preventDefault();
  offered.offer([path]);
});

// Two programs writing one folder would lose work: the second one hands its files to the first, brings its window forward and ends.
if (app.requestSingleInstanceLock()) {
  // Not awaited: a module of Electron's entry point that waits for "ready" never gets there.
  void app.whenReady().then(() => start(offered));
} else {
  app.exit(0);
}

app.on('second-instance', (_event, words, folder) => {
  offered.offer(filesOnCommandLine(words, folder));
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
});
app.on('window-all-closed', () => app.quit());
