import { type KeyObject, verify as verifySignature } from 'node:crypto';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Verified } from '#shared/base/verified.ts';
import type { StatementKind } from '#shared/formats/envelope.ts';
import type { EnvelopeRefusal, SignerUnknown } from '#shared/formats/refusal.ts';
import type { StatementContent } from '#shared/formats/statements.ts';
import { sha256 } from './digest.ts';
import { isSoundPoint } from './keys.ts';
import { type ClaimedEnvelope, readEnvelope, readSigned } from './read-envelope.ts';
import { signingInput } from './signing-input.ts';

/** Gives the public key that belongs to a thumbprint, from a source the caller trusts (a roster, a card); null for a stranger. */
export type KeyResolver = (thumbprint: string) => KeyObject | null;

/** A signed file whose every signature holds. */
export interface Signed<T> {
  readonly content: Verified<T>;
  /** Thumbprints of all who signed, by code unit. */
  readonly signers: readonly string[];
  /** What signers of a result object to, by thumbprint. */
  readonly objections: ReadonlyMap<string, string>;
  /** The whole opened file: JWS General JSON. */
  readonly text: string;
  /** SHA-256 of the whole opened file. */
  readonly sha256: string;
  /** SHA-256 of the payload's bytes, from which codes and `previous` are made. */
  readonly payloadSha256: string;
}

/** Reads and verifies a signed file; every signature must hold under its own key, and the content must be in the exact form. */
export async function verify<K extends StatementKind>(
  kind: K,
  file: string | Uint8Array,
  keyOf: KeyResolver,
): Promise<Result<Signed<StatementContent<K>>, EnvelopeRefusal | SignerUnknown>> {
  const claimed = readEnvelope(kind, file);
  return claimed.ok ? verifyClaimed(claimed.value, keyOf) : claimed;
}

/** As {@link verify}, for a file whose claims had to be read first to know whose keys to ask for. */
export async function verifyClaimed<K extends StatementKind>(
  claimed: ClaimedEnvelope<K>,
  keyOf: KeyResolver,
): Promise<Result<Signed<StatementContent<K>>, EnvelopeRefusal | SignerUnknown>> {
  for (const [index, thumbprint] of claimed.kids.entries()) {
    const key = keyOf(thumbprint);
    if (key === null) return err({ kind: 'signer-not-on-roster', thumbprint });
    if (!holds(claimed, index, key)) return err({ kind: 'bad-signature' });
  }
  if (!claimed.content.ok) return claimed.content;
  return ok({
    content: branded(claimed.content.value),
    signers: claimed.kids,
    objections: claimed.objections,
    text: claimed.text,
    sha256: sha256(claimed.file),
    payloadSha256: sha256(claimed.payload),
  });
}

/**
 * The digest of the payload of a statement that this program just signed, once its signatures hold as they will for everybody; null where they do not. Its content
 * was held against the schema when it was written and is not read again.
 */
export function payloadOfSigned(kind: StatementKind, text: string, keyOf: KeyResolver): string | null {
  const claimed = readSigned(kind, text);
  if (claimed === null) return null;
  const hold = claimed.kids.every((thumbprint, index) => {
    const key = keyOf(thumbprint);
    return key !== null && holds(claimed, index, key);
  });
  return hold ? sha256(claimed.payload) : null;
}

/** Content for which a statement vouches. Comparing every digest on the way from the one to the other is the caller's; the statement is asked for so that no content is marked without one at hand. */
export function vouchedFor<T>(_statement: Signed<unknown>, content: T): Verified<T> {
  return branded(content);
}

function branded<T>(content: T): Verified<T> {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the one place where the brand is given
  return content as Verified<T>;
}

/** Each signature is verified alone, over the very texts of the file (RFC 7515, 5.2); that its header says EdDSA and nothing else was read before. */
function holds({ envelope }: Pick<ClaimedEnvelope<StatementKind>, 'envelope'>, index: number, key: KeyObject): boolean {
  const entry = envelope.signatures[index];
  if (entry === undefined || key.asymmetricKeyType !== 'ed25519') return false;
  const signature = Buffer.from(entry.signature, 'base64url');
  return isSoundPoint(signature.subarray(0, 32)) && verifySignature(null, signingInput(entry.protected, envelope.payload), key, signature);
}
