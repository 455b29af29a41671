import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type Bundle, openBundle } from '../../bundles/open-bundle.ts';
import { type PanelBundle, panelBundleOf } from '../../results/panel-bundle.ts';
import type { ReceivedFile } from '../../results/inbox/merge-received.ts';
import { errorCode } from '../../disk/write-error.ts';
import { type DossierAtHand, type OpenedResult, openResult, RESULT_BYTES } from '../../results/open-result.ts';
import { digestOfFile } from '../../results/digest-of-file.ts';
import { readArrival } from '../../results/inbox/read-arrival.ts';
import { sha256 } from '../../signing/digest.ts';
import { inWordsOf, named, readInput } from '../files.ts';

/** A verified bundle and what its panel needs of it. */
export interface GivenBundle {
  readonly bundle: Bundle;
  readonly panel: PanelBundle;
}

/** Opens the bundle named on the command line; its attachments are not read. */
export async function readBundle(path: string): Promise<Result<GivenBundle, LocalText>> {
  const bundle = await openBundle(path);
  if (!bundle.ok) return err(inWordsOf({ kind: 'bundle-refused', name: basename(path), refusal: bundle.error }));
  return ok({ bundle: bundle.value, panel: panelBundleOf(bundle.value) });
}

/** Opens the result named on the command line against its bundle; it is counted again where its dossier is given. */
export async function readResult(
  path: string,
  panel: PanelBundle,
  dossier: DossierAtHand | null = null,
): Promise<Result<OpenedResult, LocalText>> {
  const bytes = await readInput(path, RESULT_BYTES);
  if (!bytes.ok) return bytes;
  const opened = await openResult(panel, bytes.value, dossier);
  return opened.ok ? opened : err(inWordsOf({ kind: 'result-refused', name: basename(path), refusal: opened.error }));
}

/** The digest of a file named on the command line, so that one that is not there is told before any work is done. */
export async function digestOf(path: string): Promise<Result<string, LocalText>> {
  const digest = await digestOfFile(path);
  return digest === null ? err(unreadable(path)) : ok(digest);
}

const unreadable = (path: string): LocalText => named(path, { id: 'tidak dapat dibaca.', en: 'cannot be read.' });

/** What is wrong with the first of the files that is not there or may not be read, so that it is told before any work is done; null where all can be. */
export async function findUnreadable(paths: readonly string[]): Promise<LocalText | null> {
  for (const path of paths) if (!(await mayBeRead(path))) return unreadable(path);
  return null;
}

async function mayBeRead(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return (await stat(path)).isFile();
  } catch (cause) {
    // Throws on what is no error of the system's.
    errorCode(cause);
    return false;
  }
}

/** A file that was read, by its path and the digest of its bytes; of what was there a moment ago and is gone, by the digest of its path. */
export interface ReceivedPath {
  readonly path: string;
  readonly received: string;
}

/** Reads score files and evidence packs one after another, each once, since thirty of the national size at once would fill the memory; notes what each was. */
export async function* readInTurn(paths: readonly string[], noted: ReceivedPath[]): AsyncGenerator<ReceivedFile> {
  for (const path of paths) {
    const read = await readArrival(path);
    const bytes = read.ok ? read.value : null;
    const received = bytes === null ? ((await digestOfFile(path)) ?? sha256(path)) : sha256(bytes);
    noted.push({ path, received });
    yield { received, bytes };
  }
}
