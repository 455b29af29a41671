import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { BRIDGE_GLOBAL } from '#shared/ipc/bridge.ts';
import type { Progress } from '#shared/ipc/contract.ts';
import { CHANNEL_NAMES, DROP_CHANNEL, OFFERED_EVENT, PROGRESS_EVENT } from '#shared/ipc/names.ts';

const requests = Object.fromEntries(CHANNEL_NAMES.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]));

function onProgress(listener: (progress: Progress) => void): () => void {
  const forward = (_event: unknown, progress: Progress) => listener(progress);
  ipcRenderer.on(PROGRESS_EVENT, forward);
  return () => void ipcRenderer.off(PROGRESS_EVENT, forward);
}

function onOffered(listener: () => void): () => void {
  const forward = () => listener();
  ipcRenderer.on(OFFERED_EVENT, forward);
  return () => void ipcRenderer.off(OFFERED_EVENT, forward);
}

// The page hands over File objects; only here do they become paths, and only those that really came from the disk.
function dropped(files: readonly File[]): Promise<unknown> {
  const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
  return ipcRenderer.invoke(DROP_CHANNEL, paths);
}

contextBridge.exposeInMainWorld(BRIDGE_GLOBAL, { ...requests, onProgress, onOffered, dropped });
