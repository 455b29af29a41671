import { describe, expect, test } from 'vitest';
import { err, ok } from '#shared/base/result.ts';
import { selectedInResult } from '#shared/domain/intake/selection/selected-in-result.ts';
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
