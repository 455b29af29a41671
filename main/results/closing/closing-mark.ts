import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Result } from '#shared/base/result.ts';
import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import { type ClosingMark, closingMarkSchema } from '#shared/formats/chair/closing-mark.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { ensureFolder, syncFolder } from '../../disk/folders.ts';
import { orAbsent } from '../../disk/or-absent.ts';
import { errorCode } from '../../disk/write-error.ts';
import type { HiddenNames } from '../../disk/write-pair.ts';
import { writeVerified } from '../../disk/write-verified.ts';

/** A result about to be written with its dossier: whole paths, all in one folder. */
export interface BegunClosing {
  readonly revision: number;
  readonly payloadSha256: string;
  /** Of the result's whole file. */
  readonly sha256: string;
  readonly resultPath: string;
  readonly dossierPath: string;
  readonly hidden: HiddenNames;
}

const MARK = 'closing.json';

/** Notes in a folder, durably, that a result is about to be written. */
export async function markClosing(place: string, begun: BegunClosing): Promise<Result<unknown, WriteError>> {
  const made = await ensureFolder(place);
  if (!made.ok) return made;
  const { revision, payloadSha256, sha256, resultPath, dossierPath, hidden } = begun;
  const mark: ClosingMark = {
    formatVersion: 1,
    revision,
    payloadSha256,
    sha256,
    folder: dirname(resultPath),
    result: basename(resultPath),
    dossier: basename(dossierPath),
    hidden: { file: basename(hidden.file), beside: basename(hidden.beside), aside: basename(hidden.aside) },
  };
  return writeVerified(join(place, MARK), encodeExact(closingMarkSchema, mark), { mode: 0o600 });
}

/** What was noted in a folder and not forgotten since; null for nothing. */
export async function readMark(place: string): Promise<BegunClosing | null> {
  const mark = decodeExact(closingMarkSchema, await orAbsent(readFile(join(place, MARK), 'utf8'), ''));
  if (!mark.ok) return null;
  const { revision, payloadSha256, sha256, folder, result, dossier, hidden } = mark.value;
  const within = (name: string) => join(folder, name);
  return {
    revision,
    payloadSha256,
    sha256,
    resultPath: within(result),
    dossierPath: within(dossier),
    hidden: { file: within(hidden.file), beside: within(hidden.beside), aside: within(hidden.aside) },
  };
}

/** Forgets what was noted: the result was written, or never will be. A note that cannot be removed does no harm: settling finds the result in its place. */
export async function unmarkClosing(place: string): Promise<void> {
  try {
    await rm(join(place, MARK), { force: true });
    await syncFolder(place);
  } catch (cause) {
    // Throws on what is no error of the system's.
    errorCode(cause);
  }
}
