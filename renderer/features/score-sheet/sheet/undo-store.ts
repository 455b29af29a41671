import { create } from 'zustand';
import type { ScoreSheet } from '#shared/domain/panel/score-sheet.ts';

/** Earlier and later states of one sheet; `field` and `at` tell which typing the newest state belongs to. */
interface UndoStack {
  readonly past: readonly ScoreSheet[];
  readonly future: readonly ScoreSheet[];
  readonly field: string;
  readonly at: number;
}

interface UndoState {
  readonly stacks: ReadonlyMap<string, UndoStack>;
  /** Notes that a sheet is about to change in a field; quick typing in one field is undone as one. */
  readonly push: (key: string, before: ScoreSheet, field: string, at: number) => void;
  /** The state to go back to, null when there is none. */
  readonly undo: (key: string, current: ScoreSheet) => ScoreSheet | null;
  /** The state to go forward to, null when there is none. */
  readonly redo: (key: string, current: ScoreSheet) => ScoreSheet | null;
}

const ONE_STEP_MS = 1000;
const MOST_STEPS = 200;
const EMPTY: UndoStack = { past: [], future: [], field: '', at: 0 };

/** What can be undone, for as long as the window is open. */
export const useUndo = create<UndoState>((set, get) => {
  const stackOf = (key: string) => get().stacks.get(key) ?? EMPTY;
  const keep = (key: string, stack: UndoStack) => set({ stacks: new Map(get().stacks).set(key, stack) });
  return {
    stacks: new Map(),
    push: (key, before, field, at) => {
      const { past, field: lastField, at: lastAt } = stackOf(key);
      const sameStep = field === lastField && at - lastAt < ONE_STEP_MS;
      keep(key, { past: sameStep ? past : [...past, before].slice(-MOST_STEPS), future: [], field, at });
    },
    undo: (key, current) => {
      const { past, future } = stackOf(key);
      const before = past.at(-1) ?? null;
      if (before !== null) keep(key, { past: past.slice(0, -1), future: [current, ...future], field: '', at: 0 });
      return before;
    },
    redo: (key, current) => {
      const { past, future } = stackOf(key);
      const [after = null, ...later] = future;
      if (after !== null) keep(key, { past: [...past, current], future: later, field: '', at: 0 });
      return after;
    },
  };
});
