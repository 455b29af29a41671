import { join } from 'node:path';
import { ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { type JournalFile, openJournalFile } from './journal-file.ts';
import type { JournalKind, Sheet } from './journal-kind.ts';
import type { JournalContent, JournalState } from './read-journal.ts';

/** Whose work on which bundle; both come from exact schemas, so that they are safe in a path. */
export interface JournalOwner {
  readonly bundleId: string;
  readonly juror: string;
}

/** The second copy of a juror's work: one append-only file for each bundle and juror, synced before anything is called saved. */
export interface Journals<S extends Sheet> {
  append(owner: JournalOwner, sheet: S): Promise<Result<number, WriteError>>;
  content(owner: JournalOwner): Promise<Result<JournalContent<S>, WriteError>>;
  /** Every state of one sheet, the oldest first: the history of all changes to it. */
  states(owner: JournalOwner, entry: string): Promise<Result<readonly JournalState<S>[], WriteError>>;
  close(): Promise<void>;
}

/** The journals of one kind under a folder; each file is opened once and has one writer. `now` is UTC, ISO 8601 with milliseconds. */
export function openJournals<S extends Sheet>(folder: string, kind: JournalKind<S>, now: () => string): Journals<S> {
  const files = new Map<string, Promise<Result<JournalFile<S>, WriteError>>>();

  async function fileOf({ bundleId, juror }: JournalOwner): Promise<Result<JournalFile<S>, WriteError>> {
    const path = join(folder, bundleId, `${juror}.${kind.ending}`);
    const opened = files.get(path) ?? openJournalFile(path, kind, { now });
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
    states: async (owner, entry) => {
      const file = await fileOf(owner);
      return file.ok ? ok(await file.value.states(entry)) : file;
    },
    close: async () => {
      const opened = await Promise.all(files.values());
      files.clear();
      await Promise.all(opened.flatMap((file) => (file.ok ? [file.value.close()] : [])));
    },
  };
}
