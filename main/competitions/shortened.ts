import { writeCompetitionLine } from './competition-line.ts';
import { type CompetitionContent, readCompetition } from './read-competition.ts';

const SMALL = 16 * 1024 * 1024;
const KEPT_CHANGES = 100;

/**
 * A competition file with the same content in fewer bytes: one line for all but the last hundred changes, which can still be undone.
 * Null where it is not worth it (less than three times the longest line), or where damaged lines should stay as they are.
 */
export function shortened(bytes: Buffer, { header, damagedLines }: CompetitionContent, small = SMALL): Buffer | null {
  if (bytes.length <= small || damagedLines.length > 0) return null;
  const starts = lineStarts(bytes);
  const longest = starts.reduce((most, start, index) => Math.max(most, (starts[index + 1] ?? bytes.length) - start), 0);
  const cut = starts.at(-KEPT_CHANGES) ?? 0;
  if (bytes.length < longest * 3 || cut === 0) return null;
  const before = readCompetition(bytes.subarray(0, cut));
  if (!before.ok) throw new Error('the beginning of a file that was read cannot be read');
  const { history, lastSequence, savedAt } = before.value;
  const records = [...history.records.values()].filter(({ value }) => value !== null);
  const base = writeCompetitionLine({ act: 'base', sequence: lastSequence, at: savedAt, records });
  return Buffer.concat([Buffer.from(writeCompetitionLine(header) + base, 'utf8'), bytes.subarray(cut)]);
}

function lineStarts(bytes: Buffer): readonly number[] {
  const starts = [0];
  for (let end = bytes.indexOf('\n'); end !== -1 && end + 1 < bytes.length; end = bytes.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
