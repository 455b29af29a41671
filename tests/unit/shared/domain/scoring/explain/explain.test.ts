import { describe, expect, test } from 'vitest';
import { fraction } from '#shared/base/fraction.ts';
import { explainRank } from '#shared/domain/scoring/explain/explain.ts';
import type { RankingInputs } from '#shared/domain/scoring/inputs.ts';
import { rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import { describeExplanation, describeMethod, namesOf } from '#shared/text/ranking/explanation.ts';
import { type Marks, rankingOf, soundRules, tableOf } from '#tests/support/engine/scores.ts';

const CRITERIA = [
  { id: 'a', name: { id: 'Manfaat', en: 'Benefit' }, weight: 60 },
  { id: 'b', name: { id: 'Mutu', en: 'Quality' }, weight: 40 },
  { id: 'c', name: { id: 'Ringkasan', en: 'Summary' }, weight: 0 },
];

function explained(
  document: Record<string, unknown>,
  marks: Marks,
  inputs: Partial<RankingInputs> = {},
): Record<'id' | 'en', readonly string[]> {
  const rules = soundRules(document);
  const steps = explainRank(rules, tableOf(rules, marks), rankingOf(rules, marks, inputs), 'A');
  return { id: describeExplanation(steps, namesOf(rules, 'id'), 'id'), en: describeExplanation(steps, namesOf(rules, 'en'), 'en') };
}

describe('the explanation of a rank', () => {
  test('counts only those who have one', () => {
    const { en } = explained({ quorum: { minJurors: 2 } }, { A: { J1: 80, J2: 81 }, B: { J1: 70, J2: 71 }, C: { J1: 90 } });
    expect(en.at(-1)).toBe('Rank 1 of 2.');
  });

  test('sets beside each step of a broken tie what that very step found', () => {
    const tied = { A: { J1: [80, 60], J2: [80, 60] }, B: { J1: [80, 60], J2: [80, 60] }, C: { J1: [40, 120], J2: [40, 120] } };
    const document = { criteria: CRITERIA.slice(0, 2), scale: { min: 0, max: 200, step: 1 }, ties: ['criterion:a', 'draw'] };
    const { en } = explained(document, tied, { lot: (proposal) => `lot of ${proposal}` });
    const broken = en.filter((step) => step.startsWith('Equal with'));
    expect(broken).toHaveLength(2);
    expect(broken[0]).toContain('80, C 40');
    expect(broken[1]).toContain('lot of A…, B lot of B…');
  });

  test('goes from marks to criteria, weights, sum, total and rank', () => {
    const rounding = {
      criterion: { decimals: 2, mode: 'half-up' },
      weighted: { decimals: 1, mode: 'half-even' },
      total: { decimals: 1, mode: 'half-up' },
    };
    const marks: Marks = {
      A: { J1: [80, 60, 1], J2: [81, 61, null], J3: [81, 60, null] },
      B: { J1: [1, 1, 1], J2: [1, 1, 1], J3: [1, 1, 1] },
    };
    expect(explained({ criteria: CRITERIA, rounding }, marks)).toEqual({
      id: [
        'Manfaat, rata-rata: J1 80, J2 81, J3 81; jumlah 242 ÷ 3 ≈ 80,666667 (242/3).',
        'Manfaat: 80,67 (dibulatkan 2 desimal) × bobot 0,6 = 48,4 (dibulatkan 1 desimal, setengah ke genap).',
        'Mutu, rata-rata: J1 60, J2 61, J3 60; jumlah 181 ÷ 3 ≈ 60,333333 (181/3).',
        'Mutu: 60,33 (dibulatkan 2 desimal) × bobot 0,4 = 24,1 (dibulatkan 1 desimal, setengah ke genap).',
        'Jumlah kriteria: 48,4 + 24,1 = 72,5.',
        'Nilai akhir: 72,5 (dibulatkan 1 desimal).',
        'Peringkat 1 dari 2.',
      ],
      en: [
        'Benefit, mean: J1 80, J2 81, J3 81; sum 242 ÷ 3 ≈ 80.666667 (242/3).',
        'Benefit: 80.67 (rounded to 2 decimals) × weight 0.6 = 48.4 (rounded to 1 decimal, half to even).',
        'Quality, mean: J1 60, J2 61, J3 60; sum 181 ÷ 3 ≈ 60.333333 (181/3).',
        'Quality: 60.33 (rounded to 2 decimals) × weight 0.4 = 24.1 (rounded to 1 decimal, half to even).',
        'Sum of criteria: 48.4 + 24.1 = 72.5.',
        'Final score: 72.5 (rounded to 1 decimal).',
        'Rank 1 of 2.',
      ],
    });
  });

  test('shows each juror total, who does not count and whose value is dropped', () => {
    const marks: Marks = { A: { J1: [80, 60, 1], J2: [90, 90, 1], J3: [10, 10, 1], J4: [50, null, 1] } };
    expect(
      explained(
        {
          criteria: CRITERIA,
          combine: 'juror-totals',
          aggregate: { method: 'trimmed-mean', drop: 1 },
          rounding: { criterion: { decimals: 0, mode: 'half-up' } },
        },
        marks,
      ),
    ).toEqual({
      id: [
        'J1: Manfaat 80 × 0,6 + Mutu 60 × 0,4 = 72 (dibulatkan 0 desimal).',
        'J2: Manfaat 90 × 0,6 + Mutu 90 × 0,4 = 90 (dibulatkan 0 desimal).',
        'J3: Manfaat 10 × 0,6 + Mutu 10 × 0,4 = 10 (dibulatkan 0 desimal).',
        'J4 tidak dihitung: belum menilai Mutu.',
        'Nilai akhir juri, rata-rata tanpa nilai tertinggi dan terendah: J1 72, J2 90 (tertinggi, dibuang), J3 10 (terendah, dibuang) → 72.',
        'Nilai akhir: 72.',
        'Peringkat 1 dari 1.',
      ],
      en: [
        'J1: Benefit 80 × 0.6 + Quality 60 × 0.4 = 72 (rounded to 0 decimals).',
        'J2: Benefit 90 × 0.6 + Quality 90 × 0.4 = 90 (rounded to 0 decimals).',
        'J3: Benefit 10 × 0.6 + Quality 10 × 0.4 = 10 (rounded to 0 decimals).',
        'J4 does not count: Quality not scored.',
        'Juror totals, mean without the highest and lowest: J1 72, J2 90 (highest, dropped), J3 10 (lowest, dropped) → 72.',
        'Final score: 72.',
        'Rank 1 of 1.',
      ],
    });
  });

  test.each([
    ['rank-sum', ['J1 5 (place 1.5), J2 5 (place 1)', '→ 2.5']],
    ['pairwise-majority', ['Won 1 of 1 comparisons; 1 jurors']],
    ['adjusted-mean', ['J1 5 (leniency 0.25), J2 5 (leniency -0.25)', '; sum 10 ÷ 2 = 5.']],
  ])('shows what %s makes of the values', (method, pieces) => {
    const { en } = explained({ aggregate: { method } }, { A: { J1: 5, J2: 5 }, B: { J1: 5, J2: 4 } });
    for (const piece of pieces) expect(en.join('\n')).toContain(piece);
  });

  test('shows points for places, carried stages, adjustments and shared ranks', () => {
    const places = explained({ aggregate: { method: 'rank-points', points: [3, 1] } }, { A: { J1: 5 }, B: { J1: 4 } }).id;
    expect(places[1]).toBe('Nilai akhir juri, jumlah poin menurut urutan tiap juri: J1 5 (poin 3) → 3.');
    const inputs = {
      carried: new Map([
        [
          'satu',
          new Map([
            ['A', fraction(50n)],
            ['B', fraction(50n)],
          ]),
        ],
      ]),
      adjustments: [
        { proposal: 'A', points: fraction(-1n, 2n), reason: 'lewat waktu' },
        { proposal: 'A', points: fraction(1n, 2n), reason: '' },
      ],
    };
    const { id, en } = explained({ carry: [{ stage: 'satu', weight: 40 }] }, { A: { J1: 70 }, B: { J1: 70 } }, inputs);
    expect(id.slice(2)).toEqual([
      'Tahap ini: 70 dengan bobot 60%.',
      'Tahap satu: 50 dengan bobot 40%.',
      'Penyesuaian -0,5: lewat waktu.',
      'Penyesuaian +0,5: tanpa keterangan.',
      'Nilai akhir: 42 + 20 − 0,5 + 0,5 = 62.',
      'Peringkat 1 dari 2, bersama B.',
    ]);
    expect(en.slice(2)).toEqual([
      'This stage: 70 with weight 60%.',
      'Stage satu: 50 with weight 40%.',
      'Adjustment -0.5: lewat waktu.',
      'Adjustment +0.5: no reason given.',
      'Final score: 42 + 20 − 0.5 + 0.5 = 62.',
      'Rank 1 of 2, shared with B.',
    ]);
  });

  test.each([
    ['criterion:nilai', 'kriteria nilai: 3, B 5,333333 (16/3)', 'the criterion nilai: 3, B 5.333333 (16/3)'],
    ['median', 'median nilai juri: 3, B 4', 'the median of the jurors: 3, B 4'],
    ['highest-single', 'nilai tertinggi dari satu juri: 5, B 9', 'the highest value of a single juror: 5, B 9'],
  ])('says that %s broke a tie, and with what values', (step, id, en) => {
    const marks: Marks = { A: { J1: 5, J2: 1, J3: 3 }, B: { J1: 4, J2: 9, J3: 3 } };
    const told = explained({ aggregate: { method: 'pairwise-majority' }, ties: [step, 'shared'] }, marks);
    expect(told.id).toContain(`Nilainya sama dengan B; dipisahkan oleh ${id}.`);
    expect(told.en).toContain(`Equal with B; parted by ${en}.`);
  });

  test('says with what lots a draw broke a tie, and what has nothing to go by', () => {
    const marks: Marks = { A: { J1: 5 }, B: { J1: 5 } };
    const drawn = explained({ ties: ['draw'] }, marks, { lot: (proposal) => `${proposal === 'A' ? 'f' : '0'}123456789abcdef00` });
    expect(drawn.id.at(-2)).toBe(
      'Nilainya sama dengan B; dipisahkan oleh undian (terendah didahulukan): f123456789abcdef…, B 0123456789abcdef….',
    );
    const criteria = CRITERIA.slice(0, 2).map((criterion) => ({ ...criterion, weight: 50 }));
    const apart: Marks = { A: { J1: [50, null], J2: [null, 50] }, B: { J1: [50, 50] } };
    const { en } = explained({ criteria, ties: ['median', 'shared'] }, apart);
    expect(en.at(-2)).toBe('Equal with B; parted by the median of the jurors: none, B 50.');
  });

  test('names the first twelve of many that a tie was parted from', () => {
    const others = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`B${index + 10}`, { J1: 4, J2: 6 }]));
    const { id, en } = explained({ ties: ['highest-single', 'shared'] }, { A: { J1: 1, J2: 9 }, ...others });
    expect(id.at(-2)).toContain('B20, B21, 2 lainnya; dipisahkan oleh nilai tertinggi dari satu juri: 9, B10 6, B11 6,');
    expect(en.at(-2)).toContain('B21, 2 others; parted');
    expect(en.at(-2)).toMatch(/B21 6\.$/);
  });

  test('shows which values are the middle of a median, and what each product is rounded to', () => {
    const { id, en } = explained(
      {
        criteria: CRITERIA,
        combine: 'juror-totals',
        aggregate: { method: 'median' },
        rounding: { weighted: { decimals: 0, mode: 'half-up' } },
      },
      { A: { J1: [1, 1, 1], J2: [80, 61, 1], J3: [90, 90, 1], J4: [10, 10, 1] } },
    );
    expect(id.slice(1, 2)).toEqual(['J2: Manfaat 80 × 0,6 + Mutu 61 × 0,4, tiap hasil kali (dibulatkan 0 desimal), = 72.']);
    expect(en.slice(1, 2)).toEqual(['J2: Benefit 80 × 0.6 + Quality 61 × 0.4, each product (rounded to 0 decimals), = 72.']);
    expect(en[4]).toBe('Juror totals, median: J1 1 (outside the middle), J2 72, J3 90 (outside the middle), J4 10; sum 82 ÷ 2 = 41.');
    const odd = explained({ aggregate: { method: 'median' } }, { A: { J1: 3, J2: 1, J3: 2 } });
    expect(odd.id[0]).toBe('nilai, median: J1 3 (di luar tengah), J2 1 (di luar tengah), J3 2 → 2.');
  });

  test('says why a proposal is not ranked, in the units of the rules', () => {
    expect(explained({ quorum: { minJurors: 2 } }, { A: { J1: 5 } })).toEqual({
      id: ['nilai, rata-rata: J1 5 → 5.', 'nilai: 5 × bobot 1 = 5.', 'Tidak diberi peringkat: baru 1 juri selesai menilai, kuorum 2.'],
      en: ['nilai, mean: J1 5 → 5.', 'nilai: 5 × weight 1 = 5.', 'Not ranked: 1 juror has finished, the quorum is 2.'],
    });
    expect(explained({ threshold: { total: 85 } }, { A: { J1: 84 } }).en.at(-1)).toBe('Not ranked: total 84 is below the threshold 85.');
    expect(explained({}, { A: {} }).en).toEqual(['Not ranked: not yet scored.']);
    expect(explained({ combine: 'juror-totals' }, { A: {} }).id).toEqual(['Tidak diberi peringkat: belum ada nilai.']);
  });

  test('looks only at the proposals that it is ranked with', () => {
    const divisions = new Map([
      ['A', { group: 'umum', cluster: null }],
      ['B', { group: 'khusus', cluster: null }],
    ]);
    const { en } = explained({ aggregate: { method: 'rank-sum' }, partition: 'group' }, { A: { J1: 5 }, B: { J1: 9 } }, { divisions });
    expect(en.slice(1)).toEqual([
      "Juror totals, sum of places in each juror's order: J1 5 (place 1) → 1.",
      'Final score: 1.',
      'Rank 1 of 1.',
    ]);
  });

  test('of proposals of no division needs no jurors in common among them', () => {
    const marks: Marks = { A: { J1: [80, 80, 1] }, B: { J2: [70, 70, 1] } };
    const apart = { criteria: CRITERIA, aggregate: { method: 'adjusted-mean' }, partition: 'cluster' };
    expect(explained(apart, marks).en.map((sentence) => sentence.split(':')[0])).toEqual(['Not ranked']);
    const totalled = explained({ ...apart, combine: 'juror-totals' }, marks).en;
    expect(totalled.map((sentence) => sentence.split(':')[0])).toEqual(['J1', 'Not ranked']);
  });

  test('of a proposal that is not in the ranking is empty; names fall back to ids', () => {
    const rules = soundRules();
    const ranking = rankProposals(rules, tableOf(rules, { A: { J1: 1 } }));
    expect(ranking.ok && explainRank(rules, tableOf(rules, { A: { J1: 1 } }), ranking.value, 'Z')).toEqual([]);
    expect(namesOf(rules, 'en').criterion('gone')).toBe('gone');
    expect([describeMethod('median', 'id'), describeMethod('sum', 'en')]).toEqual(['median', 'sum']);
  });

  test('gives a fraction that nobody can read as a decimal only', () => {
    const carried = new Map([['satu', new Map([['A', fraction(1n, 123456789012345678901n)]])]]);
    expect(explained({ carry: [{ stage: 'satu', weight: 50 }] }, { A: { J1: 70 } }, { carried }).en.at(-2)).toBe(
      'Final score: 35 + 0.000000 (1/246913578024691357802) ≈ 35.000000.',
    );
  });
});
