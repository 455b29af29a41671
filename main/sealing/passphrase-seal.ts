import { Decrypter, Encrypter } from 'age-encryption';
import { err, ok, type Result } from '#shared/base/result.ts';
import { isSealed } from './seal.ts';

// 2^17 with r 8 and p 1, as the lock of an identity: about a second and 128 MiB for each guess.
const WORK_FACTOR = 17;
const LARGEST_WORK_FACTOR = 18;
// The recipient line of a sealed file says its own cost; what would keep a laptop busy for minutes is refused unread.
const HEADER = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} (\d{1,2})\n/u;
const LONGEST_HEADER = 200;

/** Seals bytes with age (version 1) so that a passphrase alone opens them: scrypt at a cost of 2 to the `workFactor`, then ChaCha20-Poly1305. */
export async function sealWithPassphrase(bytes: Uint8Array, passphrase: string, workFactor = WORK_FACTOR): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(bytes);
}

/** Opens what {@link sealWithPassphrase} sealed; a wrong passphrase is told apart from a damaged file. */
export async function openWithPassphrase(
  sealed: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array, 'wrong-passphrase' | 'damaged'>> {
  const [, cost] = HEADER.exec(Buffer.from(sealed.subarray(0, LONGEST_HEADER)).toString('latin1')) ?? [];
  if (!isSealed(sealed) || cost === undefined || Number(cost) > LARGEST_WORK_FACTOR) return err('damaged');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  try {
    return ok(await decrypter.decrypt(sealed));
  } catch (cause) {
    // The library has no error types; this is the one message that does not mean damage.
    const wrong = cause instanceof Error && cause.message.startsWith('no identity matched');
    return err(wrong ? 'wrong-passphrase' : 'damaged');
  }
}
