import fs from 'node:fs/promises';
import type { Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import type { Disk } from '../disk/folders.ts';
import { type Written, writeVerified } from '../disk/write-verified.ts';
import { seal } from '../sealing/seal.ts';

/** Writes the text of a signed score file where it is handed out from, sealed to these age recipients; null writes it without a seal. */
export async function writeScoreFile(
  path: string,
  text: string,
  sealTo: readonly string[] | null,
  disk: Disk = fs,
): Promise<Result<Written, WriteError>> {
  const bytes = Buffer.from(text, 'utf8');
  return writeVerified(path, sealTo === null ? bytes : await seal(bytes, sealTo), { disk });
}
