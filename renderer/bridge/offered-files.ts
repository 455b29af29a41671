import { createContext, use, useEffect, useEffectEvent } from 'react';
import type { ChosenFile } from '#shared/ipc/views/files.ts';

/** A file that waits for the screen which opens files with this ending: its own, or that of those it came with. */
export interface WaitingFile {
  readonly file: ChosenFile;
  readonly ending: string;
}

/** Files that came by another way than a screen's own button, waiting for the screen that opens such files. */
export interface WaitingFiles {
  readonly files: readonly WaitingFile[];
  /** Takes files out of the waiting ones. */
  readonly take: (files: readonly WaitingFile[]) => void;
  /** Takes in what was dropped on a screen that opens no files itself. */
  readonly drop: (files: readonly ChosenFile[]) => void;
}

export const WaitingFilesContext = createContext<WaitingFiles>({ files: [], take: () => undefined, drop: () => undefined });

/** Opens the files that wait for one of these endings as soon as the screen this is used in is shown, each once. */
export function useOfferedFiles(endings: string | readonly string[], open: (files: readonly ChosenFile[]) => Promise<void>): void {
  const { files, take } = use(WaitingFilesContext);
  const openMine = useEffectEvent(() => {
    const mine = files.filter(({ ending }) => [endings].flat().includes(ending));
    if (mine.length === 0) return;
    take(mine);
    void open(mine.map(({ file }) => file));
  });
  useEffect(() => openMine(), [files]);
}

/** What stands after the last dot of a file's name, in lower case. */
export function endingOf({ name }: ChosenFile): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
