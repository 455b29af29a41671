import type { Secret } from '#shared/formats/people/identity.ts';
import { sealingKeyOf } from '../sealing/age-identity.ts';
import { thumbprintOf } from '../signing/keys.ts';
import { sign } from '../signing/sign.ts';
import { publicHalfOf, signingKeyOf, type UnlockedIdentity } from './private-keys.ts';

/** What a person says about themselves on a card; each is one line of text. */
export interface PersonDetails {
  readonly name: string;
  readonly institution: string;
  readonly position: string;
}

/** Makes the identity of a person from its keys, with the self-signed card; `createdAt` is UTC, ISO 8601 with milliseconds. */
export async function createIdentity(details: PersonDetails, secret: Secret, createdAt: string): Promise<UnlockedIdentity> {
  const { name, institution, position } = details;
  const key = publicHalfOf(secret);
  const { recipient } = await sealingKeyOf(secret.age);
  const signer = { thumbprint: thumbprintOf(key), privateKey: signingKeyOf(secret) };
  const card = await sign('card', { formatVersion: 1, name, institution, position, key, recipient, createdAt }, signer);
  const person = { name, institution, position, thumbprint: signer.thumbprint, recipient };
  return { ...signer, person, card, ageIdentity: secret.age };
}
