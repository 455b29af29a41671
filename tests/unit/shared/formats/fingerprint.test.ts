import { describe, expect, it } from 'vitest';
import { codeOf, fingerprintOf, hasFingerprintGroups } from '#shared/formats/fingerprint.ts';

const thumbprint = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
const fingerprint = fingerprintOf(thumbprint);
const groups = fingerprint.split('-');

describe('fingerprints', () => {
  it('are the 32 bytes in Crockford base32, thirteen groups of four', () => {
    // Python: base64.b32encode(bytes), its alphabet mapped to Crockford's, padding removed.
    expect(fingerprint).toBe('J3XC-NZN9-P5AP-D62M-1XRC-04BT-4BN3-FFAW-YFPK-RHR9-7GBG-EA1B-9E4G');
    expect(groups).toHaveLength(13);
  });

  it('begin and end as the first and last bits do', () => {
    expect(fingerprintOf('A'.repeat(43))).toBe(Array.from({ length: 13 }, () => '0000').join('-'));
    expect(fingerprintOf(`${'_'.repeat(42)}8`)).toBe(`${'ZZZZ-'.repeat(12)}ZZZG`);
  });

  it.each([
    ['as printed', groups[0], groups[12], true],
    ['in the other order', groups[7], groups[2], true],
    ['in small letters with spaces', ` ${groups[0]?.toLowerCase()} `, groups[1], true],
    ['with letters that look like digits', groups[5]?.replace('0', 'o').replace('1', 'l'), groups[4]?.replaceAll('1', 'I'), true],
    ['the same group twice', groups[0], groups[0], false],
    ['one of them wrong', groups[0], 'ZZZZ', false],
    ['both wrong', 'ZZZZ', '0000', false],
    ['three characters', groups[0]?.slice(0, 3), groups[1], false],
    ['nothing', '', '', false],
  ])('are known by two groups: %s', (_, one = '', two = '', known) => {
    expect(hasFingerprintGroups(fingerprint, [one, two])).toBe(known);
  });

  it('takes a group twice only where it stands twice', () => {
    expect(hasFingerprintGroups('AAAA-AAAA-BBBB', ['AAAA', 'AAAA'])).toBe(true);
    expect(hasFingerprintGroups('AAAA-BBBB-CCCC', ['AAAA', 'AAAA'])).toBe(false);
  });
});

describe('codes', () => {
  it.each([
    ['0'.repeat(64), '0000-0000'],
    ['f'.repeat(64), 'ZZZZ-ZZZZ'],
    [`0123456789${'0'.repeat(54)}`, '04HM-ASW9'],
  ])('are the first forty bits of a digest: %s', (sha256, code) => {
    expect(codeOf(sha256)).toBe(code);
  });
});
