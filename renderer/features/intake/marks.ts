import { useCallback, useMemo, useState } from 'react';
import type { ProposalRow } from './proposal-rows.ts';

/** Which proposals are marked to do something with all of them at once. */
export interface Marks {
  readonly marked: ReadonlySet<string>;
  /** The marked ones that are there, in the order of the table. */
  readonly present: readonly string[];
  readonly toggle: (entry: string) => void;
  /** Marks all that are shown. */
  readonly markShown: () => void;
  readonly clear: () => void;
}

/** Marks over the rows of a table, of which some are shown. */
export function useMarks(rows: readonly ProposalRow[], shown: readonly ProposalRow[]): Marks {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const present = useMemo(() => rows.map(({ entry }) => entry).filter((entry) => marked.has(entry)), [rows, marked]);
  const toggle = useCallback((entry: string) => setMarked((before) => toggled(before, entry)), []);
  return {
    marked,
    present,
    toggle,
    markShown: () => setMarked(new Set(shown.map(({ entry }) => entry))),
    clear: () => setMarked(new Set()),
  };
}

function toggled(marked: ReadonlySet<string>, entry: string): ReadonlySet<string> {
  const next = new Set(marked);
  if (!next.delete(entry)) next.add(entry);
  return next;
}
