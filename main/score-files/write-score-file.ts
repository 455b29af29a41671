import fs from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import type { Disk } from '../disk/folders.ts';
import { writePair } from '../disk/write-pair.ts';
import { type Written, writeVerified } from '../disk/write-verified.ts';
import { seal } from '../sealing/seal.ts';

/** What is handed out: the text of a signed score file, and the pack of its evidence where it names any. */
export interface HandedOut {
  readonly text: string;
  readonly evidence: Uint8Array | null;
}

/** The score file as it was written, and the evidence pack beside it. */
export interface WrittenScoreFile {
  readonly written: Written;
  readonly evidence: { readonly path: string; readonly written: Written } | null;
}

/** The evidence pack of a score file lies beside it, under the same name. */
export function evidenceBeside(scoreFilePath: string): string {
  return join(dirname(scoreFilePath), `${basename(scoreFilePath, extname(scoreFilePath))}.mfevidence`);
}

/**
 * Writes a signed score file where it is handed out from, with its evidence pack beside it: both or none, each sealed to these age recipients;
 * null writes them without a seal.
 */
export async function writeScoreFile(
  path: string,
  { text, evidence }: HandedOut,
  sealTo: readonly string[] | null,
  disk: Disk = fs,
): Promise<Result<WrittenScoreFile, WriteError>> {
  const sealed = (bytes: Uint8Array) => (sealTo === null ? Promise.resolve(bytes) : seal(bytes, sealTo));
  const scores = await sealed(Buffer.from(text, 'utf8'));
  if (evidence === null) {
    const written = await writeVerified(path, scores, { disk });
    return written.ok ? ok({ written: written.value, evidence: null }) : written;
  }
  const beside = evidenceBeside(path);
  const pair = await writePair({ path, content: scores }, { path: beside, content: await sealed(evidence) }, { disk });
  return pair.ok ? ok({ written: pair.value.file, evidence: { path: beside, written: pair.value.beside } }) : pair;
}
