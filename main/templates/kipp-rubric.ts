import type { LocalText } from '#shared/base/local-text.ts';
import type { Level } from '#shared/domain/scoring/rules.ts';

/** The five levels of the rubric on the scale 0 to 100, both ends included. */
const BANDS = [
  { from: 0, to: 40 },
  { from: 41, to: 60 },
  { from: 61, to: 75 },
  { from: 76, to: 90 },
  { from: 91, to: 100 },
] as const;

type Descriptors = readonly [LocalText, LocalText, LocalText, LocalText, LocalText];

/** Rubric levels of one criterion from its five descriptors, lowest first. */
function levels(descriptors: Descriptors): readonly Level[] {
  return BANDS.map((band, index) => ({ ...band, descriptor: descriptors[index] ?? descriptors[0] }));
}

/** What the marks of each criterion of the KIPP proposal form mean, written for this program. */
export const kippRubric = {
  background: levels([
    { id: 'Masalah tidak jelas; tujuan tidak disebut', en: 'Problem unclear; no aim stated' },
    { id: 'Masalah umum tanpa data; tujuan tidak terukur', en: 'Problem in general terms, no data; aim not measurable' },
    { id: 'Masalah didukung data; tujuan cukup jelas', en: 'Problem backed by data; aim fairly clear' },
    { id: 'Masalah dan penyebabnya jelas; tujuan terukur', en: 'Problem and causes clear; aim measurable' },
    { id: 'Penyebab terbukti; tujuan terukur dan berbatas waktu', en: 'Causes proven; aim measurable and dated' },
  ]),
  novelty: levels([
    { id: 'Meniru tanpa perubahan', en: 'Copied without change' },
    { id: 'Perubahan kecil dari praktik yang lazim', en: 'Small change to common practice' },
    { id: 'Baru bagi instansi ini', en: 'New to this agency' },
    { id: 'Baru di daerah atau sektornya; nilai tambah nyata', en: 'New in its region or sector; real added value' },
    { id: 'Baru secara nasional; keunikan terbukti', en: 'New in the country; uniqueness proven' },
  ]),
  implementation: levels([
    { id: 'Baru berupa rencana', en: 'Still a plan' },
    { id: 'Uji coba terbatas', en: 'Limited trial' },
    { id: 'Berjalan; langkah dan pelaku jelas', en: 'Running; steps and actors clear' },
    { id: 'Berjalan penuh, inklusif, terdokumentasi', en: 'Fully running, inclusive, documented' },
    { id: 'Berjalan penuh, dipantau, terus diperbaiki', en: 'Fully running, monitored, always improved' },
  ]),
  significance: levels([
    { id: 'Dampak tidak terukur', en: 'Impact not measured' },
    { id: 'Klaim tanpa data awal', en: 'Claims without a baseline' },
    { id: 'Ada data sebelum dan sesudah', en: 'Data before and after' },
    { id: 'Terukur dan dievaluasi', en: 'Measured and evaluated' },
    { id: 'Dampak luas, bukti kuat dan independen', en: 'Wide impact, strong independent evidence' },
  ]),
  adaptability: levels([
    { id: 'Hanya cocok di tempat asalnya', en: 'Fits only where it began' },
    { id: 'Mungkin ditiru; belum ada bukti', en: 'Could be replicated; no evidence yet' },
    { id: 'Mudah ditiru; panduan tersedia', en: 'Easy to replicate; a guide exists' },
    { id: 'Sudah ditiru unit lain', en: 'Already replicated by other units' },
    { id: 'Ditiru luas lintas instansi', en: 'Widely replicated across agencies' },
  ]),
  resources: levels([
    { id: 'Tidak dijelaskan', en: 'Not explained' },
    { id: 'Disebut, tidak sebanding dengan hasil', en: 'Named, out of proportion to the results' },
    { id: 'Cukup dan dipakai wajar', en: 'Sufficient and reasonably used' },
    { id: 'Efisien; mitra ikut menyumbang', en: 'Efficient; partners contribute' },
    { id: 'Sangat efisien; ketersediaannya terjamin', en: 'Very efficient; supply secured' },
  ]),
  sustainability: levels([
    { id: 'Bergantung pada satu orang', en: 'Depends on one person' },
    { id: 'Ada niat, tanpa dasar hukum atau anggaran', en: 'Intended, without legal basis or budget' },
    { id: 'Ada dasar hukum atau anggaran', en: 'Legal basis or budget in place' },
    { id: 'Ada dasar hukum, anggaran, dan mitra', en: 'Legal basis, budget and partners in place' },
    { id: 'Strategi kelembagaan, sosial, dan manajerial terbukti', en: 'Institutional, social and managerial strategies proven' },
  ]),
} as const satisfies Readonly<Record<string, readonly Level[]>>;
