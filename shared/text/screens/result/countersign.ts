import type { Texts } from '../../../base/language.ts';

const id = {
  title: 'Tanda tangan Anda',
  help: 'Tanda tangan ditambahkan pada hasil ini tanpa mengubah isinya. Simpan salinannya dan serahkan kepada ketua panel, yang menggabungkan semua salinan.',
  objects: 'Saya berkeberatan',
  objection: 'Keberatan',
  objectionHelp: 'Ikut ditandatangani dan tampil bagi semua yang membuka hasil ini.',
  sign: (name: string) => `Tanda tangani sebagai ${name}`,
  signed: 'Ditandatangani dan tersimpan',
  saved: (name: string, folder: string, size: string) =>
    `${name} (${size}) di ${folder}, sudah dibaca ulang dan sama. Serahkan berkas ini kepada ketua panel.`,
  signedBefore: 'Anda sudah menandatangani hasil ini.',
  state: (signed: string, all: string) => `${signed} dari ${all} anggota sudah menandatangani`,
  waiting: (names: string) => `Belum menandatangani: ${names}.`,
  complete: 'Semua anggota panel sudah menandatangani.',
  objected: (objection: string) => `Keberatan: ${objection}`,
  replaces: (revision: string) => `Revisi ini menggantikan revisi ${revision}; tanda tangan pada revisi itu tidak berlaku untuk yang ini.`,
  fallenAway: (names: string) => `Perlu menandatangani lagi: ${names}.`,
  join: 'Gabungkan salinan…',
  joined: (count: string, name: string) => `${count} salinan digabungkan dan tersimpan sebagai ${name}.`,
  joining: (count: string) => `Menggabungkan ${count} salinan…`,
  ranking: 'Peringkat yang ditampilkan',
  computed: 'Menurut hitungan',
  decided: 'Menurut keputusan',
};

const en: typeof id = {
  title: 'Your signature',
  help: 'The signature is added to this result and changes nothing in it. Save the copy and hand it to the panel chair, who joins all copies.',
  objects: 'I object',
  objection: 'Objection',
  objectionHelp: 'Signed along, and shown to everybody who opens this result.',
  sign: (name) => `Sign as ${name}`,
  signed: 'Signed and saved',
  saved: (name, folder, size) => `${name} (${size}) in ${folder}, read again and found equal. Hand this file to the panel chair.`,
  signedBefore: 'You have signed this result.',
  state: (signed, all) => `${signed} of ${all} members have signed`,
  waiting: (names) => `Still to sign: ${names}.`,
  complete: 'All members of the panel have signed.',
  objected: (objection) => `Objection: ${objection}`,
  replaces: (revision) => `This revision replaces revision ${revision}; signatures under that one do not hold for this one.`,
  fallenAway: (names) => `To sign again: ${names}.`,
  join: 'Join copies…',
  joined: (count, name) => `${count} copies were joined and saved as ${name}.`,
  joining: (count) => `Joining ${count} copies…`,
  ranking: 'Ranking shown',
  computed: 'As computed',
  decided: 'As decided',
};

/** Texts of signing a result as a member, and of joining its copies. */
export const countersignText: Texts<typeof id> = { id, en };
