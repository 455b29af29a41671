import { describe, expect, test } from 'vitest';
import { fraction } from '#shared/base/fraction.ts';
import { describeRankingError } from '#shared/text/ranking/ranking-errors.ts';
import { describeSpreadsheetFault } from '#shared/text/errors/spreadsheet-errors.ts';

type Telling = Parameters<typeof describeRankingError>[0];

const TELLINGS: readonly (readonly [Telling, string, string])[] = [
  [{ kind: 'criterion-without-scores', criterion: 'a' }, 'kriteria a belum dinilai', 'criterion a has no scores'],
  [{ kind: 'below-quorum', jurors: 2, minJurors: 3 }, 'baru 2 juri selesai menilai, kuorum 3', '2 jurors have finished, the quorum is 3'],
  [
    { kind: 'too-few-for-drop', jurors: 1, drop: 1 },
    '1 nilai terlalu sedikit untuk membuang 1 tertinggi dan 1 terendah',
    '1 value is too few to drop the 1 highest and the 1 lowest',
  ],
  [
    { kind: 'too-few-for-drop', jurors: 4, drop: 2 },
    '4 nilai terlalu sedikit untuk membuang 2 tertinggi dan 2 terendah',
    '4 values are too few to drop the 2 highest and the 2 lowest',
  ],
  [
    { kind: 'unequal-panel', jurors: 2, expected: 3 },
    'dinilai 2 juri sedangkan yang lain 3, sehingga jumlahnya tidak sebanding',
    'scored by 2 where others have 3, so that sums cannot be compared',
  ],
  [{ kind: 'no-division', by: 'group' }, 'kelompoknya tidak diketahui', 'its group is not known'],
  [{ kind: 'no-division', by: 'cluster' }, 'klasternya tidak diketahui', 'its cluster is not known'],
  [{ kind: 'carry-missing', stage: 's' }, 'tidak ada nilai dari tahap s', 'it has no total from stage s'],
  [
    { kind: 'below-criterion', criterion: 'a', value: fraction(200n, 3n), threshold: fraction(70n) },
    'kriteria a: 66,6667 di bawah ambang batas 70',
    'criterion a: 66.6667 is below the threshold 70',
  ],
  [
    { kind: 'adjustment-of-order', proposal: 'A', method: 'rank-sum' },
    'A: penyesuaian poin tidak dapat dipakai pada rank-sum, yang hanya memakai urutan.',
    'A: points cannot be adjusted under rank-sum, which knows only the order.',
  ],
];

describe('the words for what keeps a proposal from a rank', () => {
  test.each(TELLINGS)('%o are in both languages', (telling, id, en) => {
    expect([describeRankingError(telling, 'id'), describeRankingError(telling, 'en')]).toEqual([id, en]);
  });

  test('name every juror and proposal of a design that falls apart', () => {
    const components = [
      { proposals: ['A', 'B'], jurors: ['J1'] },
      { proposals: ['C'], jurors: ['J2', 'J3'] },
    ];
    const telling = { kind: 'disconnected', partition: null, criterion: null, components } as const;
    for (const language of ['id', 'en'] as const) expect(describeRankingError(telling, language)).toContain('{J1: A, B} {J2, J3: C}');
  });
});

test('the words for a bad cell name row, column and content in both languages', () => {
  const fault = { kind: 'bad-mark', fault: 'off-step', row: 4, column: 'score', content: '70.3' } as const;
  expect(describeSpreadsheetFault(fault, 'id')).toBe('baris 4, kolom score: "70.3" tidak pada langkah skala.');
  expect(describeSpreadsheetFault(fault, 'en')).toBe('row 4, column score: "70.3" is not on a step of the scale.');
});
