import { describe, expect, test } from 'vitest';
import { type OwnCounted, ownCounted, signsFreely } from '#shared/domain/panel/own/own-counted.ts';
import { describeOwnCounted, ownCountedText } from '#shared/text/own-counted.ts';

const inputs = [
  { juror: 'lain', revision: 1, sha256: 'x' },
  { juror: 'saya', revision: 2, sha256: 'b' },
];
const signed = [
  { revision: 1, sha256: 'a' },
  { revision: 2, sha256: 'b' },
];

const cases: readonly (readonly [string, OwnCounted, OwnCounted])[] = [
  ['the newest file, byte for byte', ownCounted(inputs, 'saya', signed), { kind: 'counted', revision: 2 }],
  ['an earlier file', ownCounted(inputs, 'saya', [...signed, { revision: 3, sha256: 'c' }]), { kind: 'older', revision: 2, newest: 3 }],
  [
    'the same revision with other bytes',
    ownCounted(inputs, 'saya', [{ revision: 2, sha256: 'z' }]),
    { kind: 'other', revision: 2, newest: 2 },
  ],
  [
    'own bytes under another revision',
    ownCounted(inputs, 'saya', [{ revision: 1, sha256: 'b' }]),
    { kind: 'other', revision: 2, newest: 1 },
  ],
  ['a file of which this laptop knows nothing', ownCounted(inputs, 'saya', []), { kind: 'other', revision: 2, newest: null }],
  ['no file, though one was signed', ownCounted(inputs.slice(0, 1), 'saya', signed), { kind: 'missing', newest: 2 }],
  ['no file, and none was signed', ownCounted([], 'saya', []), { kind: 'none' }],
];

describe('a juror finds in a result', () => {
  test.each(cases)('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
    for (const words of [ownCountedText.id, ownCountedText.en]) {
      const { title, body } = describeOwnCounted(found, words);
      expect(title.length * body.length).toBeGreaterThan(0);
    }
  });
});

test('only who finds their newest file counted, or scores nothing, signs without an objection', () => {
  expect(cases.filter(([, found]) => signsFreely(found)).map(([name]) => name)).toEqual(['the newest file, byte for byte']);
  expect(signsFreely(null)).toBe(true);
});
