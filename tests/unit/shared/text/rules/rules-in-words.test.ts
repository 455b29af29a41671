import { describe, expect, it } from 'vitest';
import { describeRules, describeTieStep } from '#shared/text/rules/rules-in-words.ts';
import { rulesFrom } from '#tests/support/panel/panel.ts';

const criteria = [
  { id: 'significance', name: { id: 'Signifikansi', en: 'Significance' }, weight: 60 },
  { id: 'novelty', name: { id: 'Kebaruan', en: 'Novelty' }, weight: 40 },
];

describe('rules in words', () => {
  it.each([
    [{ method: 'mean' }, 'Rata-rata', 'Mean'],
    [{ method: 'median' }, 'Median', 'Median'],
    [{ method: 'sum' }, 'Jumlah', 'Sum'],
    [{ method: 'trimmed-mean', drop: 1 }, 'Rata-rata tanpa 1 tertinggi dan 1 terendah', 'Mean without the 1 highest and 1 lowest'],
    [{ method: 'trimmed-sum', drop: 2 }, 'Jumlah tanpa 2 tertinggi dan 2 terendah', 'Sum without the 2 highest and 2 lowest'],
    [{ method: 'rank-sum' }, 'Jumlah peringkat dari tiap juri, terkecil menang', "Sum of each juror's places, lowest wins"],
    [{ method: 'rank-points', points: [3, 1] }, 'Jumlah poin peringkat dari tiap juri', "Sum of points for each juror's places"],
    [{ method: 'pairwise-majority' }, 'Menang berpasangan menurut mayoritas juri', 'Duels won by a majority of jurors'],
    [{ method: 'adjusted-mean' }, 'Rata-rata terkoreksi kecenderungan juri', 'Mean corrected for lenient and harsh jurors'],
  ])('names the way %j takes totals across jurors', (aggregate, id, en) => {
    expect(describeRules(rulesFrom({ aggregate }), 'id').method).toBe(id);
    expect(describeRules(rulesFrom({ aggregate }), 'en').method).toBe(en);
  });

  it('lists the tie chain in its order, criteria by name', () => {
    const rules = rulesFrom({ criteria, ties: ['criterion:significance', 'median', 'pairwise', 'highest-single', 'shared'] });
    expect(describeRules(rules, 'id').ties).toBe('Signifikansi, median, pilihan mayoritas juri, nilai tunggal tertinggi, juara kembar');
    expect(describeTieStep('draw', rules, 'en')).toBe('draw');
  });

  it.each([
    ['id', ['median', 'pilihan mayoritas juri', 'nilai tunggal tertinggi', 'juara kembar']],
    ['en', ['median', 'choice of most jurors', 'highest single total', 'joint rank']],
  ] as const)('names every step of a chain in %s', (language, names) => {
    const steps = ['median', 'pairwise', 'highest-single', 'shared'] as const;
    expect(steps.map((step) => describeTieStep(step, rulesFrom({}), language))).toEqual(names);
  });

  it('keeps the id of a criterion that the rules do not have', () => {
    expect(describeTieStep('criterion:lost', rulesFrom({}), 'id')).toBe('lost');
  });

  it('says the numbers of English as English does', () => {
    const rules = rulesFrom({
      rounding: { total: { decimals: 1, mode: 'half-up' } },
      quorum: { minJurors: 2 },
      threshold: { total: 80 },
      selection: { quotas: { by: 'group', counts: { umum: 3 }, overNomination: 1, unfilled: 'open' } },
      partition: 'cluster',
    });
    expect(describeRules(rules, 'en')).toMatchObject({
      rounding: '1 decimal',
      quorum: 'At least 2 jurors',
      threshold: 'Final score of at least 80',
      selection: 'Quotas by group',
      partition: 'Each cluster is ranked by itself',
    });
    const plain = rulesFrom({ rounding: { total: { decimals: 2, mode: 'half-up' } }, selection: { top: 5 } });
    expect(describeRules(plain, 'en')).toMatchObject({ rounding: '2 decimals', quorum: 'At least 1 juror', selection: 'Best 5' });
  });

  it('says nothing of what the rules leave out', () => {
    const words = describeRules(rulesFrom({}), 'id');
    expect(words).toMatchObject({ rounding: 'tanpa pembulatan', threshold: null, selection: null, partition: null });
  });

  it('states rounding, quorum, threshold, selection and partition with their figures', () => {
    const rules = rulesFrom({
      combine: 'criterion-panels',
      rounding: { total: { decimals: 2, mode: 'half-up' } },
      quorum: { minJurors: 3 },
      threshold: { total: 82.5 },
      selection: { top: 99, quotas: { by: 'cluster', counts: { kota: 10 }, overNomination: 2, unfilled: 'open' } },
      partition: 'group',
    });
    expect(describeRules(rules, 'id')).toMatchObject({
      combine: 'Tiap kriteria lintas juri dahulu, lalu dijumlah menurut bobot',
      rounding: '2 desimal',
      quorum: 'Sedikitnya 3 juri',
      threshold: 'Nilai akhir sedikitnya 82,5',
      selection: '99 terbaik, Kuota per klaster',
      partition: 'Tiap kelompok diperingkat sendiri',
    });
    expect(describeRules(rulesFrom({ threshold: { perCriterion: { novelty: 60 } } }), 'en').threshold).toBe('Threshold by criterion');
  });
});
