import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Endings of the files that the system opens with this program, as its package declares them. */
export const OPENED_ENDINGS: readonly string[] = ['mfbundle', 'mfcard', 'mfevidence', 'mfresult', 'mfscore'];

/** The files that a command line names, relative ones from `folder`; some desktops hand files over as addresses. */
export function filesOnCommandLine(words: readonly string[], folder: string): readonly string[] {
  return words.flatMap((word) => {
    if (word.startsWith('-')) return [];
    const path = pathOf(word);
    return path !== null && OPENED_ENDINGS.includes(extname(path).slice(1).toLowerCase()) ? [resolve(folder, path)] : [];
  });
}

function pathOf(word: string): string | null {
  if (!word.startsWith('file:')) return word;
  try {
    return fileURLToPath(word);
  } catch {
    return null;
  }
}

/** Files that the system handed over, until the page asks for them. */
export interface OfferedFiles {
  readonly offer: (paths: readonly string[]) => void;
  /** Hands over what waits, once. */
  readonly take: () => readonly string[];
  /** Calls on every offer from now on; one listener, the last one that was set. */
  readonly whenOffered: (listener: () => void) => void;
}

/** Keeps offered files from the first moment of the program, long before there is a page. */
export function createOfferedFiles(): OfferedFiles {
  let waiting: readonly string[] = [];
  let tell = () => {};
  return {
    offer: (paths) => {
      if (paths.length === 0) return;
      waiting = [...waiting, ...paths];
      tell();
    },
    take: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    whenOffered: (listener) => {
      tell = listener;
    },
  };
}
