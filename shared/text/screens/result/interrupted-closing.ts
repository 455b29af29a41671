import type { Texts } from '../../../base/language.ts';

/** What is said of a closing: its revision, its code, the result's name and its folder. */
interface Said {
  readonly revision: string;
  readonly code: string;
  readonly name: string;
  readonly folder: string;
}

const id = {
  title: 'Penutupan sempat terputus',
  outcomes: {
    placed: ({ revision, code, name, folder }: Said) =>
      `Program berhenti ketika hasil revisi ${revision} (kode ${code}) sedang disimpan. Hasil dan dosirnya sekarang utuh: ${name} di ${folder}.`,
    'taken-back': ({ revision, folder }: Said) =>
      `Program berhenti sebelum hasil revisi ${revision} selesai disimpan. Tidak ada yang tertinggal di ${folder}, dan berkas yang sudah ada di sana tetap seperti semula. Tutup sekali lagi.`,
    'not-found': ({ revision, code, name, folder }: Said) =>
      `Program berhenti ketika hasil revisi ${revision} (kode ${code}) sedang disimpan, dan ${name} tidak ada di ${folder}: mungkin medianya diganti atau berkasnya dipindahkan. Salinan hasil itu tetap ada di laptop ini. Bila hasil dan dosirnya tidak ditemukan, tutup sekali lagi; itu menjadi revisi berikutnya.`,
    'out-of-reach': ({ revision, code, folder }: Said) =>
      `Program berhenti ketika hasil revisi ${revision} (kode ${code}) sedang disimpan di ${folder}, dan tempat itu sekarang tidak terjangkau. Pasang kembali medianya, lalu selesaikan; atau tutup sekali lagi di tempat lain.`,
  },
  seen: 'Mengerti',
  finish: 'Selesaikan',
};

const en: typeof id = {
  title: 'Closing was interrupted',
  outcomes: {
    placed: ({ revision, code, name, folder }) =>
      `The program stopped while the result, revision ${revision} (code ${code}), was being saved. The result and its dossier are whole now: ${name} in ${folder}.`,
    'taken-back': ({ revision, folder }) =>
      `The program stopped before the result, revision ${revision}, was saved. Nothing of it was left in ${folder}, and the files that were there are as they were. Close once more.`,
    'not-found': ({ revision, code, name, folder }) =>
      `The program stopped while the result, revision ${revision} (code ${code}), was being saved, and ${name} is not in ${folder}: the medium may have been changed or the file moved. A copy of the result is still on this laptop. If the result and its dossier cannot be found, close once more; that makes the next revision.`,
    'out-of-reach': ({ revision, code, folder }) =>
      `The program stopped while the result, revision ${revision} (code ${code}), was being saved in ${folder}, and that place cannot be reached now. Plug the medium in again and finish; or close once more in another place.`,
  },
  seen: 'Understood',
  finish: 'Finish',
};

/** Texts about a closing that the end of the program interrupted. */
export const interruptedClosingText: Texts<typeof id> = { id, en };
