import type { Texts } from '../../base/language.ts';

const id = {
  title: 'Penjelasan peringkat',
  draft: 'Dari berkas nilai yang diterima sampai dicetak, sebelum keputusan pleno. Yang resmi adalah hasil yang ditandatangani.',
  entry: 'Nomor',
  agency: 'Instansi',
  rules: 'Aturan',
  juror: 'Juri',
  total: 'Nilai',
};

const en: typeof id = {
  title: 'Explanation of a rank',
  draft: 'From the score files received until it was printed, before decisions of the plenary. What is official is the signed result.',
  entry: 'Entry',
  agency: 'Agency',
  rules: 'Rules',
  juror: 'Juror',
  total: 'Score',
};

/** Texts of why a proposal stands where it stands on paper, beside those of its screen. */
export const printedExplanationText: Texts<typeof id> = { id, en };
