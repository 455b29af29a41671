import { describe, expect, test } from 'vitest';
import { err, ok } from '#shared/base/result.ts';
import { selectedInResult } from '#shared/domain/intake/selection/selected-in-result.ts';
import { totalsInResult } from '#shared/domain/intake/selection/totals-in-result.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import { proposalFacts } from '#tests/support/competition/competition.ts';

const draft = {
  competition: { id: 'kipp', name: { id: 'KIPP', en: 'KIPP' }, organiser: 'Panitia', year: 2026 },
  stages: ['penilaian', 'presentasi'],
  proposal: new Map(['P-1', 'P-2', 'P-3'].map((entry) => [entry, proposalFacts(entry)])),
};
const row = (entry: string, rank: number, selected: boolean): ResultRow => ({
  entry,
  partition: null,
  rank,
  total: '80',
  totalExact: '80/1',
  jurors: [],
  tiedWith: [],
  brokenBy: null,
  selected,
  status: 'ranked',
  reason: null,
});
const result = {
  competitionId: 'kipp',
  stageId: 'penilaian',
  ranking: [row('P-2', 1, true), row('P-1', 2, false), row('P-9', 3, false)],
};

describe('the selected of a signed result', () => {
  test('go on to the next stage; every other proposal is named, also one that took no part', () => {
    expect(selectedInResult(draft, 'presentasi', result)).toEqual(
      ok({ stage: 'penilaian', selected: [{ entry: 'P-2', rank: 1 }], others: [{ entry: 'P-1', rank: 2 }], absent: ['P-3'] }),
    );
  });

  test('are those the panel decided on, where it did', () => {
    const decided = [row('P-2', 1, false), row('P-1', 2, true)].map((line) => ({ ...line, decisions: [1] }));
    const found = selectedInResult(draft, 'presentasi', { ...result, decided });
    expect(found.ok && found.value.selected).toEqual([{ entry: 'P-1', rank: 2 }]);
  });

  test('decide nothing for another competition, for the same or an earlier stage, or where nobody was selected', () => {
    expect(selectedInResult(draft, 'presentasi', { ...result, competitionId: 'lain' })).toEqual(err('other-competition'));
    expect(selectedInResult(draft, 'penilaian', result)).toEqual(err('not-earlier'));
    expect(selectedInResult(draft, 'presentasi', { ...result, stageId: 'gone' })).toEqual(err('not-earlier'));
    expect(selectedInResult(draft, 'presentasi', { ...result, ranking: [row('P-1', 1, false)] })).toEqual(err('none-selected'));
  });
});

describe('the totals of a signed result', () => {
  const code = 'AAAA-BBBB';

  test('are carried by entry, with the code of what says so; what has none is left out', () => {
    const ranking = [...result.ranking, { ...row('P-0', 4, false), total: null, totalExact: null }];
    const totals = ['P-1', 'P-2', 'P-9'].map((entry) => ({ entry, total: '80/1' }));
    const carried = ok({ kind: 'carried', id: 'presentasi:penilaian', value: { code, totals } });
    expect(totalsInResult(draft, 'presentasi', { ...result, ranking }, code)).toEqual(carried);
  });

  test('are those the panel decided on, where it did', () => {
    const decided = [{ ...row('P-2', 1, true), totalExact: '85/1', decisions: [1] }];
    const found = totalsInResult(draft, 'presentasi', { ...result, decided }, code);
    expect(found.ok && found.value.value?.totals).toEqual([{ entry: 'P-2', total: '85/1' }]);
  });

  test('come from an earlier stage of the same competition, and there must be some', () => {
    expect(totalsInResult(draft, 'presentasi', { ...result, competitionId: 'lain' }, code)).toEqual(err('other-competition'));
    expect(totalsInResult(draft, 'penilaian', result, code)).toEqual(err('not-earlier'));
    expect(totalsInResult(draft, 'presentasi', { ...result, ranking: [] }, code)).toEqual(err('no-totals'));
  });
});
