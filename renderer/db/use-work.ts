import { useSyncExternalStore } from 'react';
import type { JurorWork, WorkSnapshot } from './juror-work.ts';

/** One part of a juror's work as it is now; the component draws itself anew only when that part changes. */
export function useWork<K extends keyof WorkSnapshot>(work: JurorWork, part: K): WorkSnapshot[K] {
  return useSyncExternalStore(work.subscribe, () => work.snapshot()[part]);
}
