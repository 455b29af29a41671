import type { Result } from '#shared/base/result.ts';
import { readCapped, type ReadFailure } from '../../disk/read-capped.ts';
import { readStart } from '../../disk/read-start.ts';
import { mayBeEvidence, SEALED_EVIDENCE_BYTES } from '../../evidence/open-evidence-pack.ts';
import { SCORE_FILE_BYTES } from '../../score-files/open-score-file.ts';

const BEGINNING = 64;

/** Reads a file that a juror sent: at most as much as a score file holds, or an evidence pack where it begins as one may. */
export async function readArrival(path: string): Promise<Result<Buffer, ReadFailure>> {
  const read = await readCapped(path, SCORE_FILE_BYTES);
  const isLarge = !read.ok && read.error.kind === 'too-large';
  return isLarge && mayBeEvidence((await readStart(path, BEGINNING)) ?? Buffer.alloc(0)) ? readCapped(path, SEALED_EVIDENCE_BYTES) : read;
}
