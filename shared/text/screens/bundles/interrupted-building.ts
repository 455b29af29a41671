import type { Texts } from '../../../base/language.ts';

/** What is said of a bundle: its revision, its file's name and folder. */
interface Said {
  readonly revision: string;
  readonly name: string;
  readonly folder: string;
}

const id = {
  title: 'Penyusunan sempat terputus',
  outcomes: {
    noted: ({ revision, name, folder }: Said) =>
      `Program berhenti setelah berkas revisi ${revision} selesai ditulis dan diperiksa, tetapi belum dicatat. Sekarang sudah dicatat: ${name} di ${folder}. Buka berkas itu di halaman Berkas proposal agar salinannya ada di laptop ini.`,
    'taken-back': ({ revision, folder }: Said) =>
      `Program berhenti sebelum berkas revisi ${revision} selesai. Tidak ada yang tertinggal di ${folder}. Susun sekali lagi.`,
    'out-of-reach': ({ revision, folder }: Said) =>
      `Program berhenti ketika berkas revisi ${revision} sedang disusun di ${folder}, yang sekarang tidak terjangkau. Pasang kembali medianya, lalu susun: berkas yang sudah jadi di sana dicatat lebih dahulu, supaya tidak ada dua berkas dengan nomor revisi yang sama.`,
  },
  seen: 'Mengerti',
  lost: 'Media itu tidak ada lagi',
};

const en: typeof id = {
  title: 'Building was interrupted',
  outcomes: {
    noted: ({ revision, name, folder }) =>
      `The program stopped after the bundle, revision ${revision}, was written and checked, before it was noted. It is noted now: ${name} in ${folder}. Open that file under Proposal bundles, so that a copy of it is on this laptop.`,
    'taken-back': ({ revision, folder }) =>
      `The program stopped before the bundle, revision ${revision}, was done. Nothing of it was left in ${folder}. Build it once more.`,
    'out-of-reach': ({ revision, folder }) =>
      `The program stopped while the bundle, revision ${revision}, was being built in ${folder}, which cannot be reached now. Plug its medium in again, then build: a bundle that is done there is noted first, so that no two have the same revision.`,
  },
  seen: 'Understood',
  lost: 'There is no such medium any more',
};

/** Texts about a bundle whose building the end of the program interrupted. */
export const interruptedBuildingText: Texts<typeof id> = { id, en };
