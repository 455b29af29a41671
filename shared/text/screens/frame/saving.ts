import type { Texts } from '../../../base/language.ts';
import { formatNumber } from '../../numbers.ts';

const id = {
  allSaved: 'Semua tersimpan, dua tempat',
  saving: 'Menyimpan… belum tersimpan',
  saved: (clock: string) => `Tersimpan ${clock}, dua tempat`,
  failed: 'Belum tersimpan.',
  retry: 'Coba lagi',
  databaseFailed: 'Basis data di laptop ini tidak menerima perubahan.',
  journalFailed: 'Jurnal di laptop ini tidak menerima perubahan.',
  recoveredTitle: 'Dua salinan pekerjaan Anda disamakan kembali',
  fromJournal: (count: number) => `${formatNumber(count, 'id')} lembar nilai dipulihkan dari jurnal.`,
  fromDatabase: (count: number) => `${formatNumber(count, 'id')} lembar nilai ditulis kembali ke jurnal.`,
  lost: (entries: string) => `Lembar nilai untuk ${entries} rusak di basis data dan tidak ada di jurnal: nilai perlu diisi lagi.`,
  seen: 'Mengerti',
  neverBackedUp: 'Pekerjaan Anda belum punya cadangan. Simpan satu di tempat lain, misalnya di flash disk.',
  backupBehind: (at: string) => `Cadangan terakhir dibuat ${at}; pekerjaan Anda lebih baru.`,
  backUp: 'Buat cadangan…',
  later: 'Nanti',
};

const en: typeof id = {
  allSaved: 'All saved, two places',
  saving: 'Saving… not saved yet',
  saved: (clock: string) => `Saved ${clock}, two places`,
  failed: 'Not saved yet.',
  retry: 'Try again',
  databaseFailed: 'The database on this laptop does not take the change.',
  journalFailed: 'The journal on this laptop does not take the change.',
  recoveredTitle: 'The two copies of your work were brought together again',
  fromJournal: (count: number) =>
    `${formatNumber(count, 'en')} ${count === 1 ? 'score sheet was' : 'score sheets were'} restored from the journal.`,
  fromDatabase: (count: number) =>
    `${formatNumber(count, 'en')} ${count === 1 ? 'score sheet was' : 'score sheets were'} written to the journal again.`,
  lost: (entries: string) => `The score sheet for ${entries} is damaged in the database and not in the journal: score it again.`,
  seen: 'I see',
  neverBackedUp: 'Your work has no backup yet. Keep one in another place, on a USB stick for example.',
  backupBehind: (at: string) => `The last backup was made on ${at}; your work is newer.`,
  backUp: 'Make a backup…',
  later: 'Later',
};

/** Texts about saving in two places. */
export const savingText: Texts<typeof id> = { id, en };
