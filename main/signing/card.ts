import type { KeyObject } from 'node:crypto';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Verified } from '#shared/base/verified.ts';
import type { Person } from '#shared/domain/competition/roster.ts';
import type { Card } from '#shared/formats/people/card.ts';
import type { CardRefusal } from '#shared/formats/refusal.ts';
import { canSealTo } from '../sealing/seal.ts';
import { importPublicKey, thumbprintOf } from './keys.ts';
import { readEnvelope } from './read-envelope.ts';
import { verifyClaimed } from './verify.ts';

/** No card is longer; a longer file is refused unread. */
export const CARD_BYTES = 10_000;

/** A card whose signature was made with the very key it carries. */
export interface VerifiedCard {
  readonly card: Verified<Card>;
  readonly person: Person;
  readonly publicKey: KeyObject;
  /** The card file's exact text, as it goes into a roster. */
  readonly text: string;
}

/** Verifies a self-signed card: the key inside must be sound, and its thumbprint must be the one that signed. */
export async function verifyCard(file: string | Uint8Array): Promise<Result<VerifiedCard, CardRefusal>> {
  if (file.length > CARD_BYTES) return err({ kind: 'unreadable' });
  const claimed = readEnvelope('card', file);
  if (!claimed.ok) return claimed;
  if (!claimed.value.content.ok) return claimed.value.content;
  const { key } = claimed.value.content.value;
  const publicKey = importPublicKey(key);
  if (publicKey === null) return err({ kind: 'bad-signature' });
  const thumbprint = thumbprintOf(key);
  const signed = await verifyClaimed(claimed.value, (kid) => (kid === thumbprint ? publicKey : null));
  if (!signed.ok) return err(signed.error.kind === 'signer-not-on-roster' ? { kind: 'bad-signature' } : signed.error);
  const { name, institution, position, recipient } = signed.value.content;
  if (!(await canSealTo(recipient))) return err({ kind: 'not-exact-form', at: 'payload.recipient' });
  const person = { name, institution, position, thumbprint, recipient };
  return ok({ card: signed.value.content, person, publicKey, text: signed.value.text });
}
