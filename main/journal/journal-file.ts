import fs, { type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { writeErrorOf } from '../disk/write-error.ts';
import { makeFolder, syncFolder } from '../disk/folders.ts';
import type { JournalKind, Sheet } from './journal-kind.ts';
import { writeLine } from './journal-line.ts';
import { type JournalContent, type JournalState, readJournal, statesIn } from './read-journal.ts';

/** The part of node:fs/promises that a journal needs; tests pass a disk that fails. */
export type JournalDisk = Pick<typeof fs, 'open' | 'mkdir'>;

/** The journal of one juror and one bundle; there must be one writer for a file. */
export interface JournalFile<S extends Sheet> {
  content(): Promise<JournalContent<S>>;
  /** Every state of one sheet, the oldest first. */
  states(entry: string): Promise<readonly JournalState<S>[]>;
  /** Appends a sheet and answers its sequence once the disk has it. */
  append(sheet: S): Promise<Result<number, WriteError>>;
  close(): Promise<void>;
}

interface Waiting {
  readonly line: string;
  readonly sequence: number;
  readonly settle: (saved: Result<number, WriteError>) => void;
}

/** What a journal needs of its surroundings: the time (UTC, ISO 8601 with milliseconds) to note beside each record, and the disk. */
export interface JournalSurroundings {
  readonly now: () => string;
  readonly disk?: JournalDisk;
}

/** Opens a journal, making it when it is not there; a last line that was cut off is removed. */
export async function openJournalFile<S extends Sheet>(
  path: string,
  kind: JournalKind<S>,
  { now, disk = fs }: JournalSurroundings,
): Promise<Result<JournalFile<S>, WriteError>> {
  const name = basename(path);
  try {
    await makeFolder(dirname(path), 0o777, disk);
    const handle = await disk.open(path, 'a+');
    const found = readJournal(kind, await handle.readFile());
    if (found.tailDropped) await handle.truncate(found.completeBytes);
    await syncFolder(dirname(path), disk);
    return ok(writerOf({ handle, name, kind, now }, found));
  } catch (cause) {
    return err(writeErrorOf(name, cause));
  }
}

interface OpenedFile<S extends Sheet> {
  readonly handle: FileHandle;
  readonly name: string;
  readonly kind: JournalKind<S>;
  readonly now: () => string;
}

/** Records that arrive while the disk is busy are written and synced together: one sync serves all who wait. */
function writerOf<S extends Sheet>({ handle, name, kind, now }: OpenedFile<S>, found: JournalContent<S>): JournalFile<S> {
  let next = found.lastSequence + 1;
  let length = found.completeBytes;
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;

  async function writeWaiting(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const failure = await writeGroup(Buffer.from(group.map(({ line }) => line).join(''), 'utf8'));
      for (const { sequence, settle } of group) settle(failure === null ? ok(sequence) : err(failure));
    }
    writing = null;
  }

  async function writeGroup(bytes: Buffer): Promise<WriteError | null> {
    try {
      // What a failed write left behind would damage the line after it.
      if ((await handle.stat()).size !== length) await handle.truncate(length);
      await handle.appendFile(bytes);
      await handle.datasync();
      length += bytes.length;
      return null;
    } catch (cause) {
      return writeErrorOf(name, cause);
    }
  }

  const readWhole = async () => {
    await writing;
    return readFirst(handle, length);
  };

  return {
    content: async () => readJournal(kind, await readWhole()),
    states: async (entry) => statesIn(kind, await readWhole(), entry),
    append: (sheet) =>
      new Promise((settle) => {
        waiting.push({ line: writeLine(kind, { sequence: next, at: now(), sheet }), sequence: next, settle });
        next += 1;
        writing ??= writeWaiting();
      }),
    close: async () => {
      await writing;
      await handle.close();
    },
  };
}

async function readFirst(handle: FileHandle, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  await handle.read(bytes, 0, length, 0);
  return bytes;
}
