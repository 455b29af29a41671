import { createContext, use, useEffect, useEffectEvent } from 'react';
import type { ChosenFile } from '#shared/ipc/views/files.ts';

/** Files that the system handed to the program, waiting for the screen that opens such files. */
export interface WaitingFiles {
  readonly files: readonly ChosenFile[];
  /** Takes files out of the waiting ones. */
  readonly take: (files: readonly ChosenFile[]) => void;
}

export const WaitingFilesContext = createContext<WaitingFiles>({ files: [], take: () => undefined });

/** Opens the waiting files with one of these endings as soon as the screen this is used in is shown, each once. */
export function useOfferedFiles(endings: string | readonly string[], open: (files: readonly ChosenFile[]) => Promise<void>): void {
  const { files, take } = use(WaitingFilesContext);
  const openMine = useEffectEvent(() => {
    const mine = files.filter((file) => [endings].flat().includes(endingOf(file)));
    if (mine.length === 0) return;
    take(mine);
    void open(mine);
  });
  useEffect(() => openMine(), [files]);
}

/** What stands after the last dot of a file's name, in lower case. */
export function endingOf({ name }: ChosenFile): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
