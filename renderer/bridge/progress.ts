import { useEffect, useState } from 'react';
import type { Progress } from '#shared/ipc/contract.ts';
import { useBridge } from './bridge.ts';

/** How far one kind of long job is, null before anything is known; `running` begins it anew. */
export function useProgress(job: Progress['job'], running: boolean): Progress | null {
  const bridge = useBridge();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (!running) return undefined;
    const stop = bridge.onProgress((next) => {
      if (next.job === job) setProgress(next);
    });
    return () => {
      stop();
      setProgress(null);
    };
  }, [bridge, job, running]);
  return progress;
}
