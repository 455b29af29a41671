import { generateX25519Identity, identityToRecipient } from 'age-encryption';

const CHARACTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR: readonly number[] = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const PREFIX = 'age-secret-key-';

/** An age identity (`AGE-SECRET-KEY-1...`) and its recipient (`age1...`). */
export interface SealingKey {
  readonly identity: string;
  readonly recipient: string;
}

/** A new random sealing key. */
export async function createSealingKey(): Promise<SealingKey> {
  return sealingKeyOf(await generateX25519Identity());
}

/** The sealing key of an age identity; throws when the text is not one. */
export async function sealingKeyOf(identity: string): Promise<SealingKey> {
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The age identity whose X25519 scalar is these 32 bytes, written in Bech32 (BIP 173) as the age specification says. */
export function identityFromScalar(scalar: Uint8Array): string {
  const bits = [...scalar].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const words = (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, '0'), 2));
  const expanded = [...letters().map((code) => code >> 5), 0, ...letters().map((code) => code & 31)];
  const check = polymod([...expanded, ...words, 0, 0, 0, 0, 0, 0]) ^ 1;
  const checksum = [25, 20, 15, 10, 5, 0].map((shift) => (check >> shift) & 31);
  return `${PREFIX}1${[...words, ...checksum].map((word) => CHARACTERS.charAt(word)).join('')}`.toUpperCase();
}

function letters(): readonly number[] {
  return Array.from(PREFIX, (letter) => letter.charCodeAt(0));
}

function polymod(values: readonly number[]): number {
  return values.reduce((sum, value) => {
    const shifted = ((sum & 0x1ffffff) << 5) ^ value;
    return GENERATOR.reduce((mixed, generator, bit) => (((sum >> 25) >> bit) & 1 ? mixed ^ generator : mixed), shifted);
  }, 1);
}
