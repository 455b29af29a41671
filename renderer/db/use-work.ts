import { useMemo, useSyncExternalStore } from 'react';
import type { NoteSheet } from '#shared/domain/panel/sheet/reading-notes.ts';
import type { JurorWork, WorkSnapshot } from './juror-work.ts';

/** One part of a juror's work as it is now; the component draws itself anew only when that part changes. */
export function useWork<K extends keyof WorkSnapshot>(work: JurorWork, part: K): WorkSnapshot[K] {
  return useSyncExternalStore(work.subscribe, () => work.snapshot()[part]);
}

/** The juror's private notes on one proposal as they are now. */
export function useNotes(work: JurorWork, entry: string): NoteSheet {
  const sheet = useSyncExternalStore(work.notes.subscribe, () => work.notes.sheets().get(entry));
  return useMemo(() => sheet ?? { entry, marks: [] }, [sheet, entry]);
}
