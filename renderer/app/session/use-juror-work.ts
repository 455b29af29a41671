import { useCallback, useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import type { OpenFailure } from '#renderer/db/open-or-rebuild.ts';
import type { Inheritance } from '#renderer/db/inherited-work.ts';
import { assignedEntries } from '#shared/domain/competition/assignment.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import type { Receipt } from '#shared/ipc/views/juror.ts';
import type { WorkShelf } from './work-shelf.ts';

/** The juror's work on its way from the two places to the screen. */
export type WorkOpening =
  | { readonly status: 'opening' }
  | { readonly status: 'failed'; readonly failure: OpenFailure }
  | {
      readonly status: 'open';
      readonly work: JurorWork;
      readonly receipts: readonly Receipt[];
      readonly refreshReceipts: () => Promise<void>;
    };

/** Opens one juror's work on one bundle, with the receipts of what was signed. */
export function useJurorWork(shelf: WorkShelf, opened: OpenedBundle, juror: string): WorkOpening {
  const { bundleId } = opened.view;
  const bridge = useBridge();
  const [work, setWork] = useState<JurorWork | OpenFailure | null>(null);
  const [receipts, setReceipts] = useState<readonly Receipt[]>([]);
  const askReceipts = useCallback(() => bridge['score-file:receipts']({ bundleId, juror }), [bridge, bundleId, juror]);
  const refreshReceipts = useCallback(async () => setReceipts(await askReceipts()), [askReceipts]);
  useEffect(() => {
    let current = true;
    const open = async () => {
      const [found, signed] = await Promise.all([shelf.open({ bundleId, juror }, inheritanceOf(opened, juror)), askReceipts()]);
      if (!current) return;
      if (found.ok) found.value.recallUnlock(signed);
      setReceipts(signed);
      setWork(found.ok ? found.value : found.error);
    };
    void open();
    return () => {
      current = false;
    };
  }, [shelf, opened, bundleId, juror, askReceipts]);
  if (work === null) return { status: 'opening' };
  if (typeof work === 'string') return { status: 'failed', failure: work };
  return { status: 'open', work, receipts, refreshReceipts };
}

function inheritanceOf({ view, stage, stageDigest, ancestors, proposals }: OpenedBundle, juror: string): Inheritance {
  const subjects = new Map(proposals.map(({ entry, subject }) => [entry, subject]));
  const asked = assignedEntries({ ...stage, roster: view.roster }, [...subjects.keys()], juror);
  return {
    ancestors: ancestors.map((ancestor) => ({ bundleId: ancestor.bundleId, sameCriteria: ancestor.stageDigest === stageDigest })),
    subjects: new Map(asked.map((entry) => [entry, subjects.get(entry) ?? ''])),
  };
}
