import { describe, expect, it } from 'vitest';
import { matches, NO_FILTER } from '#renderer/features/proposals/filter.ts';
import type { ProposalRow } from '#renderer/features/proposals/rows.ts';

const row: ProposalRow = {
  entry: 'KOTA-002',
  title: 'BANSER: Bandeng Jelak Masuk Restoran',
  agency: 'Dinas Perikanan',
  cluster: 'kota',
  clusterName: 'Kota',
  group: 'umum',
  groupName: 'Umum',
  state: 'started',
  total: null,
  later: false,
  near: [],
};

describe('filtering proposals', () => {
  it.each([
    ['nothing asked', {}, true],
    ['words in any order from number, title and agency', { words: 'perikanan kota-002 bandeng' }, true],
    ['a word that is nowhere', { words: 'bandeng lele' }, false],
    ['the state it is in', { state: 'started' }, true],
    ['another state', { state: 'scored' }, false],
    ['its cluster', { cluster: 'kota' }, true],
    ['another cluster', { cluster: 'kementerian' }, false],
    ['another group', { group: 'khusus' }, false],
  ] as const)('%s', (_name, filter, passes) => {
    expect(matches(row, { ...NO_FILTER, ...filter })).toBe(passes);
  });
});
