import type { Texts } from '../../../base/language.ts';

const id = {
  photos: 'Foto kunjungan',
  look: (name: string) => `Lihat ${name}`,
  files: 'Berkas kunjungan',
  awaited: (named: string) => `${named} foto dan berkas kunjungan disebut; berkas buktinya (.mfevidence) belum diterima.`,
  save: 'Simpan…',
  saveNamed: (name: string) => `Simpan ${name}`,
  saved: (name: string, folder: string) => `${name} tersimpan di ${folder}.`,
  close: 'Tutup',
};

const en: typeof id = {
  photos: 'Photos of the visit',
  look: (name) => `Look at ${name}`,
  files: 'Files of the visit',
  awaited: (named) => `Names ${named} photos and files of the visit; the evidence pack (.mfevidence) has not come yet.`,
  save: 'Save…',
  saveNamed: (name) => `Save ${name}`,
  saved: (name, folder) => `${name} was saved in ${folder}.`,
  close: 'Close',
};

/** Texts about the photos and files of a visit, as the chair sees them. */
export const visitFilesText: Texts<typeof id> = { id, en };
