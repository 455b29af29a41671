import type { Texts } from '../../base/language.ts';

const id = {
  title: 'Kelengkapan',
  loading: 'Menghitung kelengkapan…',
  allDone: (jurors: string) => `${jurors} juri · lengkap`,
  someDone: (done: string, jurors: string) => `${done} dari ${jurors} juri selesai`,
  overallOf: (settled: string, expected: string) => `${settled} dari ${expected} lembar selesai`,
  table: 'Kelengkapan tiap juri',
  juror: 'Juri',
  progress: 'Kemajuan',
  scored: 'Dinilai',
  recused: 'Mundur',
  missing: 'Belum',
  expected: 'Ditugaskan',
  barLabel: (settled: string, expected: string) => `${settled} dari ${expected}`,
  done: 'selesai',
  owedTitle: 'Masih harus menilai',
  owedIntro: 'Kirim daftar ini kepada juri yang belum selesai.',
  owedNone: 'Semua juri sudah menilai atau mengundurkan diri. Hasil dapat ditutup.',
  owedLine: (name: string, count: string, entries: string) => `${name}: ${count} proposal belum dinilai (${entries})`,
  owedAll: (name: string, count: string) => `${name}: semua ${count} proposal belum dinilai`,
  copy: 'Salin daftar',
  copied: 'Daftar tersalin.',
  copyByHand: 'Daftar sudah dipilih: tekan Ctrl+C untuk menyalin.',
};

const en: typeof id = {
  title: 'Coverage',
  loading: 'Counting what is there…',
  allDone: (jurors) => `${jurors} jurors · complete`,
  someDone: (done, jurors) => `${done} of ${jurors} jurors finished`,
  overallOf: (settled, expected) => `${settled} of ${expected} sheets settled`,
  table: 'Coverage by juror',
  juror: 'Juror',
  progress: 'Progress',
  scored: 'Scored',
  recused: 'Recused',
  missing: 'Missing',
  expected: 'Assigned',
  barLabel: (settled, expected) => `${settled} of ${expected}`,
  done: 'finished',
  owedTitle: 'Still owing scores',
  owedIntro: 'Send this list to the jurors who have not finished.',
  owedNone: 'Every juror has scored or recused. The result can be closed.',
  owedLine: (name, count, entries) => `${name}: ${count} ${count === '1' ? 'proposal' : 'proposals'} not yet scored (${entries})`,
  owedAll: (name, count) => `${name}: none of ${count} proposals scored yet`,
  copy: 'Copy list',
  copied: 'List copied.',
  copyByHand: 'The list is selected: press Ctrl+C to copy it.',
};

/** Texts of the coverage screen: who scored what, and who still owes. */
export const coverageText: Texts<typeof id> = { id, en };
