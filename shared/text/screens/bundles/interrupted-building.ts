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
    'out-of-reach': ({ revision, name, folder }: Said) =>
      `Program berhenti ketika berkas revisi ${revision} sedang disusun. Mungkin ${name} sudah ada di ${folder}, tetapi tempat itu sekarang tidak terjangkau. Pasang kembali medianya, lalu susun: bila berkasnya ada, revisi itu dicatat dahulu. Supaya tidak ada dua berkas dengan revisi yang sama, berkas lain belum dapat disusun.`,
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
    'out-of-reach': ({ revision, name, folder }) =>
      `The program stopped while the bundle, revision ${revision}, was being built. ${name} may stand in ${folder}, but that place cannot be reached now. Plug its medium in again and build: if the file is there, that revision is noted first. So that no two files have the same revision, no other one can be built yet.`,
  },
  seen: 'Understood',
  lost: 'There is no such medium any more',
};

/** Texts about a bundle whose building the end of the program interrupted. */
export const interruptedBuildingText: Texts<typeof id> = { id, en };
