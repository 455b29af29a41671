import { extname } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import { type Dossier, dossierSchema } from '#shared/formats/chair/dossier.ts';
import type { ResultRefusal } from '#shared/formats/refusal.ts';
import { openSeal, seal } from '../sealing/seal.ts';
import { decodeUtf8 } from '../signing/exact-bytes.ts';

/** No dossier is longer: forty jurors' files at the national size stay below. */
export const DOSSIER_BYTES = 480 * 1024 * 1024;

/** Where the dossier of a result lies: the same name with the other ending. */
export function dossierBeside(resultPath: string): string {
  return `${resultPath.slice(0, resultPath.length - extname(resultPath).length)}.mfdossier`;
}

/** The sealed dossier of a result: the opened score files that counted, in the order of the result's inputs. */
export async function sealDossier(result: string, files: readonly string[], recipients: readonly string[]): Promise<Uint8Array> {
  const text = encodeExact(dossierSchema, { formatVersion: 1, kind: 'dossier', result, files: [...files] });
  return seal(Buffer.from(text, 'utf8'), recipients);
}

/** Opens a dossier with the age identity of somebody it was sealed to. */
export async function openDossier(bytes: Uint8Array, ageIdentity: string): Promise<Result<Dossier, ResultRefusal>> {
  const unsealed = await openSeal(bytes, ageIdentity, DOSSIER_BYTES);
  if (!unsealed.ok) return err({ kind: unsealed.error.kind === 'seal-not-for-this-key' ? 'seal-not-for-this-key' : 'unreadable' });
  const dossier = decodeExact(dossierSchema, decodeUtf8(unsealed.value) ?? '');
  if (dossier.ok) return ok(dossier.value);
  const { error } = dossier;
  return err(error.kind === 'unsupported-version' ? error : { kind: 'not-exact-form', at: 'dossier' });
}
