import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import { sha256 } from '../signing/digest.ts';
import type { JournalKind, Sheet } from './journal-kind.ts';

const CHECKSUM = 16;
const LINE = /^([0-9a-f]{16}) ((\d{1,15}) (?:(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) )?(\{"entry":"([A-Z0-9-]{1,32})".*\}))$/s;

/** A line whose checksum holds; its sheet is not decoded yet. */
export interface JournalLine {
  readonly sequence: number;
  /** UTC; null in lines of the first form, which had no time. */
  readonly at: string | null;
  readonly entry: string;
  readonly json: string;
}

/** What a line says: a sheet, its sequence, and when it was written (UTC, ISO 8601 with milliseconds). */
export interface LineToWrite<S extends Sheet> {
  readonly sequence: number;
  readonly at: string;
  readonly sheet: S;
}

/** Writes one record: checksum (the first 16 hex digits of the SHA-256 of all that follows it), sequence, time, exact JSON of the sheet, line feed. */
export function writeLine<S extends Sheet>({ schema }: JournalKind<S>, { sequence, at, sheet }: LineToWrite<S>): string {
  const body = `${sequence} ${at} ${encodeExact(schema, sheet)}`;
  return `${checksumOf(body)} ${body}\n`;
}

/** Reads one line without its line feed; null when its form or checksum is wrong. */
export function readLine(line: string): JournalLine | null {
  const [, checksum, body = '', sequence, at = null, json = '', entry = ''] = LINE.exec(line) ?? [];
  if (checksum === undefined || checksumOf(body) !== checksum) return null;
  return { sequence: Number(sequence), at, entry, json };
}

/** The sheet of a line; null when it is not in the exact form. */
export function sheetOf<S extends Sheet>({ schema }: JournalKind<S>, { json }: JournalLine): S | null {
  const decoded = decodeExact(schema, json);
  return decoded.ok ? decoded.value : null;
}

function checksumOf(body: string): string {
  return sha256(body).slice(0, CHECKSUM);
}
