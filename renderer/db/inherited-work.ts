import type { NoteSheet } from '#shared/domain/panel/sheet/reading-notes.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { JurorWork, WorkSurroundings } from './juror-work.ts';
import { reconcile } from './reconcile.ts';
import { readStoredNotes, readStoredWork } from './stored-work.ts';

/** What a bundle takes over from those that it replaces. */
export interface Inheritance {
  /** The bundles that it replaces, nearest first; sheets made with other criteria count no more. */
  readonly ancestors: readonly { readonly bundleId: string; readonly sameCriteria: boolean }[];
  /** The subject of each entry that is asked of the juror now. */
  readonly subjects: ReadonlyMap<string, string>;
}

interface EarlierSheet {
  readonly sheet: ScoreSheet;
  readonly applies: boolean;
}

/**
 * Takes over from the bundles that were replaced: sheets that still apply become sheets of this bundle, in both places; those of proposals
 * that have changed stay readable, to be scored again. Private notes come along for every proposal that is still asked for, scored or not,
 * changed or not. What is here already stays as it is.
 */
export async function inheritWork(surroundings: WorkSurroundings, work: JurorWork, inheritance: Inheritance): Promise<void> {
  takeOver(work, await earlierSheets(surroundings, work, inheritance));
  const own = work.notes.sheets();
  for (const sheet of (await earlierNotes(surroundings, work, inheritance)).values()) if (!own.has(sheet.entry)) work.notes.change(sheet);
}

/** The nearest earlier score sheet of each entry that is still asked for. */
async function earlierSheets(
  surroundings: WorkSurroundings,
  work: JurorWork,
  inheritance: Inheritance,
): Promise<ReadonlyMap<string, EarlierSheet>> {
  const found = new Map<string, EarlierSheet>();
  for (const { bundleId, sameCriteria } of inheritance.ancestors) {
    for (const sheet of await sheetsOf(surroundings, { bundleId, juror: work.key.juror })) {
      const subject = inheritance.subjects.get(sheet.entry);
      if (subject !== undefined && !found.has(sheet.entry))
        found.set(sheet.entry, { sheet, applies: sameCriteria && sheet.subject === subject });
    }
  }
  return found;
}

/** The nearest earlier private notes of each entry that is still asked for. */
async function earlierNotes(
  surroundings: WorkSurroundings,
  work: JurorWork,
  inheritance: Inheritance,
): Promise<ReadonlyMap<string, NoteSheet>> {
  const found = new Map<string, NoteSheet>();
  for (const { bundleId } of inheritance.ancestors) {
    for (const sheet of await notesOf(surroundings, { bundleId, juror: work.key.juror })) {
      if (inheritance.subjects.has(sheet.entry) && !found.has(sheet.entry)) found.set(sheet.entry, sheet);
    }
  }
  return found;
}

function takeOver(work: JurorWork, found: ReadonlyMap<string, EarlierSheet>): void {
  const own = work.snapshot().sheets;
  const applying = [...found.values()].filter(({ sheet, applies }) => applies && !own.has(sheet.entry));
  for (const { sheet } of applying) work.change(sheet);
  const again = [...found].filter(([, { applies }]) => !applies).map(([entry, { sheet }]) => [entry, sheet] as const);
  work.inherit({ carried: applying.length, again: new Map(again) });
}

async function sheetsOf({ database, journal }: WorkSurroundings, key: JurorWork['key']): Promise<readonly ScoreSheet[]> {
  const stored = await readStoredWork(database, key).catch(() => null);
  const journaled = await journal['journal:sheets'](key);
  return reconcile(stored?.sheets ?? [], journaled.ok ? journaled.value : []).sheets.map(({ sheet }) => sheet);
}

async function notesOf({ database, journal }: WorkSurroundings, key: JurorWork['key']): Promise<readonly NoteSheet[]> {
  const stored = await readStoredNotes(database, key).catch(() => []);
  const journaled = await journal['notes:sheets'](key);
  return reconcile(stored, journaled.ok ? journaled.value : []).sheets.map(({ sheet }) => sheet);
}
