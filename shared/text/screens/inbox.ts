import type { Texts } from '../../base/language.ts';

const id = {
  title: 'Kotak masuk',
  choose: 'Pilih berkas…',
  dropHint: 'Lepaskan berkas nilai di sini',
  loading: 'Membuka kotak masuk…',
  emptyTitle: 'Belum ada berkas nilai',
  emptyBody:
    'Seret berkas .mfscore dari para juri ke sini, langsung dari stik USB atau aplikasi pesan. Boleh banyak sekaligus; nama berkas tidak berpengaruh.',
  receiving: (count: string) => `Memeriksa ${count} berkas`,
  receivingOf: (done: string, total: string) => `${done} dari ${total}`,
  received: (count: string) => `${count} berkas baru diperiksa.`,
  nothingNew: 'Tidak ada yang berubah: semua berkas itu sudah pernah diterima.',
  noFiles: 'Tidak ada berkas yang terbaca. Pilih berkas dari folder atau stik, bukan dari dalam arsip.',
  accepted: (count: string) => `${count} diterima`,
  rejected: (count: string) => `${count} ditolak`,
  status: (accepted: string, rejected: string) => `${accepted} berkas nilai diterima, ${rejected} ditolak`,
  filter: 'Hasil pemeriksaan',
  all: (count: string) => `Semua ${count}`,
  one: (outcome: string, count: string) => `${outcome} ${count}`,
  table: 'Berkas yang diterima',
  outcome: 'Hasil',
  file: 'Berkas',
  juror: 'Juri',
  revision: 'Revisi',
  code: 'Kode',
  reason: 'Keterangan',
  digest: (digest: string) => `SHA-256 ${digest}…`,
  keptNote: 'Setiap berkas disimpan persis seperti diterima. Berkas yang ditolak tidak ikut dihitung.',
};

const en: typeof id = {
  title: 'Inbox',
  choose: 'Choose files…',
  dropHint: 'Drop score files here',
  loading: 'Opening the inbox…',
  emptyTitle: 'No score files yet',
  emptyBody:
    'Drag the .mfscore files of the jurors here, straight from a USB stick or a messenger. Any number at once; file names do not matter.',
  receiving: (count) => `Checking ${count} files`,
  receivingOf: (done, total) => `${done} of ${total}`,
  received: (count) => `${count} new files checked.`,
  nothingNew: 'Nothing changed: all of those files had been received before.',
  noFiles: 'No file could be read. Choose files from a folder or a stick, not from within an archive.',
  accepted: (count) => `${count} accepted`,
  rejected: (count) => `${count} rejected`,
  status: (accepted, rejected) => `${accepted} score files accepted, ${rejected} rejected`,
  filter: 'Outcome',
  all: (count) => `All ${count}`,
  one: (outcome, count) => `${outcome} ${count}`,
  table: 'Files received',
  outcome: 'Outcome',
  file: 'File',
  juror: 'Juror',
  revision: 'Revision',
  code: 'Code',
  reason: 'Explanation',
  digest: (digest) => `SHA-256 ${digest}…`,
  keptNote: 'Every file is kept exactly as received. A rejected file does not count.',
};

/** Texts of the chair's inbox. */
export const inboxText: Texts<typeof id> = { id, en };
