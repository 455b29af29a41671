import { expect, test } from 'vitest';
import { cutOfRanking } from '#shared/domain/analysis/stability/cuts.ts';
import { soundRules } from '#tests/support/engine/scores.ts';

const quotas = (by: string, overNomination = 1) => ({ by, counts: { kota: 10, kabupaten: 24 }, overNomination, unfilled: 'open' });

test.each([
  ['nothing is selected', {}, null, null],
  ['the best of all are selected', { selection: { top: 5 } }, null, 5],
  ['quotas go by the rankings', { partition: 'cluster', selection: { quotas: quotas('cluster') } }, 'kota', 10],
  ['twice the quota is nominated', { partition: 'cluster', selection: { quotas: quotas('cluster', 2) } }, 'kabupaten', 48],
  ['a part of a place is a place', { partition: 'cluster', selection: { quotas: quotas('cluster', 1.05) } }, 'kota', 11],
  ['1.1 times ten is eleven', { partition: 'cluster', selection: { quotas: quotas('cluster', 1.1) } }, 'kota', 11],
  ['the best of the quotas stay', { partition: 'cluster', selection: { top: 4, quotas: quotas('cluster') } }, 'kota', 4],
  ['a ranking has no places', { partition: 'cluster', selection: { quotas: quotas('cluster') } }, 'provinsi', null],
  ['quotas go by something else', { partition: 'group', selection: { quotas: quotas('cluster') } }, 'umum', null],
  [
    'quotas go by something else that has a division of that name',
    { partition: 'group', selection: { quotas: quotas('cluster') } },
    'kota',
    null,
  ],
  ['quotas divide one common ranking', { selection: { top: 9, quotas: quotas('cluster') } }, null, null],
])('where %s', (_, document, partition, cut) => {
  expect(cutOfRanking(soundRules(document), partition)).toBe(cut);
});
