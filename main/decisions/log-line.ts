import type { PlenaryEvent } from '#shared/domain/panel/decisions/plenary-record.ts';
import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import { plenaryEventSchema } from '#shared/formats/chair/plenary-log.ts';
import { sha256 } from '../signing/digest.ts';

const LINE = /^([0-9a-f]{64}) (\{.*\})$/s;

/** What the first line of a log is chained to. */
export const CHAIN_START = '0'.repeat(64);

/** Writes one record: the SHA-256 of the checksum before it, a space and the exact JSON; a space; the JSON; a line feed. */
export function writeLogLine(before: string, event: PlenaryEvent): { readonly line: string; readonly checksum: string } {
  const json = encodeExact(plenaryEventSchema, event);
  const checksum = sha256(`${before} ${json}`);
  return { line: `${checksum} ${json}\n`, checksum };
}

/** Reads one line without its line feed; null when it is not the one that follows the checksum before it. */
export function readLogLine(before: string, line: string): { readonly event: PlenaryEvent; readonly checksum: string } | null {
  const [, checksum = '', json = ''] = LINE.exec(line) ?? [];
  if (checksum === '' || sha256(`${before} ${json}`) !== checksum) return null;
  const event = decodeExact(plenaryEventSchema, json);
  return event.ok ? { event: event.value, checksum } : null;
}
