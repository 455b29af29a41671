import { expect, it } from 'vitest';
import { describeFurtherRules } from '#shared/text/rules/rules-further.ts';
import { rulesFrom } from '#tests/support/panel/panel.ts';

const named = (stage: string) => `Tahap ${stage}`;

it('everything else that rules can say is said, in both languages', () => {
  const rules = rulesFrom({
    scale: { min: 0, max: 100, step: 0.5 },
    criteria: [
      { id: 'significance', name: { id: 'Signifikansi', en: 'Significance' }, weight: 60 },
      { id: 'novelty', name: { id: 'Kebaruan', en: 'Novelty' }, weight: 40 },
    ],
    aggregate: { method: 'sum' },
    rounding: { criterion: { decimals: 1, mode: 'half-up' }, weighted: { decimals: 2, mode: 'half-up' } },
    threshold: { perCriterion: { significance: 60 } },
    selection: { quotas: { by: 'cluster', counts: { kota: 3 }, overNomination: 2, unfilled: 'next-best' } },
    carry: [{ stage: 'satu', weight: 40 }],
    divergence: { points: 20, standardDeviations: 1.5 },
  });
  expect(describeFurtherRules(rules, named, 'id')).toEqual({
    marks: '0 sampai 100, langkah 0,5; bobot dalam persen',
    roundingBefore: 'per kriteria 1 desimal, setelah bobot 2 desimal',
    thresholds: 'Signifikansi 60',
    unequalPanels: 'Jumlah juri tidak sama: tidak diperingkat',
    quotaPlaces: 'nominasi 2 kali kuota; kuota tak terisi untuk yang terbaik berikutnya',
    carry: 'Tahap satu 40 %',
    divergence: 'selisih 20 poin atau 1,5 simpangan baku',
  });
  expect(describeFurtherRules(rules, named, 'en')).toMatchObject({
    thresholds: 'Significance 60',
    divergence: '20 points apart or 1.5 standard deviations',
  });
});

it('rules that say no more are not said', () => {
  const { marks, ...others } = describeFurtherRules(rulesFrom({}), named, 'id');
  expect(marks).toContain('bobot');
  expect(Object.values(others).every((part) => part === null)).toBe(true);
});
