import { useMemo, useState } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { useNotes } from '#renderer/db/use-work.ts';
import { cleanText } from '#renderer/ui/controls/clean-text.ts';
import { TEXT_LIMIT } from '#shared/base/text-limits.ts';
import {
  type MarkPlace,
  type NoteSheet,
  type ReadingMark,
  withMark,
  withNote,
  withoutMark,
} from '#shared/domain/panel/sheet/reading-notes.ts';

/** A juror's own notes on the proposal on screen, and everything that can be done to them. */
export interface OwnNotesEditor {
  readonly marks: readonly ReadingMark[];
  /** The mark whose note is open. */
  readonly active: ReadingMark | null;
  readonly open: (id: string | null) => void;
  /** Marks words, or a whole section or page where there is no quote; opens its note when one is to be written. */
  readonly add: (place: MarkPlace, quote: string, writing: boolean) => void;
  readonly write: (id: string, note: string) => void;
  readonly remove: (id: string) => void;
  readonly undo: (() => void) | null;
}

interface Past {
  readonly sheet: NoteSheet;
  /** What was changed; further typing in the same note is undone as one. */
  readonly step: string;
}

/** The notes of one proposal; mount anew for each. */
export function useOwnNotes(work: JurorWork, entry: string): OwnNotesEditor {
  const sheet = useNotes(work, entry);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [past, setPast] = useState<readonly Past[]>([]);
  return useMemo(() => {
    const change = (next: NoteSheet, step: string) => {
      setPast((before) => (before.at(-1)?.step === step ? before : [...before, { sheet, step }]));
      work.notes.change(next);
    };
    const last = past.at(-1);
    return {
      marks: sheet.marks,
      active: sheet.marks.find(({ id }) => id === activeId) ?? null,
      open: setActiveId,
      add: (place, quote, writing) => {
        const mark = {
          id: crypto.randomUUID(),
          place,
          quote: cleanText(quote).slice(0, TEXT_LIMIT),
          note: '',
          madeAt: new Date().toISOString(),
        };
        change(withMark(sheet, mark), `add ${mark.id}`);
        setActiveId(writing ? mark.id : null);
      },
      write: (id, note) => change(withNote(sheet, id, note), `write ${id}`),
      remove: (id) => {
        change(withoutMark(sheet, id), `remove ${id}`);
        setActiveId(null);
      },
      undo:
        last === undefined
          ? null
          : () => {
              setPast((before) => before.slice(0, -1));
              work.notes.change(last.sheet);
            },
    };
  }, [sheet, activeId, past, work]);
}
