import type { KnownConflict } from '../../competition/stage.ts';
import type { ScoreSheet } from '../sheet/score-sheet.ts';

/** How far a juror is with one proposal. */
export type OwnState = 'scored' | 'recused' | 'started' | 'untouched';

/** How far a juror is with all assigned proposals. */
export interface OwnProgress {
  readonly assigned: number;
  /** Scored or recused. */
  readonly done: number;
}

/** The state of one sheet; a conflict the secretariat already knows is a recusal whatever the sheet says. */
export function ownStateOf(sheet: ScoreSheet | undefined, conflict: KnownConflict | undefined): OwnState {
  if (conflict !== undefined) return 'recused';
  if (sheet === undefined) return 'untouched';
  if (sheet.status !== 'incomplete') return sheet.status;
  return hasContent(sheet) ? 'started' : 'untouched';
}

/** Counts what is done. */
export function ownProgress(states: readonly OwnState[]): OwnProgress {
  return { assigned: states.length, done: states.filter(isDone).length };
}

/** The next entry after `from`, in the given order and round again, that is not done; null when all are. */
export function nextOpenEntry(entries: readonly string[], stateOf: (entry: string) => OwnState, from: string | null): string | null {
  const start = from === null ? 0 : entries.indexOf(from) + 1;
  const round = [...entries.slice(start), ...entries.slice(0, start)];
  return round.find((entry) => entry !== from && !isDone(stateOf(entry))) ?? null;
}

function isDone(state: OwnState): boolean {
  return state === 'scored' || state === 'recused';
}

function hasContent(sheet: ScoreSheet): boolean {
  return sheet.note !== '' || sheet.visit !== null || sheet.scores.some(({ score, comment }) => score !== null || comment !== '');
}
