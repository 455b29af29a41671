import type { Language, Texts } from '../base/language.ts';

/** Kinds of file that dialogs ask for or offer to write. */
export type FileKind =
  | 'card'
  | 'backup'
  | 'bundle'
  | 'score'
  | 'result'
  | 'competition'
  | 'rules'
  | 'csv'
  | 'xlsx'
  | 'attachment'
  | 'evidence'
  | 'spreadsheet'
  | 'bad-cells'
  | 'pdf';

const id = {
  fileKinds: {
    card: 'Kartu identitas',
    backup: 'Cadangan identitas',
    bundle: 'Berkas proposal',
    score: 'Berkas nilai',
    result: 'Berkas hasil',
    competition: 'Berkas kompetisi',
    rules: 'Aturan (JSON)',
    csv: 'Tabel CSV',
    xlsx: 'Buku kerja Excel',
    spreadsheet: 'Lembar kerja (XLSX, XLS, ODS, CSV)',
    'bad-cells': 'Tabel CSV',
    pdf: 'Dokumen PDF',
    attachment: 'Lampiran',
    evidence: 'Foto dan berkas lapangan',
  },
  anyFile: 'Semua berkas',
  openTitles: {
    bundle: 'Buka berkas proposal',
    cards: 'Pilih kartu identitas',
    'score-files': 'Pilih berkas nilai',
    'own-score-file': 'Pilih berkas nilai Anda',
    'score-folder': 'Pilih folder atau stik berisi berkas nilai',
    result: 'Buka berkas hasil',
    backup: 'Pilih cadangan identitas',
    competition: 'Impor berkas kompetisi',
    evidence: 'Pilih foto atau berkas lapangan',
    spreadsheet: 'Pilih daftar proposal',
    attachments: 'Pilih folder lampiran',
    rules: 'Impor aturan',
  },
  saveTitles: {
    card: 'Simpan kartu identitas',
    backup: 'Simpan cadangan identitas',
    bundle: 'Simpan berkas proposal',
    score: 'Simpan berkas nilai',
    result: 'Simpan hasil dan dosirnya',
    competition: 'Simpan salinan kompetisi',
    rules: 'Simpan aturan',
    csv: 'Simpan rekapitulasi CSV',
    xlsx: 'Simpan rekapitulasi Excel',
    spreadsheet: 'Simpan lembar kerja',
    'bad-cells': 'Simpan daftar sel bermasalah',
    pdf: 'Simpan sebagai PDF',
    attachment: 'Simpan lampiran',
    evidence: 'Simpan salinan bukti lapangan',
  },
  /** Beginnings of the names that save dialogs suggest. */
  names: {
    card: 'Kartu',
    backup: 'Cadangan',
    bundle: 'Proposal',
    score: 'Nilai',
    result: 'Hasil',
    competition: 'Kompetisi',
    rules: 'Aturan',
    csv: 'Rekapitulasi',
    xlsx: 'Rekapitulasi',
    spreadsheet: 'Proposal',
    'bad-cells': 'Sel bermasalah',
    pdf: 'Cetakan',
    evidence: 'Bukti',
  },
  revision: (revision: number) => `revisi ${revision}`,
  menu: { edit: 'Sunting', undo: 'Urungkan', redo: 'Ulangi', cut: 'Potong', copy: 'Salin', paste: 'Tempel', selectAll: 'Pilih semua' },
  view: { menu: 'Tampilan', larger: 'Perbesar', smaller: 'Perkecil', normal: 'Ukuran normal', fullScreen: 'Layar penuh' },
  settingsDamaged: (name: string) =>
    `Pengaturan di laptop ini rusak dan dikembalikan ke awal. Isi lama disimpan sebagai ${name}. Nilai, identitas, dan berkas tidak terpengaruh; kunci sekretariat perlu dicocokkan sekali lagi.`,
  identitiesDamaged: (names: string) =>
    `Berkas identitas ini rusak dan tidak dapat dipakai: ${names}. Pulihkan dari cadangan; identitas lain tidak terpengaruh.`,
  crashTitle: 'Mufakat mengalami kesalahan',
  crashed: (log: string) =>
    `Program menemui kesalahan yang tidak terduga dan akan ditutup. Semua nilai yang tertulis "tersimpan" tetap aman. Catatan teknis tanpa isi penilaian ada di:\n${log}`,
  pageCrashed: (log: string) =>
    `Tampilan berhenti dan dimuat ulang. Semua nilai yang tertulis "tersimpan" tetap aman. Catatan teknis tanpa isi penilaian ada di:\n${log}`,
};

