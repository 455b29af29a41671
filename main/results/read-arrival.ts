import fs from 'node:fs/promises';
import type { Result } from '#shared/base/result.ts';
import { readCapped, type ReadFailure } from '../disk/read-capped.ts';
import { mayBeEvidence, SEALED_EVIDENCE_BYTES } from '../evidence/open-evidence-pack.ts';
import { SCORE_FILE_BYTES } from '../score-files/open-score-file.ts';

const BEGINNING = 64;

/** Reads a file that a juror sent: at most as much as a score file holds, or an evidence pack where it begins as one may. */
export async function readArrival(path: string): Promise<Result<Buffer, ReadFailure>> {
  const read = await readCapped(path, SCORE_FILE_BYTES);
  const isLarge = !read.ok && read.error.kind === 'too-large';
  return isLarge && mayBeEvidence(await beginningOf(path)) ? readCapped(path, SEALED_EVIDENCE_BYTES) : read;
}

async function beginningOf(path: string): Promise<Buffer> {
  const handle = await fs.open(path, 'r').catch(() => null);
  if (handle === null) return Buffer.alloc(0);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
