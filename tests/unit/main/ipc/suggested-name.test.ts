import { expect, test } from 'vitest';
import { isPortableName } from '#main/disk/file-name.ts';
import { createFileNames, joinName } from '#main/ipc/suggested-name.ts';

test('a name begins with its kind, in the language of the moment it is asked for', () => {
  let language: 'id' | 'en' = 'id';
  const names = createFileNames(() => language);
  expect(names('card', ['Juri 1'])).toBe('Kartu - Juri 1.mfcard');
  language = 'en';
  expect(names('card', ['Juri 1'])).toBe('Card - Juri 1.mfcard');
});

test.each([
  [['Nilai', 'Dinas A/B'], 'mfscore', 'Nilai - Dinas A B.mfscore'],
  [['../../etc', 'passwd'], 'csv', '.. .. etc - passwd.csv'],
  [['a\u202Eb', '', ' \t '], 'csv', 'a b.csv'],
  [['x'.repeat(100)], 'csv', `${'x'.repeat(60)}.csv`],
  [['laporan'], '', 'laporan'],
  [['laporan'], 'p/d:f', 'laporan.pdf'],
])('parts %j become %s%s', (parts, ending, expected) => {
  expect(joinName(parts, ending)).toBe(expected);
});

test.each([['con'], ['a:b'], ['a'.repeat(300)], ['\u0000'], ['név ✓'], ['trailing. ']])(
  'whatever a person is called, every disk takes the file: %j',
  (name) => {
    expect(isPortableName(joinName(['Kartu', name], 'mfcard'))).toBe(true);
  },
);
