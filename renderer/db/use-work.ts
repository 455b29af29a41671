import { useSyncExternalStore } from 'react';
import type { JurorWork, WorkSnapshot } from './juror-work.ts';

/** A juror's work as it is now; the component draws itself anew when it changes. */
export function useWork(work: JurorWork): WorkSnapshot {
  return useSyncExternalStore(work.subscribe, work.snapshot);
}
