import type { ProposalMark } from '#shared/domain/panel/sheet/proposal-mark.ts';
import type { NoteSheet } from '#shared/domain/panel/sheet/reading-notes.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { entryField, sha256Field, textField, thumbprintField, utcTimeField } from '#shared/formats/fields.ts';
import { proposalMarkSchema } from '#shared/formats/juror/proposal-mark.ts';
import { noteSheetSchema } from '#shared/formats/juror/reading-notes.ts';
import { scoreSheetSchema } from '#shared/formats/juror/score-file.ts';
import { z } from '#shared/formats/zod.ts';
import type { UnlockRow, WorkDatabase } from './database.ts';

/** Whose work, on which bundle. */
export interface WorkKey {
  readonly bundleId: string;
  readonly juror: string;
}

/** What a juror keeps of one proposal: scores, or notes. */
export interface Sheet {
  readonly entry: string;
}

/** A sheet with the newest journal record of it that was known when it was stored. */
export interface HeldSheet<S extends Sheet = ScoreSheet> {
  readonly journalSequence: number;
  readonly sheet: S;
}

const work = { bundleId: sha256Field, juror: thumbprintField };
const sheetRowSchema = z.strictObject({ ...work, entry: entryField, journalSequence: z.int().min(0), sheet: scoreSheetSchema });
const noteRowSchema = z.strictObject({ ...work, entry: entryField, journalSequence: z.int().min(0), sheet: noteSheetSchema });
const markRowSchema = z.strictObject({ ...work, entry: entryField, journalSequence: z.int().min(0), sheet: proposalMarkSchema });
const placeRowSchema = z.strictObject({ ...work, entry: entryField });
const unlockRowSchema = z.strictObject({ ...work, revision: z.int().min(1), reason: textField, at: utcTimeField });

/** Everything the database holds of one juror's work; rows that do not decode are left out. */
export interface StoredWork {
  readonly sheets: readonly HeldSheet[];
  /** Entries whose sheet does not decode. */
  readonly damaged: readonly string[];
  readonly place: string | null;
  readonly unlocks: readonly UnlockRow[];
}

/** Reads one juror's work and decodes each row exactly. */
export async function readStoredWork(database: WorkDatabase, { bundleId, juror }: WorkKey): Promise<StoredWork> {
  const [sheetRows, placeRow, unlockRows] = await Promise.all([
    database.sheets.where({ bundleId, juror }).toArray(),
    database.places.get([bundleId, juror]),
    database.unlocks.where({ bundleId, juror }).toArray(),
  ]);
  const sheets = sheetRows.flatMap((row) => decoded(sheetRowSchema, row)).filter(({ entry, sheet }) => sheet.entry === entry);
  const fit = new Set(sheets.map(({ entry }) => entry));
  return {
    sheets: sheets.map(({ journalSequence, sheet }) => ({ journalSequence, sheet })),
    damaged: sheetRows.map(({ entry }) => entry).filter((entry) => !fit.has(entry)),
    place: decoded(placeRowSchema, placeRow)[0]?.entry ?? null,
    unlocks: unlockRows.flatMap((row) => decoded(unlockRowSchema, row)),
  };
}

/** Stores a sheet in place of the one held before. */
export async function storeSheet(database: WorkDatabase, key: WorkKey, held: HeldSheet): Promise<void> {
  await database.transaction('rw', database.sheets, (transaction) => {
    const put = database.sheets.put({ ...key, entry: held.sheet.entry, ...held });
    // Said at once, or the disk would wait for the page to hear of the put first: between the two, the page draws.
    transaction.idbtrans.commit();
    return put;
  });
}

/** Stores many sheets in one transaction; none costs nothing. */
export async function storeSheets(database: WorkDatabase, key: WorkKey, held: readonly HeldSheet[]): Promise<void> {
  if (held.length > 0) await database.sheets.bulkPut(held.map((one) => ({ ...key, entry: one.sheet.entry, ...one })));
}

/** Reads one juror's private notes; rows that do not decode are left out, for the journal to give them back. */
export async function readStoredNotes(database: WorkDatabase, { bundleId, juror }: WorkKey): Promise<readonly HeldSheet<NoteSheet>[]> {
  const rows = await database.notes.where({ bundleId, juror }).toArray();
  const notes = rows.flatMap((row) => decoded(noteRowSchema, row)).filter(({ entry, sheet }) => sheet.entry === entry);
  return notes.map(({ journalSequence, sheet }) => ({ journalSequence, sheet }));
}

/** Stores the private notes on proposals in one transaction, in place of those held before. */
export async function storeNotes(database: WorkDatabase, key: WorkKey, held: readonly HeldSheet<NoteSheet>[]): Promise<void> {
  if (held.length > 0) await database.notes.bulkPut(held.map((one) => ({ ...key, entry: one.sheet.entry, ...one })));
}

/** Reads what one juror marked; rows that do not decode are left out, for the journal to give them back. */
export async function readStoredMarks(database: WorkDatabase, { bundleId, juror }: WorkKey): Promise<readonly HeldSheet<ProposalMark>[]> {
  const rows = await database.marks.where({ bundleId, juror }).toArray();
  const marks = rows.flatMap((row) => decoded(markRowSchema, row)).filter(({ entry, sheet }) => sheet.entry === entry);
  return marks.map(({ journalSequence, sheet }) => ({ journalSequence, sheet }));
}

/** Stores marks in one transaction, in place of those held before. */
export async function storeMarks(database: WorkDatabase, key: WorkKey, held: readonly HeldSheet<ProposalMark>[]): Promise<void> {
  if (held.length > 0) await database.marks.bulkPut(held.map((one) => ({ ...key, entry: one.sheet.entry, ...one })));
}

/** Takes everything of one juror's work out of the database. */
export async function clearStoredWork(database: WorkDatabase, { bundleId, juror }: WorkKey): Promise<void> {
  const tables = [database.sheets, database.places, database.unlocks, database.notes, database.marks];
  await database.transaction('rw', tables, () => Promise.all(tables.map((table) => table.where({ bundleId, juror }).delete())));
}

function decoded<S extends z.ZodType>(schema: S, row: unknown): readonly z.output<S>[] {
  const result = schema.safeParse(row);
  return result.success ? [result.data] : [];
}
