import type { ProposalMark } from '#shared/domain/panel/sheet/proposal-mark.ts';
import type { NoteSheet } from '#shared/domain/panel/sheet/reading-notes.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import type { WorkDatabase } from './database.ts';
import { openOwnSheets, type OwnSheets } from './own-sheets.ts';
import { readStoredMarks, readStoredNotes, storeMarks, storeNotes, type WorkKey } from './stored-work.ts';

interface NotesSurroundings {
  readonly database: WorkDatabase;
  readonly journal: Pick<Requests, 'notes:append' | 'notes:sheets' | 'marks:append' | 'marks:sheets'>;
  readonly now: () => string;
}

/** A juror's private notes on the proposals of one bundle. */
export type OwnNotes = OwnSheets<NoteSheet>;

/** What a juror marked for later, and the suggested conflicts they considered. */
export type OwnMarks = OwnSheets<ProposalMark>;

/** Opens a juror's notes and gives back to each of the two places what it has lost. */
export function openOwnNotes({ database, journal, now }: NotesSurroundings, key: WorkKey): Promise<OwnNotes> {
  return openOwnSheets<NoteSheet>({
    stored: () => readStoredNotes(database, key),
    store: (held) => storeNotes(database, key, held),
    journaled: () => journal['notes:sheets'](key),
    append: (sheet) => journal['notes:append']({ ...key, sheet }),
    now,
  });
}

/** Opens a juror's marks and gives back to each of the two places what it has lost. */
export function openOwnMarks({ database, journal, now }: NotesSurroundings, key: WorkKey): Promise<OwnMarks> {
  return openOwnSheets<ProposalMark>({
    stored: () => readStoredMarks(database, key),
    store: (held) => storeMarks(database, key, held),
    journaled: () => journal['marks:sheets'](key),
    append: (sheet) => journal['marks:append']({ ...key, sheet }),
    now,
  });
}
