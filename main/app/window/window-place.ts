import type { ReportBug } from '#main/ipc/answer.ts';
import type { SettingsStore } from '#main/settings/settings.ts';

/** The part of a window that knows where it is. */
export interface PlacedWindow {
  getNormalBounds(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  isMaximized(): boolean;
}

/** Remembers where a window is closed; a place that cannot be kept is reported and keeps no window open. */
export function keepPlace(window: PlacedWindow, settings: Pick<SettingsStore, 'update'>, reportBug: ReportBug): void {
  try {
    settings.update({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  } catch (error) {
    reportBug('place of the window', error);
  }
}
