import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { OwnProgress } from '#shared/domain/panel/own/own-progress.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import type { WorkShelf } from './work-shelf.ts';

const NONE: ReadonlyMap<string, OwnProgress> = new Map();

/** How far the person who works here is with each bundle that asks anything of them. */
export function useBundleProgress(shelf: WorkShelf, identity: IdentityView | null): ReadonlyMap<string, OwnProgress> {
  const bridge = useBridge();
  const [progress, setProgress] = useState(NONE);
  const juror = identity?.unlocked === true ? identity.thumbprint : null;
  useEffect(() => {
    if (juror === null) return undefined;
    let current = true;
    const ask = async () => {
      const [asked, finished] = await Promise.all([bridge['bundle:asked']({ juror }), shelf.finished(juror)]);
      const all = asked.map(({ bundleId, proposals }) => {
        const done = Math.min(finished.get(bundleId) ?? 0, proposals);
        return [bundleId, { assigned: proposals, done }] as const;
      });
      if (current) setProgress(new Map(all));
    };
    void ask();
    return () => {
      current = false;
    };
  }, [bridge, shelf, juror]);
  return juror === null ? NONE : progress;
}
