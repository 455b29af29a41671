import type { Texts } from '../../../base/language.ts';

const id = {
  adjustHelp:
    'Poin yang ditambahkan atau dikurangkan pada satu proposal, misalnya penalti karena terlambat, sebelum nilai akhir dibulatkan. Tertulis sebagai baris tersendiri dalam perhitungannya.',
  adjustOrder: 'Cara menghitung ini hanya mengurutkan, tidak menghasilkan nilai, jadi tidak dapat ditambah atau dikurangi poin.',
  points: 'Poin',
  reason: 'Alasan',
  entry: 'Nomor proposal',
  entryHelp: 'Ketik nomornya; judulnya tampil di sini.',
  addAdjustment: 'Tambah penyesuaian',
  unknown: 'tidak ada lagi di daftar proposal',
  unknownEntry: (entry: string) => `Tidak ada proposal bernomor ${entry}.`,
  entryTwice: (entry: string) => `${entry} sudah ada di atas.`,
  adjusted: (count: string) => `${count} proposal`,
  take: (stage: string) => `Ambil nilai ${stage} dari hasilnya`,
  takeAgain: (stage: string) => `Ambil lagi nilai ${stage}`,
  taken: (count: string, stage: string, code: string) => `Nilai ${count} proposal dari ${stage}, hasil bertanda tangan ${code}.`,
  notTaken: (stage: string) => `Nilai ${stage} belum diambil. Pilih berkas hasilnya begitu tahap itu ditutup.`,
  checking: 'Memeriksa tanda tangan dan menghitung ulang hasil',
};

const en: typeof id = {
  adjustHelp:
    'Points added to one proposal or taken from it, a penalty for being late for example, before the final score is rounded. They stand as a line of their own in its arithmetic.',
  adjustOrder: 'This method only orders and gives no points, so that none can be added or taken.',
  points: 'Points',
  reason: 'Reason',
  entry: 'Entry number',
  entryHelp: 'Type the number; the title shows here.',
  addAdjustment: 'Add points',
  unknown: 'no longer in the list of proposals',
  unknownEntry: (entry) => `There is no proposal with the number ${entry}.`,
  entryTwice: (entry) => `${entry} is there already.`,
  adjusted: (count) => `${count} proposals`,
  take: (stage) => `Take the scores of ${stage} from its result`,
  takeAgain: (stage) => `Take the scores of ${stage} again`,
  taken: (count, stage, code) => `Scores of ${count} proposals from ${stage}, signed result ${code}.`,
  notTaken: (stage) => `The scores of ${stage} were not taken yet. Choose its result once that stage is closed.`,
  checking: 'Checking signatures and recounting the result',
};

/** Words about what totals are made of beside the jurors' scores. */
export const competitionTotalsText: Texts<typeof id> = { id, en };
