import type { Texts } from '../../../base/language.ts';
import { formatNumber } from '../../numbers.ts';

const id = {
  title: 'Periksa & tanda tangan',
  missingTitle: 'Belum lengkap',
  missing: (count: number) => `${formatNumber(count, 'id')} proposal belum selesai. Lengkapi, atau nyatakan konflik kepentingan.`,
  lacks: (scores: number, comments: number, reasons: number, visits: number) =>
    [
      scores > 0 ? `${formatNumber(scores, 'id')} nilai belum ada` : '',
      comments > 0 ? `${formatNumber(comments, 'id')} catatan wajib belum ada` : '',
      reasons > 0 ? `${formatNumber(reasons, 'id')} alasan perubahan belum ada` : '',
      visits > 0 ? 'isian kunjungan lapangan belum lengkap' : '',
    ]
      .filter((lack) => lack !== '')
      .join(', '),
  more: (count: number) => `dan ${formatNumber(count, 'id')} lagi`,
  completeTitle: 'Lengkap',
  complete: (scored: number, recused: number) =>
    `${formatNumber(scored, 'id')} proposal dinilai, ${formatNumber(recused, 'id')} tidak dinilai karena konflik kepentingan.`,
  oddTitle: 'Perlu dilihat sekali lagi',
  oddIntro: 'Boleh saja benar. Bila memang demikian maksud Anda, lanjutkan.',
  oddities: { 'all-equal': 'semua nilai sama', extreme: 'ada nilai di ujung skala', 'no-words': 'tanpa satu catatan pun' },
  twins: (entries: string) => `nilainya sama persis dengan ${entries}`,
  distribution: 'Sebaran nilai saya',
  distributionTotals: 'Nilai akhir',
  distributionHelp: 'Setiap titik satu proposal, dari terendah sampai tertinggi. Angka di kanan adalah nilai tengahnya.',
  distributionOf: (criterion: string, lowest: string, middle: string, highest: string) =>
    `${criterion}: dari ${lowest} sampai ${highest}, nilai tengah ${middle}`,
  openTitle: 'Tidak tersegel',
  openBody: 'Siapa pun yang memegang berkas itu dapat membaca nilai Anda. Lakukan hanya bila sekretariat memintanya.',
  evidence: (count: number) =>
    `${formatNumber(count, 'id')} foto dan berkas lapangan ikut disimpan dalam berkas bukti (.mfevidence) di sebelah berkas nilai. Serahkan keduanya.`,
  signedPair: (name: string, evidence: string, folder: string) =>
    `${name} dan ${evidence} tersimpan di ${folder}, dibaca ulang dan cocok. Serahkan keduanya kepada ketua panel.`,
  receipt: 'Tanda terima',
  receiptOf: (revision: number) => `Tanda terima revisi ${formatNumber(revision, 'id')}`,
  copyReceipt: 'Salin sebagai teks',
  copied: 'Tersalin.',
  receiptText: (revision: number, code: string, time: string, digest: string) =>
    `Tanda terima berkas nilai Mufakat\nRevisi ${formatNumber(revision, 'id')}\nKode ${code}\nWaktu ${time}\nSHA-256 isi ${digest}`,
  distributionLabel: (lowest: string, highest: string, count: number) =>
    `${formatNumber(count, 'id')} nilai akhir saya, dari ${lowest} sampai ${highest}`,
  open: 'Buka',
  declarationTitle: 'Pernyataan',
  accept: 'Saya menyatakan demikian',
  sealed: 'Segel untuk ketua panel',
  sealedHelp: 'Hanya ketua, wakilnya, dan Anda sendiri yang dapat membaca isinya. Biarkan menyala kecuali diminta lain.',
  sign: 'Tanda tangani dan simpan…',
  signing: 'Menandatangani…',
  waitSaved: 'Masih ada perubahan yang belum tersimpan di dua tempat. Simpan dahulu, lalu tanda tangani.',
  signedTitle: (revision: number) => `Ditandatangani, revisi ${formatNumber(revision, 'id')}`,
  signedBody: (name: string, folder: string) => `${name} tersimpan di ${folder}, dibaca ulang dan cocok. Serahkan kepada ketua panel.`,
  code: 'Kode',
  codeHelp: 'Bacakan kode ini saat menyerahkan berkas.',
  receipts: 'Tanda terima',
  revision: 'Revisi',
  time: 'Waktu',
  saveAgain: 'Simpan lagi…',
  saveAgainOf: (revision: number) => `Simpan lagi revisi ${formatNumber(revision, 'id')}`,
  savedAgain: (name: string, folder: string) => `${name} tersimpan di ${folder}, dibaca ulang dan cocok.`,
  seal: 'Segel',
  sealedYes: 'tersegel',
  sealedNo: 'terbuka',
  lockedTitle: 'Lembar nilai terkunci',
  lockedBody: (revision: number) =>
    `Revisi ${formatNumber(revision, 'id')} sudah ditandatangani. Untuk mengubah, tuliskan alasannya; nilai lama tetap tercatat.`,
  reason: 'Alasan perubahan',
  required: '(wajib)',
  reasonMissing: 'Tuliskan alasannya.',
  unlock: 'Buka untuk revisi berikutnya',
  reopened: (revision: number, reason: string) => `Revisi ${formatNumber(revision, 'id')} dibuka untuk diubah: ${reason}`,
  listLabel: 'Proposal yang belum selesai',
};

