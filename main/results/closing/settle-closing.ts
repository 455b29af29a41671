import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SHA256 } from '#shared/formats/fields.ts';
import { orAbsent } from '../../disk/or-absent.ts';
import { type PairOutcome, settlePair } from '../../disk/settle-pair.ts';
import { digestOfFile } from '../digest-of-file.ts';
import { type ClosedLabel, openClosedCopies } from './closed-results.ts';
import { readMark, unmarkClosing } from './closing-mark.ts';

/** A closing that a killed program left behind, and what became of it. */
export interface SettledClosing extends ClosedLabel {
  readonly outcome: PairOutcome;
  readonly resultPath: string;
}

/**
 * Ends a closing of a bundle that a killed program left half done: a result and dossier that were written whole get their names, anything less is removed, with the
 * copy of a result that never stood anywhere. Null when none was left. While their folder cannot be reached the mark stays, to be settled later.
 */
export async function settleClosing(folder: string, bundleId: string): Promise<SettledClosing | null> {
  const place = join(folder, bundleId);
  const begun = await readMark(place);
  if (begun === null) return null;
  const { revision, payloadSha256, resultPath, dossierPath, hidden } = begun;
  const isPlaced = async () => (await digestOfFile(resultPath)) === begun.sha256;
  const found = await settlePair({ path: resultPath, beside: dossierPath, hidden, isPlaced });
  const copies = openClosedCopies(folder);
  const isKept = (await copies.all(bundleId)).some((copy) => copy.payloadSha256 === payloadSha256);
  // Nothing is written before a copy is kept.
  const outcome = found === 'not-found' && !isKept ? 'taken-back' : found;
  if (outcome === 'taken-back') await copies.forget(bundleId, { revision, payloadSha256 });
  if (outcome !== 'out-of-reach') await unmarkClosing(place);
  return { outcome, revision, payloadSha256, resultPath };
}

/** Settles what was left half done of every bundle under a folder, by the bundle's id. */
export async function settleClosings(folder: string): Promise<ReadonlyMap<string, SettledClosing>> {
  const settled = new Map<string, SettledClosing>();
  for (const name of await orAbsent(readdir(folder), [])) {
    const found = SHA256.test(name) ? await settleClosing(folder, name) : null;
    if (found !== null) settled.set(name, found);
  }
  return settled;
}
