import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { PublicKey } from '#shared/formats/people/card.ts';

/** A private signing key and the thumbprint it signs under. */
export interface SigningKey {
  readonly thumbprint: string;
  readonly privateKey: KeyObject;
}

/** The y coordinates of the eight points of small order, little-endian hex without the sign bit (RFC 8032, section 5.1.7; order 1, 2, 4, 8). */
const SMALL_ORDER: readonly string[] = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
];

/** RFC 7638 SHA-256 thumbprint of a public key, base64url. */
export function thumbprintOf(key: PublicKey): string {
  const { crv, kty, x } = key;
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
}

/** The public key ready to verify with; null when it is not the one encoding of a point, or one of small order, under which forged signatures hold. */
export function importPublicKey(key: PublicKey): KeyObject | null {
  if (!isSoundPoint(Buffer.from(key.x, 'base64url'))) return null;
  try {
    return createPublicKey({ key, format: 'jwk' });
  } catch {
    return null;
  }
}

/** Whether 32 bytes encode a point of the curve with y below the field's prime and not of small order; that it lies on the curve is left to the verifier. */
export function isSoundPoint(point: Uint8Array): boolean {
  const y = Buffer.from(point);
  y.writeUInt8(y.readUInt8(31) & 0x7f, 31);
  const reduced = y.readUInt8(31) < 0x7f || y.readUInt8(0) < 0xed || y.subarray(1, 31).some((byte) => byte < 0xff);
  return reduced && !SMALL_ORDER.includes(y.toString('hex'));
}
