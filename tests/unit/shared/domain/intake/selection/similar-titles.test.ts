import { expect, test } from 'vitest';
import { flagProposals } from '#shared/domain/intake/selection/flags.ts';
import { FIRST_SETTINGS } from '#shared/domain/intake/selection/settings.ts';
import { similarTitles } from '#shared/domain/intake/selection/similar-titles.ts';
import { mergeFacts } from '#shared/domain/intake/reading/merge-proposal.ts';

const titled = (entry: string, title: string, agency = 'Dinas A') => ({ entry, title, agency });

test('titles that share some letters and mean other things are not similar', () => {
  expect(similarTitles([titled('A', 'Layanan Kesehatan Keliling'), titled('B', 'Layanan Perizinan Terpadu')]).size).toBe(0);
});

test('one title written alike but for capitals and punctuation is the same', () => {
  const found = similarTitles([titled('A', 'SI-PADI: Layanan!'), titled('B', 'si padi layanan')]);
  expect([...found]).toEqual([
    ['B', [{ entry: 'A', likeness: 'same' }]],
    ['A', [{ entry: 'B', likeness: 'same' }]],
  ]);
});

test('a cap on all of an agency’s proposals counts every group, and one on a group that group alone', () => {
  const of = (entry: string, group: string | null, agency = 'Dinas A') => ({
    entry,
    facts: mergeFacts(null, { title: entry.repeat(9), agency, group, startedOn: '2020-01-01' }),
    words: {},
    files: 0,
  });
  const settings = {
    ...FIRST_SETTINGS,
    caps: [
      { group: null, most: 1 },
      { group: 'umum', most: 1 },
    ],
  };
  const flags = flagProposals([of('A', 'umum'), of('B', 'khusus'), of('C', null, 'Dinas B')], settings, []);
  expect([...flags]).toEqual([
    ['A', [{ kind: 'over-cap', group: null, most: 1, found: 2 }]],
    ['B', [{ kind: 'over-cap', group: null, most: 1, found: 2 }]],
  ]);
});
