import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import { sha256 } from '../signing/digest.ts';
import type { JournalKind, Sheet } from './journal-kind.ts';

const CHECKSUM = 16;
const LINE = /^([0-9a-f]{16}) (\d{1,15}) (\{"entry":"([A-Z0-9-]{1,32})".*\})$/s;

/** A line whose checksum holds; its sheet is not decoded yet. */
export interface JournalLine {
  readonly sequence: number;
  readonly entry: string;
  readonly json: string;
}

/** Writes one record: checksum (the first 16 hex digits of the SHA-256 of all that follows it), sequence, exact JSON of the sheet, line feed. */
export function writeLine<S extends Sheet>({ schema }: JournalKind<S>, sequence: number, sheet: S): string {
  const body = `${sequence} ${encodeExact(schema, sheet)}`;
  return `${checksumOf(body)} ${body}\n`;
}

/** Reads one line without its line feed; null when its form or checksum is wrong. */
export function readLine(line: string): JournalLine | null {
  const [, checksum, sequence, json = '', entry = ''] = LINE.exec(line) ?? [];
  if (checksum === undefined || checksumOf(`${sequence} ${json}`) !== checksum) return null;
  return { sequence: Number(sequence), entry, json };
}

/** The sheet of a line; null when it is not in the exact form. */
export function sheetOf<S extends Sheet>({ schema }: JournalKind<S>, { json }: JournalLine): S | null {
  const decoded = decodeExact(schema, json);
  return decoded.ok ? decoded.value : null;
}

function checksumOf(body: string): string {
  return sha256(body).slice(0, CHECKSUM);
}
