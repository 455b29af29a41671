import fs, { type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { PlenaryEvent } from '#shared/domain/panel/decisions/plenary-record.ts';
import type { StateError, WriteError } from '#shared/formats/errors.ts';
import { makeFolder, syncFolder } from '../disk/folders.ts';
import { orAbsent } from '../disk/or-absent.ts';
import { writeErrorOf } from '../disk/write-error.ts';
import { CHAIN_START, readLogLine, writeLogLine } from './log-line.ts';

/** The part of node:fs/promises that the log needs; tests pass a disk that fails. */
export type LogDisk = Pick<typeof fs, 'open' | 'mkdir'>;

/** Whose plenary on which bundle; both come from exact schemas, so that they are safe in a path. */
export interface PlenaryOwner {
  readonly bundleId: string;
  readonly chair: string;
}

/** What a log holds up to the end of its last whole line; a line that was cut off while it was written was never called recorded. */
interface LogContent {
  readonly events: readonly PlenaryEvent[];
  readonly checksum: string;
  readonly bytes: number;
}

/** The log of a bundle and chair under a folder. */
export function decisionLogPath(folder: string, { bundleId, chair }: PlenaryOwner): string {
  return join(folder, bundleId, `${chair}.decisions`);
}

/** The records of a log; a log that is not there has none, one that was damaged anywhere is refused with the number of the line. */
export async function readDecisionLog(path: string): Promise<Result<readonly PlenaryEvent[], StateError>> {
  const bytes = await orAbsent(fs.readFile(path), Buffer.alloc(0));
  const content = contentOf(bytes);
  return content.ok ? ok(content.value.events) : content;
}

/** Adds records to a log in one synced write, all or none of them, and answers all there are; there must be one writer for a log. */
export async function appendToLog(
  path: string,
  added: readonly PlenaryEvent[],
  disk: LogDisk = fs,
): Promise<Result<readonly PlenaryEvent[], StateError | WriteError>> {
  let handle: FileHandle | undefined;
  try {
    await makeFolder(dirname(path), 0o700, disk);
    handle = await disk.open(path, 'a+', 0o600);
    const found = await handle.readFile();
    const content = contentOf(found);
    if (!content.ok) return content;
    // A piece of a line that a killed program left would damage the one after it.
    if (found.length !== content.value.bytes) await handle.truncate(content.value.bytes);
    await handle.appendFile(linesAfter(content.value.checksum, added));
    await handle.datasync();
    await syncFolder(dirname(path), disk);
    return ok([...content.value.events, ...added]);
  } catch (cause) {
    return err(writeErrorOf(basename(path), cause));
  } finally {
    await handle?.close();
  }
}

function linesAfter(before: string, events: readonly PlenaryEvent[]): string {
  let checksum = before;
  let text = '';
  for (const event of events) {
    const written = writeLogLine(checksum, event);
    ({ checksum } = written);
    text += written.line;
  }
  return text;
}

function contentOf(found: Buffer): Result<LogContent, StateError> {
  const bytes = found.lastIndexOf('\n') + 1;
  const lines = bytes === 0 ? [] : found.toString('utf8', 0, bytes - 1).split('\n');
  const events: PlenaryEvent[] = [];
  let checksum = CHAIN_START;
  for (const [index, line] of lines.entries()) {
    const read = readLogLine(checksum, line);
    if (read === null) return err({ kind: 'decisions-damaged', line: index + 1 });
    ({ checksum } = read);
    events.push(read.event);
  }
  return ok({ events, checksum, bytes });
}
