import type { OwnDesk } from './own-desk.ts';
import type { ScoreSheet } from '../sheet/score-sheet.ts';

/** Signed sheets beside the work as it is now. */
export interface GoneSheets {
  /** Of proposals that are asked of the juror and have no sheet any more, made for the same text of the proposal. */
  readonly gone: readonly ScoreSheet[];
  /** Entries whose signed sheet was made for another text of the proposal. */
  readonly outdated: readonly string[];
}

/** Which of a juror's signed sheets are gone from their work; a sheet that is there, with whatever in it, is never among them. */
export function goneSheets(
  signed: readonly ScoreSheet[],
  desk: Pick<OwnDesk<{ readonly entry: string; readonly subject: string }>, 'proposals' | 'conflicts'>,
  sheets: ReadonlyMap<string, ScoreSheet>,
): GoneSheets {
  const subjects = new Map(desk.proposals.map(({ entry, subject }) => [entry, subject]));
  const absent = signed.filter(({ entry }) => subjects.has(entry) && !sheets.has(entry) && !desk.conflicts.has(entry));
  return {
    gone: absent.filter(({ entry, subject }) => subjects.get(entry) === subject),
    outdated: absent.flatMap(({ entry, subject }) => (subjects.get(entry) === subject ? [] : [entry])),
  };
}
