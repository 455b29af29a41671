import type { Texts } from '../../../base/language.ts';
import { formatNumber } from '../../numbers.ts';

const id = {
  open: 'Riwayat perubahan',
  title: (entry: string) => `Riwayat ${entry}`,
  intro:
    'Setiap perubahan di lembar ini, yang terbaru di atas. Riwayat hanya ada di laptop ini; yang ikut ditandatangani adalah nilai yang diubah setelah kunjungan atau setelah ditandatangani.',
  none: 'Belum ada perubahan.',
  loading: 'Membaca riwayat…',
  close: 'Tutup',
  when: 'Waktu',
  what: 'Yang diubah',
  before: 'Sebelum',
  after: 'Sesudah',
  reason: 'Alasan',
  noTime: 'tidak tercatat',
  empty: 'kosong',
  score: (criterion: string) => `Nilai ${criterion}`,
  comment: (criterion: string) => `Catatan ${criterion}`,
  note: 'Catatan umum',
  recusal: 'Konflik kepentingan',
  visit: 'Kunjungan lapangan',
  recused: (kind: string, reason: string) => `${kind}: ${reason}`,
  kinds: { actual: 'aktual', potential: 'potensial' },
  visited: (date: string, place: string, findings: number, files: number) =>
    [date, place, `${formatNumber(findings, 'id')} klaim`, `${formatNumber(files, 'id')} bukti`].filter((part) => part !== '').join(' · '),
};

const en: typeof id = {
  open: 'History of changes',
  title: (entry) => `History of ${entry}`,
  intro:
    'Every change of this sheet, the newest first. The history stays on this laptop; what is signed with the scores are those changed after a visit or after signing.',
  none: 'No changes yet.',
  loading: 'Reading the history…',
  close: 'Close',
  when: 'When',
  what: 'What changed',
  before: 'Before',
  after: 'After',
  reason: 'Reason',
  noTime: 'not noted',
  empty: 'empty',
  score: (criterion) => `Score for ${criterion}`,
  comment: (criterion) => `Comment on ${criterion}`,
  note: 'Overall note',
  recusal: 'Conflict of interest',
  visit: 'Field visit',
  recused: (kind, reason) => `${kind}: ${reason}`,
  kinds: { actual: 'actual', potential: 'potential' },
  visited: (date, place, findings, files) =>
    [
      date,
      place,
      `${formatNumber(findings, 'en')} ${findings === 1 ? 'claim' : 'claims'}`,
      `${formatNumber(files, 'en')} ${files === 1 ? 'file' : 'files'}`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
};

/** Texts of a sheet's history. */
export const sheetHistoryText: Texts<typeof id> = { id, en };
