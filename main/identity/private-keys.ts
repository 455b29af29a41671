import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import type { Person } from '#shared/domain/competition/roster.ts';
import type { PublicKey } from '#shared/formats/people/card.ts';
import type { Secret } from '#shared/formats/people/identity.ts';
import { createSealingKey, identityFromScalar, sealingKeyOf } from '../sealing/age-identity.ts';
import type { VerifiedCard } from '../signing/card.ts';
import type { SigningKey } from '../signing/keys.ts';
import type { RandomBytes } from './secret-lock.ts';

/** An identity ready to sign and to open seals; stays in the main process. */
export interface UnlockedIdentity extends SigningKey {
  readonly person: Person;
  /** The card file's exact text. */
  readonly card: string;
  /** `AGE-SECRET-KEY-1...`. */
  readonly ageIdentity: string;
}

// RFC 8410: the DER of an Ed25519 private key is this and the seed.
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** New random private keys. */
export async function createSecret(random: RandomBytes): Promise<Secret> {
  const { identity } = await createSealingKey();
  return { seed: Buffer.from(random(32)).toString('base64url'), age: identity };
}

/** The published keys of a sample identity: the SHA-256 digests of "mufakat sample SEED" and "mufakat sample SEED age"; they protect nothing. */
export function sampleSecret(seed: string): Secret {
  const digest = (suffix: string) => createHash('sha256').update(`mufakat sample ${seed}${suffix}`).digest();
  return { seed: digest('').toString('base64url'), age: identityFromScalar(digest(' age')) };
}

/** The Ed25519 private key of a seed. */
export function signingKeyOf(secret: Secret): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, Buffer.from(secret.seed, 'base64url')]), format: 'der', type: 'pkcs8' });
}

/** The public half of the Ed25519 key of a seed. */
export function publicHalfOf(secret: Secret): PublicKey {
  const { x = '' } = signingKeyOf(secret).export({ format: 'jwk' });
  return { crv: 'Ed25519', kty: 'OKP', x };
}

/** Joins a card and its private part; null when the card is of other keys. */
export async function joinSecret(card: VerifiedCard, secret: Secret): Promise<UnlockedIdentity | null> {
  const sealing = await sealingKeyOf(secret.age).catch(() => null);
  const belongs = publicHalfOf(secret).x === card.card.key.x && sealing?.recipient === card.card.recipient;
  const { person, text } = card;
  return belongs ? { thumbprint: person.thumbprint, privateKey: signingKeyOf(secret), person, card: text, ageIdentity: secret.age } : null;
}

/** The private part of an unlocked identity, to be locked again at once. */
export function secretOf(identity: UnlockedIdentity): Secret {
  const { d = '' } = identity.privateKey.export({ format: 'jwk' });
  return { seed: d, age: identity.ageIdentity };
}
