import type { OpenedScoreFile } from '#shared/domain/panel/merging/checked-score-file.ts';
import type { Rejection, RejectionReason } from '#shared/domain/panel/merging/outcome.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { EnvelopeRefusal, SignerUnknown } from '#shared/formats/refusal.ts';
import { isSealed, openSeal } from '../sealing/seal.ts';
import { sha256 } from '../signing/digest.ts';
import { type KeyResolver, verify } from '../signing/verify.ts';

/** No score file is longer: 3,500 sheets with comments stay well below. A longer one is unreadable. */
export const SCORE_FILE_BYTES = 64 * 1024 * 1024;

/** What opening needs: the roster's keys, and the age identity to open seals with, null when no key is at hand. */
export interface ScoreFileKeys {
  readonly keyOf: KeyResolver;
  readonly ageIdentity: string | null;
}

/** An opened score file with its exact text, as it goes into a dossier. */
export interface ScoreFileText extends OpenedScoreFile {
  readonly text: string;
  readonly sealed: boolean;
}

/** Opens one score file, sealed or not, `received` being the digest of its bytes: seal, envelope, signer on the roster, signature, exact form, and that the signer is the juror it names. */
export async function openScoreFile(
  bytes: Uint8Array,
  keys: ScoreFileKeys,
  received = sha256(bytes),
): Promise<Result<ScoreFileText, Rejection>> {
  const sealed = isSealed(bytes);
  const unsealed = sealed ? await unseal(bytes, keys.ageIdentity) : ok(bytes);
  if (!unsealed.ok) return unsealed;
  const signed = await verify('score', unsealed.value, keys.keyOf);
  if (!signed.ok) return err(rejectionOf(signed.error, unsealed.value));
  const { content, signers, text, sha256: opened, payloadSha256 } = signed.value;
  if (signers[0] !== content.juror) return err({ reason: 'signer-is-not-the-juror', at: content.juror });
  return ok({ received, opened, payload: payloadSha256, file: content, text, sealed });
}

async function unseal(bytes: Uint8Array, ageIdentity: string | null): Promise<Result<Uint8Array, Rejection>> {
  if (ageIdentity === null) return err({ reason: 'seal-not-for-this-key', at: null });
  const unsealed = await openSeal(bytes, ageIdentity, SCORE_FILE_BYTES);
  if (unsealed.ok) return unsealed;
  return err({ reason: unsealed.error.kind === 'seal-not-for-this-key' ? 'seal-not-for-this-key' : 'unreadable', at: null });
}

function rejectionOf(refusal: EnvelopeRefusal | SignerUnknown, bytes: Uint8Array): Rejection {
  switch (refusal.kind) {
    case 'not-this-kind':
      return { reason: damagedOrForeign(bytes), at: null };
    case 'unsupported-version':
      return { reason: 'unsupported-version', at: String(refusal.formatVersion) };
    case 'not-exact-form':
      return { reason: 'not-exact-form', at: refusal.at };
    case 'bad-signature':
      return { reason: 'bad-signature', at: null };
    case 'signer-not-on-roster':
      return { reason: 'signer-not-on-roster', at: refusal.thumbprint };
  }
}

/** A text that begins as a signed file and does not end as one was cut or damaged on its way; anything else never was a score file. */
function damagedOrForeign(bytes: Uint8Array): RejectionReason {
  const text = Buffer.from(bytes).toString('latin1');
  if (bytes.length === 0) return 'unreadable';
  return text.startsWith('{"payload":"') && !isJson(text) ? 'unreadable' : 'not-a-score-file';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