const en: typeof id = {
  title: 'Check & sign',
  missingTitle: 'Not complete',
  missing: (count: number) =>
    `${formatNumber(count, 'en')} ${count === 1 ? 'proposal is' : 'proposals are'} not done. Complete them, or declare a conflict of interest.`,
  lacks: (scores: number, comments: number, reasons: number, visits: number) =>
    [
      scores > 0 ? `${formatNumber(scores, 'en')} ${scores === 1 ? 'score' : 'scores'} missing` : '',
      comments > 0 ? `${formatNumber(comments, 'en')} required ${comments === 1 ? 'comment' : 'comments'} missing` : '',
      reasons > 0 ? `${formatNumber(reasons, 'en')} ${reasons === 1 ? 'reason' : 'reasons'} for a change missing` : '',
      visits > 0 ? 'the field visit is not complete' : '',
    ]
      .filter((lack) => lack !== '')
      .join(', '),
  more: (count: number) => `and ${formatNumber(count, 'en')} more`,
  completeTitle: 'Complete',
  complete: (scored: number, recused: number) =>
    `${formatNumber(scored, 'en')} ${scored === 1 ? 'proposal' : 'proposals'} scored, ${formatNumber(recused, 'en')} not scored because of a conflict of interest.`,
  oddTitle: 'Worth a second look',
  oddIntro: 'It may well be right. If it is what you mean, go on.',
  oddities: { 'all-equal': 'all scores alike', extreme: 'a score at an end of the scale', 'no-words': 'not a single comment' },
  twins: (entries) => `the very same scores as ${entries}`,
  distribution: 'Spread of my scores',
  distributionTotals: 'Totals',
  distributionHelp: 'Each dot is one proposal, from the lowest to the highest. The number on the right is the median.',
  distributionOf: (criterion, lowest, middle, highest) => `${criterion}: from ${lowest} to ${highest}, median ${middle}`,
  openTitle: 'Not sealed',
  openBody: 'Whoever holds that file can read your scores. Do it only when the secretariat asks for it.',
  evidence: (count) =>
    `${formatNumber(count, 'en')} field ${count === 1 ? 'photo or file is' : 'photos and files are'} saved in an evidence pack (.mfevidence) beside the score file. Hand in both.`,
  signedPair: (name, evidence, folder) =>
    `${name} and ${evidence} are saved in ${folder}, read again and equal. Hand both to the panel chair.`,
  receipt: 'Receipt',
  receiptOf: (revision) => `Receipt of revision ${formatNumber(revision, 'en')}`,
  copyReceipt: 'Copy as text',
  copied: 'Copied.',
  receiptText: (revision, code, time, digest) =>
    `Receipt of a Mufakat score file\nRevision ${formatNumber(revision, 'en')}\nCode ${code}\nTime ${time}\nSHA-256 of the content ${digest}`,
  distributionLabel: (lowest: string, highest: string, count: number) =>
    `${formatNumber(count, 'en')} totals of mine, from ${lowest} to ${highest}`,
  open: 'Open',
  declarationTitle: 'Declaration',
  accept: 'I so declare',
  sealed: 'Seal for the panel chair',
  sealedHelp: 'Only the chair, the deputies and you yourself can read it. Leave it on unless asked otherwise.',
  sign: 'Sign and save…',
  signing: 'Signing…',
  waitSaved: 'Some changes are not saved in both places yet. Save them first, then sign.',
  signedTitle: (revision: number) => `Signed, revision ${formatNumber(revision, 'en')}`,
  signedBody: (name: string, folder: string) => `${name} is saved in ${folder}, read again and found equal. Hand it to the panel chair.`,
  code: 'Code',
  codeHelp: 'Read this code out when you hand in the file.',
  receipts: 'Receipts',
  revision: 'Revision',
  time: 'Time',
  saveAgain: 'Save again…',
  saveAgainOf: (revision) => `Save again: revision ${formatNumber(revision, 'en')}`,
  savedAgain: (name, folder) => `${name} is saved in ${folder}, read again and equal.`,
  seal: 'Seal',
  sealedYes: 'sealed',
  sealedNo: 'open',
  lockedTitle: 'Score sheets are locked',
  lockedBody: (revision: number) =>
    `Revision ${formatNumber(revision, 'en')} is signed. To change it, write the reason; old scores stay on record.`,
  reason: 'Reason for the change',
  required: '(required)',
  reasonMissing: 'Write the reason.',
  unlock: 'Open for the next revision',
  reopened: (revision: number, reason: string) => `Revision ${formatNumber(revision, 'en')} was opened for change: ${reason}`,
  listLabel: 'Proposals that are not done',
};

/** Texts of checking and signing one's own scores. */
export const signText: Texts<typeof id> = { id, en };
