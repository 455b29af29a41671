import { useCallback, useState } from 'react';
import type { JurorWork } from './juror-work.ts';
import type { SignedLock } from './signed-lock.ts';
import { useWork } from './use-work.ts';

/** Going back over everything that was done in this session, on whichever proposal. */
export interface UndoWay {
  /** Null when there is nothing to undo. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** The proposal that the last step back or forward was on, to be said. */
  readonly told: { readonly kind: 'undone' | 'redone'; readonly entry: string } | null;
}

/** Undo and redo, the same functions while `shown` and `onShow` are; what was on a proposal that is not shown is shown by `onShow`. */
export function useUndo(work: JurorWork, lock: SignedLock, shown: readonly string[], onShow: (entry: string) => void): UndoWay {
  const { past, future } = useWork(work, 'steps');
  const [told, setTold] = useState<UndoWay['told']>(null);
  const travel = useCallback(
    (kind: 'undone' | 'redone') => {
      const entry = kind === 'undone' ? work.undo() : work.redo();
      if (entry === null) return;
      setTold({ kind, entry });
      if (!shown.includes(entry)) onShow(entry);
    },
    [work, shown, onShow],
  );
  const undo = useCallback(() => travel('undone'), [travel]);
  const redo = useCallback(() => travel('redone'), [travel]);
  const open = lock.kind !== 'signed';
  return { undo: open && past > 0 ? undo : null, redo: open && future > 0 ? redo : null, told };
}
