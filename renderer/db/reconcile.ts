import type { JournaledSheet } from '#shared/ipc/views/juror.ts';
import type { HeldSheet } from './stored-work.ts';

/** What two copies of the same work amount to, and what each lacks. */
export interface Reconciliation {
  /** The newest state of every sheet. */
  readonly sheets: readonly HeldSheet[];
  /** Sheets that the database lacks or has only in an older state. */
  readonly toDatabase: readonly HeldSheet[];
  /** Sheets that the journal lacks or has only in an older state. */
  readonly toJournal: readonly HeldSheet[];
}

/**
 * Brings database and journal together. A row knows the newest journal record there was when it was written: a journal
 * that has gone beyond it while the contents differ is newer (the row was lost or rolled back), any other is older.
 */
export function reconcile(held: readonly HeldSheet[], journaled: readonly JournaledSheet[]): Reconciliation {
  const inJournal = new Map(journaled.map((record) => [record.sheet.entry, record]));
  const inDatabase = new Set(held.map(({ sheet }) => sheet.entry));
  const toJournal = held.filter((row) => !isKept(row, inJournal.get(row.sheet.entry)) && !isOvertaken(row, inJournal.get(row.sheet.entry)));
  const overtaken = held.filter((row) => isOvertaken(row, inJournal.get(row.sheet.entry))).map(({ sheet }) => sheet.entry);
  const restored = new Set([...overtaken, ...journaled.map(({ sheet }) => sheet.entry).filter((entry) => !inDatabase.has(entry))]);
  const toDatabase = journaled.filter(({ sheet }) => restored.has(sheet.entry)).map(fromJournal);
  return { sheets: [...held.filter(({ sheet }) => !restored.has(sheet.entry)), ...toDatabase], toDatabase, toJournal };
}

function isKept(row: HeldSheet, record: JournaledSheet | undefined): boolean {
  // Both were decoded by the same schema, so equal content is equal text.
  return record !== undefined && JSON.stringify(record.sheet) === JSON.stringify(row.sheet);
}

function isOvertaken(row: HeldSheet, record: JournaledSheet | undefined): boolean {
  return record !== undefined && record.sequence > row.journalSequence && !isKept(row, record);
}

function fromJournal({ sequence, sheet }: JournaledSheet): HeldSheet {
  return { journalSequence: sequence, sheet };
}
