import { Decrypter, Encrypter } from 'age-encryption';
import { err, ok, type Result } from '#shared/base/result.ts';
import { HAS_OWN_CIPHER, sealByMachine } from './seal-stream.ts';

/** Why a sealed file could not be opened. */
export type SealFailure =
  | { readonly kind: 'not-sealed' }
  | { readonly kind: 'seal-not-for-this-key' }
  | { readonly kind: 'seal-damaged' }
  | { readonly kind: 'too-large'; readonly limit: number };

const FIRST_LINE = 'age-encryption.org/v1\n';
// Each recipient of a header costs one key exchange to try, so a long header would be a way to keep a laptop busy for hours.
const LONGEST_HEADER = 64 * 1024;

/** Whether bytes begin as a file sealed with age (version 1, binary). */
export function isSealed(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, FIRST_LINE.length)).toString('latin1') === FIRST_LINE;
}

/** Seals bytes with age to X25519 recipients (`age1...`), at least one; each sealing gives other bytes. */
export async function seal(bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  return encrypterFor(recipients).encrypt(bytes);
}

/**
 * As {@link seal}, while the bytes are made and taken, so that neither they nor the seal are ever in memory as a whole; by the machine's own cipher where there
 * is one.
 */
export async function sealChunks(
  chunks: AsyncIterable<Uint8Array>,
  recipients: readonly string[],
  byMachine = HAS_OWN_CIPHER,
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = encrypterFor(recipients);
  return byMachine ? sealByMachine(encrypter, chunks) : encrypter.encrypt(ReadableStream.from(chunks));
}

function encrypterFor(recipients: readonly string[]): Encrypter {
  if (recipients.length === 0) throw new RangeError('a seal without a recipient could never be opened');
  const encrypter = new Encrypter();
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
  return encrypter;
}

/** Whether files can really be sealed to a recipient: its checksum is right and its point is not one that gives every seal away. */
export async function canSealTo(recipient: string): Promise<boolean> {
  try {
    await seal(new Uint8Array(), [recipient]);
    return true;
  } catch {
    return false;
  }
}

/** Opens a sealed file of at most `limit` bytes with an age identity (`AGE-SECRET-KEY-1...`). */
export async function openSeal(sealed: Uint8Array, identity: string, limit: number): Promise<Result<Uint8Array, SealFailure>> {
  if (!isSealed(sealed)) return err({ kind: 'not-sealed' });
  if (sealed.length > limit) return err({ kind: 'too-large', limit });
  const header = Buffer.from(sealed.subarray(0, LONGEST_HEADER)).indexOf('\n--- ');
  if (header < 0) return err({ kind: 'seal-damaged' });
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return ok(await decrypter.decrypt(sealed));
  } catch (cause) {
    // The library has no error types; this is the one message that does not mean damage.
    const stranger = cause instanceof Error && cause.message.startsWith('no identity matched');
    return err({ kind: stranger ? 'seal-not-for-this-key' : 'seal-damaged' });
  }
}
