import { type Change, type ChangeKind, type CompetitionRecord, keyOf } from './records.ts';

/** How a change came about: by hand, or by taking back or repeating one. */
export type Act = 'change' | 'undo' | 'redo';

/** Who does something, and when (UTC). */
export interface Doing {
  readonly by: string;
  readonly at: string;
}

/** One line of a competition's file: everything that was there before (`base`, written when the file is made shorter), or one whole change. */
export type CompetitionLine =
  | { readonly act: 'base'; readonly sequence: number; readonly at: string; readonly records: readonly CompetitionRecord[] }
  | (Doing & Change & { readonly act: Act; readonly sequence: number });

/** Something that can be taken back or repeated: what it was, and the records that do it. */
export interface Step {
  readonly what: ChangeKind;
  readonly step: string | null;
  readonly restore: readonly CompetitionRecord[];
}

/** The newest records by key, with what can be undone and redone; newest last. */
export interface History {
  readonly records: Map<string, CompetitionRecord>;
  readonly done: Step[];
  readonly undone: Step[];
}

const LONGEST = 200;
/** What happened in the world or is only remembered: nobody can take it back. */
const LASTING: readonly CompetitionRecord['kind'][] = ['built', 'mapping'];

/** A history in which nothing happened. */
export function emptyHistory(): History {
  return { records: new Map(), done: [], undone: [] };
}

/** The records that would take back the last change, or repeat the last one taken back; null when there is none. */
export function nextStep(history: History, act: 'undo' | 'redo'): Step | null {
  return (act === 'undo' ? history.done : history.undone).at(-1) ?? null;
}

/** Takes a change into the history, which is changed in place: a national import has thousands of records. */
export function advance(history: History, act: Act, change: Change): void {
  const restore = inverseOf(history.records, change.records);
  for (const record of change.records) history.records.set(keyOf(record), record);
  if (act === 'undo') move(history.done, history.undone, restore);
  else if (act === 'redo') move(history.undone, history.done, restore);
  else remember(history, change, restore);
}

function move(from: Step[], to: Step[], restore: readonly CompetitionRecord[]): void {
  const step = from.pop();
  if (step !== undefined) to.push({ ...step, restore });
}

function remember({ done, undone }: History, { what, step }: Change, restore: readonly CompetitionRecord[]): void {
  if (restore.length === 0 || what === 'create') return;
  undone.length = 0;
  const last = done.at(-1);
  if (step !== null && last?.step === step) done[done.length - 1] = { what, step, restore: merged(last.restore, restore) };
  else done.push({ what, step, restore });
  if (done.length > LONGEST) done.shift();
}

/** What was before the first of two changes, where both touched the same key. */
function merged(first: readonly CompetitionRecord[], second: readonly CompetitionRecord[]): readonly CompetitionRecord[] {
  return [...new Map([...second, ...first].map((record) => [keyOf(record), record])).values()];
}

function inverseOf(records: ReadonlyMap<string, CompetitionRecord>, change: readonly CompetitionRecord[]): readonly CompetitionRecord[] {
  const before = new Map<string, CompetitionRecord>();
  for (const record of change.filter(({ kind }) => !LASTING.includes(kind))) {
    const key = keyOf(record);
    const was = records.get(key) ?? absent(record);
    if (was !== null && !before.has(key)) before.set(key, was);
  }
  return [...before.values()];
}

/** What takes a record out again; what there is one of cannot be taken out, it is only ever replaced. */
function absent(record: CompetitionRecord): CompetitionRecord | null {
  return 'id' in record ? { ...record, value: null } : null;
}
