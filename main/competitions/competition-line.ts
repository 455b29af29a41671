import type { WrittenLine } from '#shared/domain/competition/draft/written-record.ts';
import { type CompetitionHeader, competitionHeaderSchema, competitionLineSchema } from '#shared/formats/competition/competition-file.ts';
import { sha256 } from '../signing/digest.ts';

const CHECKSUM = 16;

/** Writes one line of a competition file: the first 16 hex digits of the SHA-256 of the JSON that follows, a space, the JSON, line feed. */
export function writeCompetitionLine(content: CompetitionHeader | WrittenLine): string {
  const json = JSON.stringify(content);
  return `${checksumOf(json)} ${json}\n`;
}

/** What a first line says; null when it is not intact, and the version where a newer program wrote it. */
export function readHeaderLine(line: string): CompetitionHeader | { readonly newer: number } | null {
  const content = checkedJson(line);
  const header = competitionHeaderSchema.safeParse(content);
  if (header.success) return header.data;
  const version = content !== null && typeof content === 'object' && 'formatVersion' in content ? content.formatVersion : null;
  return typeof version === 'number' && version > 1 ? { newer: version } : null;
}

/** What a line after the first says; null when it is not intact. */
export function readChangeLine(line: string): WrittenLine | null {
  const read = competitionLineSchema.safeParse(checkedJson(line));
  return read.success ? read.data : null;
}

function checkedJson(line: string): unknown {
  const json = line.slice(CHECKSUM + 1);
  if (line[CHECKSUM] !== ' ' || line.slice(0, CHECKSUM) !== checksumOf(json)) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function checksumOf(json: string): string {
  return sha256(json).slice(0, CHECKSUM);
}
