import { err, ok, type Result } from '#shared/base/result.ts';
import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import type { KeyError } from '#shared/formats/errors.ts';
import { type IdentityFile, type IdentityLock, PASSPHRASE_CHARACTERS, type Secret, secretSchema } from '#shared/formats/people/identity.ts';
import { verifyCard } from '../signing/card.ts';
import { joinSecret, sampleSecret, type UnlockedIdentity } from './private-keys.ts';
import { lockWithPassphrase, type RandomBytes, unlockWithPassphrase } from './secret-lock.ts';

/** The system's store for secrets, where it has one; `decrypt` throws when it cannot. */
export interface KeyStore {
  available(): boolean;
  encrypt(text: string): Uint8Array;
  decrypt(box: Uint8Array): string;
}

/** Locks a private part: under the passphrase when one is given, else in the key store; without either it is refused. */
export async function lockSecret(
  secret: Secret,
  card: string,
  passphrase: string | null,
  by: { readonly keyStore: KeyStore; readonly random: RandomBytes },
): Promise<Result<IdentityLock, KeyError>> {
  const text = encodeExact(secretSchema, secret);
  if (passphrase !== null) return lockWithPassphrase(text, card, passphrase, by.random);
  if (!by.keyStore.available()) return err({ kind: 'passphrase-too-short', atLeast: PASSPHRASE_CHARACTERS });
  return ok({ protection: 'key-store', box: Buffer.from(by.keyStore.encrypt(text)).toString('base64url') });
}

/** Opens the private part of an identity and checks that it belongs to the card; `name` is that of the file, for the error. */
export async function unlockIdentity(
  file: Pick<IdentityFile, 'card' | 'lock'>,
  name: string,
  passphrase: string | null,
  keyStore: KeyStore | null,
): Promise<Result<UnlockedIdentity, KeyError>> {
  // The passphrase's stretching is begun at once: it takes longest, in a thread of its own.
  const [secret, card] = await Promise.all([openLock(file.lock, file.card, passphrase, keyStore), verifyCard(file.card)]);
  if (!secret.ok) return secret;
  const identity = card.ok && secret.value !== null ? await joinSecret(card.value, secret.value) : null;
  return identity === null ? err({ kind: 'identity-damaged', name }) : ok(identity);
}

async function openLock(
  lock: IdentityLock,
  card: string,
  passphrase: string | null,
  keyStore: KeyStore | null,
): Promise<Result<Secret | null, KeyError>> {
  if (lock.protection === 'sample') return ok(sampleSecret(lock.seed));
  if (lock.protection === 'key-store') return ok(readSecret(openBox(lock.box, keyStore)));
  if (passphrase === null) return err({ kind: 'wrong-passphrase' });
  const text = await unlockWithPassphrase(lock, card, passphrase);
  return text.ok ? ok(readSecret(text.value)) : text;
}

/** A key store of another user or another machine cannot open the box, and says so in its own words only. */
function openBox(box: string, keyStore: KeyStore | null): string {
  try {
    return keyStore?.available() === true ? keyStore.decrypt(Buffer.from(box, 'base64url')) : '';
  } catch {
    return '';
  }
}

function readSecret(text: string): Secret | null {
  const secret = decodeExact(secretSchema, text);
  return secret.ok ? secret.value : null;
}
