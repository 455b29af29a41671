import type { JournaledSheet } from '#shared/ipc/views/juror.ts';
import type { Sheet, HeldSheet } from './stored-work.ts';

/** What two copies of the same work amount to, and what each lacks. */
export interface Reconciliation<S extends Sheet> {
  /** The newest state of every sheet. */
  readonly sheets: readonly HeldSheet<S>[];
  /** Sheets that the database lacks or has only in an older state. */
  readonly toDatabase: readonly HeldSheet<S>[];
  /** Sheets that the journal lacks or has only in an older state. */
  readonly toJournal: readonly HeldSheet<S>[];
}

/**
 * Brings database and journal together. A row knows the newest journal record there was when it was written: a journal
 * that has gone beyond it while the contents differ is newer (the row was lost or rolled back), any other is older.
 */
export function reconcile<S extends Sheet>(held: readonly HeldSheet<S>[], journaled: readonly JournaledSheet<S>[]): Reconciliation<S> {
  const inJournal = new Map(journaled.map((record) => [record.sheet.entry, record]));
  const inDatabase = new Set(held.map(({ sheet }) => sheet.entry));
  const toJournal = held.filter((row) => !isKept(row, inJournal.get(row.sheet.entry)) && !isOvertaken(row, inJournal.get(row.sheet.entry)));
  const overtaken = held.filter((row) => isOvertaken(row, inJournal.get(row.sheet.entry))).map(({ sheet }) => sheet.entry);
  const restored = new Set([...overtaken, ...journaled.map(({ sheet }) => sheet.entry).filter((entry) => !inDatabase.has(entry))]);
  const toDatabase = journaled.filter(({ sheet }) => restored.has(sheet.entry)).map(fromJournal);
  return { sheets: [...held.filter(({ sheet }) => !restored.has(sheet.entry)), ...toDatabase], toDatabase, toJournal };
}

function isKept<S extends Sheet>(row: HeldSheet<S>, record: JournaledSheet<S> | undefined): boolean {
  // Both were decoded by the same schema, so equal content is equal text.
  return record !== undefined && JSON.stringify(record.sheet) === JSON.stringify(row.sheet);
}

function isOvertaken<S extends Sheet>(row: HeldSheet<S>, record: JournaledSheet<S> | undefined): boolean {
  return record !== undefined && record.sequence > row.journalSequence && !isKept(row, record);
}

function fromJournal<S extends Sheet>({ sequence, sheet }: JournaledSheet<S>): HeldSheet<S> {
  return { journalSequence: sequence, sheet };
}
