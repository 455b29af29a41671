import Dexie, { type Table } from 'dexie';
import type { ProposalMark } from '#shared/domain/panel/sheet/proposal-mark.ts';
import type { NoteSheet } from '#shared/domain/panel/sheet/reading-notes.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { MIGRATIONS } from './migrations.ts';

/** A score sheet as it lies in the database; what is read from there is unknown until decoded. */
export interface SheetRow {
  readonly bundleId: string;
  readonly juror: string;
  readonly entry: string;
  /** The newest record of this sheet in the journal that was known when the row was written, 0 for none. */
  readonly journalSequence: number;
  readonly sheet: ScoreSheet;
}

/** A juror's private notes on one proposal, stored as a score sheet is. */
export interface NotesRow {
  readonly bundleId: string;
  readonly juror: string;
  readonly entry: string;
  readonly journalSequence: number;
  readonly sheet: NoteSheet;
}

/** What a juror marked on one proposal, stored as a score sheet is. */
export interface MarkRow {
  readonly bundleId: string;
  readonly juror: string;
  readonly entry: string;
  readonly journalSequence: number;
  readonly sheet: ProposalMark;
}

/** The proposal at which a juror stopped. */
export interface PlaceRow {
  readonly bundleId: string;
  readonly juror: string;
  readonly entry: string;
}

/** A juror's statement that a signed revision is to be changed, and why. */
export interface UnlockRow {
  readonly bundleId: string;
  readonly juror: string;
  /** The signed revision that was unlocked. */
  readonly revision: number;
  readonly reason: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

/** Where the juror's work lies in this window; every transaction reaches the disk before it counts as done. */
export class WorkDatabase extends Dexie {
  readonly sheets: Table<SheetRow, [string, string, string]>;
  readonly places: Table<PlaceRow, [string, string]>;
  readonly unlocks: Table<UnlockRow, [string, string, number]>;
  readonly notes: Table<NotesRow, [string, string, string]>;
  readonly marks: Table<MarkRow, [string, string, string]>;

  constructor(name = 'mufakat') {
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores } of MIGRATIONS) this.version(version).stores(stores);
    this.sheets = this.table('sheets');
    this.places = this.table('places');
    this.unlocks = this.table('unlocks');
    this.notes = this.table('notes');
    this.marks = this.table('marks');
  }
}
