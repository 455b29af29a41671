import type { Texts } from '../../../base/language.ts';
import type { ResultMismatch } from '../../../domain/intake/selection/selected-in-result.ts';
import { formatNumber } from '../../numbers.ts';

const mismatchesId: Readonly<Record<ResultMismatch, string>> = {
  'other-competition': 'Hasil itu milik kompetisi lain. Pilih hasil dari kompetisi ini.',
  'not-earlier': 'Hasil itu bukan dari tahap sebelum tahap ini. Pilih hasil dari tahap terdahulu.',
  'none-selected': 'Hasil itu tidak memilih satu proposal pun. Aturan tahap itu tidak menetapkan siapa yang terpilih.',
  'no-totals': 'Hasil itu tidak memuat nilai akhir satu proposal pun.',
};

const id = {
  choose: 'Ambil dari hasil tahap terdahulu',
  checking: 'Memeriksa tanda tangan dan menghitung ulang hasil',
  mismatches: mismatchesId,
  title: (stage: string) => `Yang terpilih pada ${stage}`,
  selected: (count: string) => `${count} proposal terpilih: lolos ke tahap ini.`,
  others: (count: string) => `${count} proposal dinilai dan tidak terpilih: tidak lolos.`,
  absent: (count: string) => `${count} proposal tidak ikut tahap itu: tidak lolos.`,
  note: 'Peringkatnya dicatat sebagai alasan. Keputusan yang sudah ada untuk tahap ini diganti; semuanya dapat diurungkan sekaligus.',
  accept: (count: string) => `Loloskan ${count} proposal`,
  cancel: 'Batal',
  selectedReason: (stage: string, rank: number | null) =>
    `Terpilih pada ${stage}${rank === null ? '' : `, peringkat ${formatNumber(rank, 'id')}`}`,
  notSelectedReason: (stage: string, rank: number | null) =>
    `Tidak terpilih pada ${stage}${rank === null ? '' : `, peringkat ${formatNumber(rank, 'id')}`}`,
  absentReason: (stage: string) => `Tidak ikut ${stage}`,
};

const mismatchesEn: typeof mismatchesId = {
  'other-competition': 'That result belongs to another competition. Choose one of this competition.',
  'not-earlier': 'That result is not of a stage before this one. Choose the result of an earlier stage.',
  'none-selected': 'That result selects no proposal. The rules of its stage do not say who is selected.',
  'no-totals': 'That result has no final score of any proposal.',
};

const en: typeof id = {
  choose: 'Take from the result of an earlier stage',
  checking: 'Checking signatures and recounting the result',
  mismatches: mismatchesEn,
  title: (stage) => `Selected in ${stage}`,
  selected: (count) => `${count} selected: passed on to this stage.`,
  others: (count) => `${count} scored and not selected: not passed.`,
  absent: (count) => `${count} took no part in that stage: not passed.`,
  note: 'Ranks are recorded as the reason. Decisions already made for this stage are replaced; all of it can be undone at once.',
  accept: (count) => `Pass ${count}`,
  cancel: 'Cancel',
  selectedReason: (stage, rank) => `Selected in ${stage}${rank === null ? '' : `, rank ${formatNumber(rank, 'en')}`}`,
  notSelectedReason: (stage, rank) => `Not selected in ${stage}${rank === null ? '' : `, rank ${formatNumber(rank, 'en')}`}`,
  absentReason: (stage) => `Took no part in ${stage}`,
};

/** Words about taking the selected of an earlier stage's result into the next one. */
export const fromResultText: Texts<typeof id> = { id, en };
