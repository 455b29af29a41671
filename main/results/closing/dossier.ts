import { extname } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import { type Dossier, dossierSchema } from '#shared/formats/chair/dossier.ts';
import type { ResultRefusal } from '#shared/formats/refusal.ts';
import { openSeal, sealChunks } from '../../sealing/seal.ts';
import { decodeBase64url, decodeUtf8 } from '../../signing/exact-bytes.ts';
import { payloadIn } from '../../signing/split-envelope.ts';

/** No dossier is longer: forty jurors' files at the national size stay below. */
export const DOSSIER_BYTES = 480 * 1024 * 1024;

/** Where the dossier of a result lies: the same name with the other ending. */
export function dossierBeside(resultPath: string): string {
  return `${resultPath.slice(0, resultPath.length - extname(resultPath).length)}.mfdossier`;
}

/**
 * The sealed dossier of a result: the opened score files that counted, in the order of the result's inputs. It is made file by file while it is taken: all of
 * them once more, as one text, its bytes and their seal would need several times their room.
 */
export function sealDossier(result: string, files: readonly string[], recipients: readonly string[]): Promise<AsyncIterable<Uint8Array>> {
  return sealChunks(dossierChunks(result, files), recipients);
}

/** The dossier in its exact form, cut before each file. */
async function* dossierChunks(result: string, files: readonly string[]): AsyncGenerator<Uint8Array> {
  const empty = encodeExact(dossierSchema, { formatVersion: 1, kind: 'dossier', result, files: [] });
  const opened = empty.lastIndexOf(']');
  yield Buffer.from(empty.slice(0, opened), 'utf8');
  for (const [index, text] of files.entries()) {
    if (index > 0) yield Buffer.from(',', 'utf8');
    yield* asJson(text);
  }
  yield Buffer.from(empty.slice(opened), 'utf8');
}

/** A text as JSON writes it. Nearly all of a score file is its payload, and in what is truly base64url nothing is to be escaped. */
function* asJson(text: string): Generator<Uint8Array> {
  const place = payloadIn(text);
  const payload = place === null ? '' : text.slice(place.from, place.to);
  if (place === null || decodeBase64url(payload) === null) {
    yield Buffer.from(JSON.stringify(text), 'utf8');
    return;
  }
  yield Buffer.from(JSON.stringify(text.slice(0, place.from)).slice(0, -1), 'utf8');
  yield Buffer.from(payload, 'latin1');
  yield Buffer.from(JSON.stringify(text.slice(place.to)).slice(1), 'utf8');
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
