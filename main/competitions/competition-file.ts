import fs, { type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type Act, type Doing, type History, nextStep } from '#shared/domain/competition/draft/history.ts';
import type { Change, CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { writtenRecords, type WrittenLine } from '#shared/domain/competition/draft/written-record.ts';
import type { CompetitionHeader } from '#shared/formats/competition/competition-file.ts';
import type { CompetitionError, WriteError } from '#shared/formats/errors.ts';
import { readCapped } from '../disk/read-capped.ts';
import { writeErrorOf } from '../disk/write-error.ts';
import { writeCompetitionLine } from './competition-line.ts';
import { type FileLock, lockFile } from './file-lock.ts';
import { applyLine, type CompetitionContent, readCompetition } from './read-competition.ts';
import { shortened } from './shortened.ts';
import { writeVerified } from '../disk/write-verified.ts';

/** Greatest size of a competition file: its longest line must fit into one string. */
export const LARGEST_COMPETITION = 512 * 1024 * 1024;

/** A competition file that this program alone writes. */
export interface CompetitionFile {
  readonly path: string;
  readonly header: CompetitionHeader;
  readonly history: Pick<History, 'records'>;
  /** Facts that change with every line. */
  status(): FileStatus;
  /** Saves records as one change: all of it is on the disk, or none of it. */
  change(change: Change, doing: Doing): Promise<Result<null, WriteError>>;
  /** Takes back the last change, or repeats the last one taken back; the records that are now in place, none when there was nothing to do. */
  step(act: 'undo' | 'redo', doing: Doing): Promise<Result<readonly CompetitionRecord[], WriteError>>;
  /** All bytes of the file, to be copied. */
  bytes(): Promise<Buffer>;
  close(): Promise<void>;
}

/** How far a file is, and what can be undone. */
export interface FileStatus extends Pick<CompetitionContent, 'lastSequence' | 'savedAt' | 'damagedLines'> {
  readonly undo: Change['what'] | null;
  readonly redo: Change['what'] | null;
}

/** The part of node:fs/promises that the file needs; tests pass a disk that fails. */
export type CompetitionDisk = Pick<typeof fs, 'open'>;

/** Opens a competition file for writing: a change that was cut off while it was written is removed, and a file that grew long is made shorter. */
export async function openCompetitionFile(
  path: string,
  now: () => string,
  disk: CompetitionDisk = fs,
): Promise<Result<CompetitionFile, CompetitionError | WriteError>> {
  const lock = await lockFile(path, now);
  if (lock === null) return err({ kind: 'competition-in-use' });
  const opened = await openLocked(path, lock, disk);
  if (!opened.ok) await lock.release();
  return opened;
}

async function openLocked(
  path: string,
  lock: FileLock,
  disk: CompetitionDisk,
): Promise<Result<CompetitionFile, CompetitionError | WriteError>> {
  const name = basename(path);
  const bytes = await readCapped(path, LARGEST_COMPETITION);
  if (!bytes.ok) return err({ kind: 'competition-refused', name, refusal: { kind: 'unreadable' } });
  const content = readCompetition(bytes.value);
  if (!content.ok) return err({ kind: 'competition-refused', name, refusal: content.error });
  const shorter = shortened(bytes.value.subarray(0, content.value.completeBytes), content.value);
  if (shorter !== null) {
    const written = await writeVerified(path, shorter);
    if (!written.ok) return written;
  }
  try {
    const handle = await disk.open(path, 'a+');
    const length = shorter?.length ?? content.value.completeBytes;
    await handle.truncate(length);
    return ok(writerOf({ handle, path, lock, length }, content.value));
  } catch (cause) {
    return err(writeErrorOf(name, cause));
  }
}

interface Held {
  readonly handle: FileHandle;
  readonly path: string;
  readonly lock: FileLock;
  readonly length: number;
}

function writerOf(held: Held, content: CompetitionContent): CompetitionFile {
  const { header, history, damagedLines } = content;
  const { handle, path, lock } = held;
  const lines = appenderOf(held, content);
  let queue: Promise<unknown> = Promise.resolve();

  /** One after another, in the order in which they were asked for: each undo depends on the change before it. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = queue.then(step);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function step(act: 'undo' | 'redo', doing: Doing): Promise<Result<readonly CompetitionRecord[], WriteError>> {
    const next = nextStep(history, act);
    if (next === null) return ok([]);
    const saved = await lines.append(act, { what: next.what, step: next.step, records: next.restore }, doing);
    return saved.ok ? ok(next.restore) : saved;
  }

  return {
    path,
    header,
    history,
    status: () => ({
      ...lines.last(),
      damagedLines,
      undo: nextStep(history, 'undo')?.what ?? null,
      redo: nextStep(history, 'redo')?.what ?? null,
    }),
    change: (change, doing) => inTurn(() => lines.append('change', change, doing)),
    step: (act, doing) => inTurn(() => step(act, doing)),
    bytes: () => inTurn(async () => (await fs.readFile(path)).subarray(0, lines.length())),
    close: async () => {
      await queue;
      await handle.close();
      await lock.release();
    },
  };
}

/** Appends lines, each synced before it counts. */
function appenderOf({ handle, path, ...held }: Held, content: CompetitionContent) {
  let { lastSequence, savedAt } = content;
  let { length } = held;
  return {
    length: () => length,
    last: () => ({ lastSequence, savedAt }),
    append: async (act: Act, change: Change, doing: Doing): Promise<Result<null, WriteError>> => {
      const records = writtenRecords(content.history.records, change.records);
      const line: WrittenLine = { act, sequence: lastSequence + 1, ...doing, ...change, records };
      const bytes = Buffer.from(writeCompetitionLine(line), 'utf8');
      try {
        // What a failed write left behind would damage the line after it.
        await handle.truncate(length);
        await handle.appendFile(bytes);
        await handle.datasync();
      } catch (cause) {
        return err(writeErrorOf(basename(path), cause));
      }
      length += bytes.length;
      [lastSequence, savedAt] = [line.sequence, line.at];
      applyLine(content.history, line);
      return ok(null);
    },
  };
}
