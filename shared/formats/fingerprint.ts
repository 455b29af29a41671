const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const GROUP = 4;

/** The 32 bytes of a thumbprint (base64url) in Crockford base32: 13 groups of four joined by "-", the last four bits zero. */
export function fingerprintOf(thumbprint: string): string {
  const bits = Array.from(thumbprint, (character) => BASE64URL.indexOf(character).toString(2).padStart(6, '0')).join('');
  return inGroups(base32(bits.slice(0, 256)));
}

/** Eight characters to compare aloud: the first 40 bits of a digest (hex) in Crockford base32, as "A7KQ-93FM". */
export function codeOf(sha256: string): string {
  const bits = Array.from(sha256.slice(0, 10), (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  return inGroups(base32(bits));
}

/**
 * Whether two typed groups are two different ones of the fingerprint's 13, as a person reads them from paper:
 * case, spaces and hyphens are ignored, the letter O is zero, the letters I and L are one.
 */
export function hasFingerprintGroups(fingerprint: string, typed: readonly [string, string]): boolean {
  const groups = fingerprint.split('-');
  const first = groups.indexOf(readTyped(typed[0]));
  return first >= 0 && groups.some((group, index) => index !== first && group === readTyped(typed[1]));
}

function readTyped(group: string): string {
  return group.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

function base32(bits: string): string {
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives.map((five) => CROCKFORD.charAt(Number.parseInt(five.padEnd(5, '0'), 2))).join('');
}

function inGroups(characters: string): string {
  return (characters.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}
