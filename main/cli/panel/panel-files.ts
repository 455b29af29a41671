import { basename } from 'node:path';
import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type Bundle, openBundle } from '../../bundles/open-bundle.ts';
import { type PanelBundle, panelBundleOf } from '../../results/panel-bundle.ts';
import type { ReceivedFile } from '../../results/inbox/merge-received.ts';
import { type DossierAtHand, type OpenedResult, openResult, RESULT_BYTES } from '../../results/open-result.ts';
import { digestOfFile } from '../../results/digest-of-file.ts';
import { readArrival } from '../../results/inbox/read-arrival.ts';
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
  return digest === null ? err(named(path, { id: 'tidak dapat dibaca.', en: 'cannot be read.' })) : ok(digest);
}

/** Reads score files and evidence packs one after another, each known by its digest already; whether it still has that digest is left to the merge. */
export async function* readScoreFiles(
  files: readonly { readonly path: string; readonly received: string }[],
): AsyncGenerator<ReceivedFile> {
  for (const { path, received } of files) {
    const bytes = await readArrival(path);
    yield { received, bytes: bytes.ok ? bytes.value : null };
  }
}
