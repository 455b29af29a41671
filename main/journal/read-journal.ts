import { byCodeUnits } from '#shared/base/order.ts';
import type { JournalKind, Sheet } from './journal-kind.ts';
import { type JournalLine, readLine, sheetOf } from './journal-line.ts';

/** The newest record of one sheet; of two states of a sheet the one with the greater sequence is newer. */
export interface JournalRecord<S extends Sheet> {
  readonly sequence: number;
  readonly sheet: S;
}

/** What a journal holds, and what of it could not be read. */
export interface JournalContent<S extends Sheet> {
  /** Ordered by entry. */
  readonly records: readonly JournalRecord<S>[];
  readonly lastSequence: number;
  /** Numbers, from 1, of complete lines that are damaged; what they held is lost, all others are read. */
  readonly damagedLines: readonly number[];
  /** Bytes up to the end of the last complete line. */
  readonly completeBytes: number;
  /** Whether a last line was cut off while it was written; nobody was told that it was saved. */
  readonly tailDropped: boolean;
}

/** One state that a sheet had; `at` is UTC, null where the line has no time. */
export interface JournalState<S extends Sheet> {
  readonly at: string | null;
  readonly sheet: S;
}

/** Every readable state of one sheet, the oldest first. */
export function statesIn<S extends Sheet>(kind: JournalKind<S>, bytes: Buffer, entry: string): readonly JournalState<S>[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((text) => text.includes(`{"entry":"${entry}",`))
    .flatMap((text) => {
      const line = readLine(text);
      const sheet = line?.entry === entry ? sheetOf(kind, line) : null;
      return line === null || sheet === null ? [] : [{ at: line.at, sheet }];
    });
}

/** Reads a journal's bytes, however they were damaged. */
export function readJournal<S extends Sheet>(kind: JournalKind<S>, bytes: Buffer): JournalContent<S> {
  const completeBytes = bytes.lastIndexOf('\n') + 1;
  const lines = completeBytes === 0 ? [] : bytes.toString('utf8', 0, completeBytes - 1).split('\n');
  const read = lines.map(readLine);
  const newest = new Map<string, JournalRecord<S>>();
  const damagedLines: number[] = [];
  for (let index = read.length - 1; index >= 0; index -= 1) {
    const line = read[index] ?? null;
    const fit = line !== null && (newest.has(line.entry) || addRecord(kind, newest, line));
    if (!fit) damagedLines.unshift(index + 1);
  }
  return {
    records: [...newest.values()].sort(byCodeUnits(({ sheet }) => sheet.entry)),
    lastSequence: read.reduce((last, line) => Math.max(last, line?.sequence ?? 0), 0),
    damagedLines,
    completeBytes,
    tailDropped: completeBytes < bytes.length,
  };
}

function addRecord<S extends Sheet>(kind: JournalKind<S>, newest: Map<string, JournalRecord<S>>, line: JournalLine): boolean {
  const sheet = sheetOf(kind, line);
  if (sheet === null) return false;
  newest.set(line.entry, { sequence: line.sequence, sheet });
  return true;
}
