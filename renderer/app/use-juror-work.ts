import { useCallback, useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import type { Receipt } from '#shared/ipc/views.ts';
import type { WorkShelf } from './work-shelf.ts';

/** The juror's work on its way from the two places to the screen. */
export type WorkOpening =
  | { readonly status: 'opening' }
  /** `newer`: the database was written by a newer version of the program. */
  | { readonly status: 'failed'; readonly newer: boolean }
  | {
      readonly status: 'open';
      readonly work: JurorWork;
      readonly receipts: readonly Receipt[];
      readonly refreshReceipts: () => Promise<void>;
    };

/** Opens one juror's work on one bundle, with the receipts of what was signed. */
export function useJurorWork(shelf: WorkShelf, bundleId: string, juror: string): WorkOpening {
  const bridge = useBridge();
  const [work, setWork] = useState<JurorWork | 'failed' | 'newer' | null>(null);
  const [receipts, setReceipts] = useState<readonly Receipt[]>([]);
  const refreshReceipts = useCallback(
    async () => setReceipts(await bridge['score-file:receipts']({ bundleId, juror })),
    [bridge, bundleId, juror],
  );
  useEffect(() => {
    let current = true;
    const open = async () => {
      const [opened] = await Promise.all([shelf.open({ bundleId, juror }), refreshReceipts()]);
      if (current) setWork(opened.ok ? opened.value : opened.error);
    };
    void open();
    return () => {
      current = false;
    };
  }, [shelf, bundleId, juror, refreshReceipts]);
  if (work === null) return { status: 'opening' };
  if (work === 'failed' || work === 'newer') return { status: 'failed', newer: work === 'newer' };
  return { status: 'open', work, receipts, refreshReceipts };
}