const en: typeof id = {
  fileKinds: {
    card: 'Identity card',
    backup: 'Identity backup',
    bundle: 'Proposal bundle',
    score: 'Score file',
    result: 'Result',
    competition: 'Competition',
    rules: 'Rules (JSON)',
    csv: 'CSV table',
    xlsx: 'Excel workbook',
    spreadsheet: 'Spreadsheet (XLSX, XLS, ODS, CSV)',
    'bad-cells': 'CSV table',
    pdf: 'PDF document',
    attachment: 'Attachment',
    evidence: 'Field photos and files',
  },
  anyFile: 'All files',
  openTitles: {
    bundle: 'Open a proposal bundle',
    cards: 'Choose identity cards',
    'score-files': 'Choose score files',
    'own-score-file': 'Choose your score file',
    'score-folder': 'Choose a folder or stick with score files',
    result: 'Open a result',
    backup: 'Choose an identity backup',
    competition: 'Import a competition',
    evidence: 'Choose field photos or files',
    spreadsheet: 'Choose a list of proposals',
    attachments: 'Choose the folder of attachments',
    rules: 'Import rules',
  },
  saveTitles: {
    card: 'Save the identity card',
    backup: 'Save the identity backup',
    bundle: 'Save the proposal bundle',
    score: 'Save the score file',
    result: 'Save the result and its dossier',
    competition: 'Save a copy of the competition',
    rules: 'Save the rules',
    csv: 'Save the recapitulation as CSV',
    xlsx: 'Save the recapitulation as Excel',
    spreadsheet: 'Save the spreadsheet',
    'bad-cells': 'Save the list of bad cells',
    pdf: 'Save as PDF',
    attachment: 'Save the attachment',
    evidence: 'Save a copy of the field evidence',
  },
  names: {
    card: 'Card',
    backup: 'Backup',
    bundle: 'Proposals',
    score: 'Scores',
    result: 'Result',
    competition: 'Competition',
    rules: 'Rules',
    csv: 'Recapitulation',
    xlsx: 'Recapitulation',
    spreadsheet: 'Proposals',
    'bad-cells': 'Bad cells',
    pdf: 'Print',
    evidence: 'Evidence',
  },
  revision: (revision) => `revision ${revision}`,
  menu: { edit: 'Edit', undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all' },
  view: { menu: 'View', larger: 'Zoom in', smaller: 'Zoom out', normal: 'Actual size', fullScreen: 'Full screen' },
  settingsDamaged: (name) =>
    `The settings of this laptop were damaged and are back to the beginning. The old content is kept as ${name}. Scores, identities and files are not affected; the secretariat's key has to be compared once more.`,
  identitiesDamaged: (names) =>
    `These identity files are damaged and cannot be used: ${names}. Restore them from a backup; other identities are not affected.`,
  crashTitle: 'Mufakat met an error',
  crashed: (log) =>
    `The program met an unexpected error and will close. Every score shown as "saved" is safe. Technical notes, without any scores, are in:\n${log}`,
  pageCrashed: (log) =>
    `The view stopped and is loaded again. Every score shown as "saved" is safe. Technical notes, without any scores, are in:\n${log}`,
};

/** Words of the window itself: dialogs for files, the menu, notices when something was found damaged, and the crash message. */
export const shellText: Texts<typeof id> = { id, en };

/** What dialogs for opening files are for. */
export type OpenPurpose = keyof typeof id.openTitles;

/** The words of one language. */
export type ShellWords = (typeof shellText)[Language];
