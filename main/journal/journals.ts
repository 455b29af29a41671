import { join } from 'node:path';
import { ok, type Result } from '#shared/base/result.ts';
import type { ScoreSheet } from '#shared/domain/panel/score-sheet.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { type JournalFile, openJournalFile } from './journal-file.ts';
import type { JournalContent } from './read-journal.ts';

/** Whose scores for which bundle; both come from exact schemas, so that they are safe in a path. */
export interface JournalOwner {
  readonly bundleId: string;
  readonly juror: string;
}

/** The second copy of every score: one append-only file for each bundle and juror, synced before anything is called saved. */
export interface Journals {
  append(owner: JournalOwner, sheet: ScoreSheet): Promise<Result<number, WriteError>>;
  content(owner: JournalOwner): Promise<Result<JournalContent, WriteError>>;
  close(): Promise<void>;
}

/** The journals under a folder; each file is opened once and has one writer. */
export function openJournals(folder: string): Journals {
  const files = new Map<string, Promise<Result<JournalFile, WriteError>>>();

  async function fileOf({ bundleId, juror }: JournalOwner): Promise<Result<JournalFile, WriteError>> {
    const path = join(folder, bundleId, `${juror}.journal`);
    const opened = files.get(path) ?? openJournalFile(path);
    files.set(path, opened);
    const file = await opened;
    if (!file.ok) files.delete(path);
    return file;
  }

  return {
    append: async (owner, sheet) => {
      const file = await fileOf(owner);
      return file.ok ? file.value.append(sheet) : file;
    },
    content: async (owner) => {
      const file = await fileOf(owner);
      return file.ok ? ok(await file.value.content()) : file;
    },
    close: async () => {
      const opened = await Promise.all(files.values());
      files.clear();
      await Promise.all(opened.flatMap((file) => (file.ok ? [file.value.close()] : [])));
    },
  };
}
