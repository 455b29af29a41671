import { err, ok, type Result } from '#shared/base/result.ts';
import { advance, emptyHistory, type History } from '#shared/domain/competition/draft/history.ts';
import { keyOf } from '#shared/domain/competition/draft/records.ts';
import { wholeRecords, type WrittenLine } from '#shared/domain/competition/draft/written-record.ts';
import type { CompetitionHeader } from '#shared/formats/competition/competition-file.ts';
import type { CompetitionRefusal } from '#shared/formats/errors.ts';
import { readChangeLine, readHeaderLine } from './competition-line.ts';

/** What a competition file holds, and what of it could not be read. */
export interface CompetitionContent {
  readonly header: CompetitionHeader;
  readonly history: History;
  readonly lastSequence: number;
  /** UTC time of the last change. */
  readonly savedAt: string;
  /** Numbers, from 1, of complete lines that are damaged: those changes are lost, all others are read. */
  readonly damagedLines: readonly number[];
  /** Bytes up to the end of the last complete line; what comes after was being written when the power went, and nobody was told it was saved. */
  readonly completeBytes: number;
}

/** Reads a competition file, cut off anywhere after its first line. */
export function readCompetition(bytes: Buffer): Result<CompetitionContent, CompetitionRefusal> {
  const lines = linesOf(bytes);
  const first = lines.next();
  const header = first.done === true ? null : readHeaderLine(first.value.text);
  if (header === null) return err({ kind: 'not-a-competition' });
  if ('newer' in header) return err({ kind: 'newer-version', found: header.newer });
  const history = emptyHistory();
  const damagedLines: number[] = [];
  let [lastSequence, savedAt, number, completeBytes] = [0, header.createdAt, 1, first.value?.end ?? 0];
  for (const { text, end } of lines) {
    const line = readChangeLine(text);
    [number, completeBytes] = [number + 1, end];
    if (line === null) damagedLines.push(number);
    else {
      applyLine(history, line);
      [lastSequence, savedAt] = [line.sequence, line.at];
    }
  }
  return ok({ header, history, lastSequence, savedAt, damagedLines, completeBytes });
}

/** Takes one line of a file into a history. */
export function applyLine(history: History, line: WrittenLine): void {
  if (line.act === 'base') for (const record of line.records) history.records.set(keyOf(record), record);
  else advance(history, line.act, { ...line, records: wholeRecords(history.records, line.records) });
}

function* linesOf(bytes: Buffer): Generator<{ readonly text: string; readonly end: number }, undefined> {
  let start = 0;
  for (let end = bytes.indexOf('\n'); end !== -1; end = bytes.indexOf('\n', start)) {
    yield { text: bytes.toString('utf8', start, end), end: end + 1 };
    start = end + 1;
  }
}
