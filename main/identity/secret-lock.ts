import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { KeyError } from '#shared/formats/errors.ts';
import { PASSPHRASE_CHARACTERS, type PassphraseLock } from '#shared/formats/people/identity.ts';

/** Gives so many random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

const COST = { N: 131_072, r: 8, p: 1 } as const;
const MEMORY = 256 * COST.N * COST.r;
const TAG_BYTES = 16;

/** Locks a text under a passphrase (scrypt, AES-256-GCM), bound to the text of its card; one that is too short is refused. */
export async function lockWithPassphrase(
  secret: string,
  card: string,
  passphrase: string,
  random: RandomBytes,
): Promise<Result<PassphraseLock, KeyError>> {
  if (Array.from(passphrase).length < PASSPHRASE_CHARACTERS) return err({ kind: 'passphrase-too-short', atLeast: PASSPHRASE_CHARACTERS });
  const salt = random(16);
  const nonce = random(12);
  const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, salt), nonce).setAAD(Buffer.from(card, 'utf8'));
  const box = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const { N: n, r, p } = COST;
  return ok({ protection: 'passphrase', kdf: 'scrypt', n, r, p, salt: write(salt), nonce: write(nonce), box: write(box) });
}

/** Opens what {@link lockWithPassphrase} locked; a wrong passphrase, an altered box and an altered card cannot be told apart. */
export async function unlockWithPassphrase(lock: PassphraseLock, card: string, passphrase: string): Promise<Result<string, KeyError>> {
  const key = await stretch(passphrase, Buffer.from(lock.salt, 'base64url'));
  const box = Buffer.from(lock.box, 'base64url');
  if (box.length < TAG_BYTES) return err({ kind: 'wrong-passphrase' });
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(lock.nonce, 'base64url'))
    .setAAD(Buffer.from(card, 'utf8'))
    .setAuthTag(box.subarray(-TAG_BYTES));
  try {
    return ok(Buffer.concat([decipher.update(box.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8'));
  } catch {
    return err({ kind: 'wrong-passphrase' });
  }
}

/** The same passphrase typed on another keyboard may arrive in other code points, hence the normal form. */
function stretch(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, { ...COST, maxmem: MEMORY }, (failure, key) => {
      if (failure === null) resolve(key);
      else reject(failure);
    });
  });
}

function write(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
