import type { FieldVisit, Recusal, ScoreSheet } from './score-sheet.ts';
import { notedChange } from './sheet-edit.ts';

/** A sheet at one moment; `at` is UTC, null where it was not noted. */
export interface StateInTime {
  readonly at: string | null;
  readonly sheet: ScoreSheet;
}

/** What was changed, with its value before and after. */
export type Changed =
  | { readonly kind: 'score'; readonly criterion: string; readonly old: number | null; readonly new: number | null }
  | { readonly kind: 'comment'; readonly criterion: string; readonly old: string; readonly new: string }
  | { readonly kind: 'note'; readonly old: string; readonly new: string }
  | { readonly kind: 'recusal'; readonly old: Recusal | null; readonly new: Recusal | null }
  | { readonly kind: 'visit'; readonly old: FieldVisit | null; readonly new: FieldVisit | null };

/** One change of a sheet; `reason` is the one the sheet keeps for the score, empty where none was asked for. */
export interface SheetChange {
  readonly at: string | null;
  readonly changed: Changed;
  readonly reason: string;
}

// Keys that follow each other so closely are one change.
const ONE_CHANGE_MS = 5000;

/** Every change between the states of one sheet, the oldest first; typing without a pause is one change, and what it took back itself is none. `millisecondsOf` reads a UTC time. */
export function changesOf(states: readonly StateInTime[], millisecondsOf: (at: string) => number): readonly SheetChange[] {
  const changes: SheetChange[] = [];
  let before: ScoreSheet | null = null;
  for (const { at, sheet } of states) {
    for (const changed of differences(before, sheet)) {
      const reason = changed.kind === 'score' ? (notedChange(sheet, changed.criterion)?.reason ?? '') : '';
      append(changes, { at, changed, reason }, millisecondsOf);
    }
    before = sheet;
  }
  return changes;
}

function append(changes: SheetChange[], change: SheetChange, millisecondsOf: (at: string) => number): void {
  const last = changes.at(-1);
  if (last === undefined || !goesOn(last, change, millisecondsOf)) {
    changes.push(change);
    return;
  }
  changes.pop();
  // oxlint-disable-next-line typescript/consistent-type-assertions -- both are of one kind, as goesOn made sure
  const joined = { ...change, changed: { ...change.changed, old: last.changed.old } as Changed };
  if (!isSame(joined.changed.old, joined.changed.new)) changes.push(joined);
}

function goesOn(last: SheetChange, next: SheetChange, millisecondsOf: (at: string) => number): boolean {
  if (keyOf(last.changed) !== keyOf(next.changed) || last.at === null || next.at === null) return false;
  return millisecondsOf(next.at) - millisecondsOf(last.at) < ONE_CHANGE_MS;
}

function keyOf(changed: Changed): string {
  return 'criterion' in changed ? `${changed.kind} ${changed.criterion}` : changed.kind;
}

function differences(before: ScoreSheet | null, after: ScoreSheet): readonly Changed[] {
  const scores = after.scores.flatMap(({ criterion, score, comment }): readonly Changed[] => {
    const old = before?.scores.find((given) => given.criterion === criterion);
    return [
      { kind: 'score', criterion, old: old?.score ?? null, new: score },
      { kind: 'comment', criterion, old: old?.comment ?? '', new: comment },
    ];
  });
  const all: readonly Changed[] = [
    ...scores,
    { kind: 'note', old: before?.note ?? '', new: after.note },
    { kind: 'recusal', old: before?.recusal ?? null, new: after.recusal },
    { kind: 'visit', old: before?.visit ?? null, new: after.visit },
  ];
  return all.filter((changed) => !isSame(changed.old, changed.new));
}

// Values of one schema: equal content is equal text.
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
