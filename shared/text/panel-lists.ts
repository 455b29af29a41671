import type { Language, Texts } from '../base/language.ts';
import type { CellState } from '../domain/panel/result/juror-coverage.ts';

/** Lists of a panel that a chair saves or prints. */
export type PanelList = 'received' | 'owed' | 'coverage';

const STATES: Texts<Readonly<Record<CellState, string>>> = {
  id: { s: 'sudah dinilai', r: 'mengundurkan diri', m: 'belum dinilai', '-': 'tidak ditugaskan' },
  en: { s: 'scored', r: 'recused', m: 'not yet scored', '-': 'not assigned' },
};

/** What a cell of the matrix of jurors and proposals says, in words. */
export function nameCellState(state: CellState, language: Language): string {
  return STATES[language][state];
}

const id = {
  fileName: { received: 'Kotak masuk', owed: 'Belum dinilai', coverage: 'Kelengkapan' } satisfies Readonly<Record<PanelList, string>>,
  save: { received: 'Simpan CSV…', owed: 'Simpan daftar…', coverage: 'Simpan matriks…' } satisfies Readonly<Record<PanelList, string>>,
  print: 'Cetak…',
  empty: 'Tidak ada.',
  outcome: 'Hasil',
  juror: 'Juri',
  revision: 'Revisi',
  code: 'Kode',
  file: 'Berkas',
  reason: 'Keterangan',
  institution: 'Instansi juri',
  entry: 'Nomor',
  title: 'Judul',
  agency: 'Instansi',
};

const en: typeof id = {
  fileName: { received: 'Inbox', owed: 'Not yet scored', coverage: 'Coverage' },
  save: { received: 'Save CSV…', owed: 'Save list…', coverage: 'Save matrix…' },
  print: 'Print…',
  empty: 'None.',
  outcome: 'Outcome',
  juror: 'Juror',
  revision: 'Revision',
  code: 'Code',
  file: 'File',
  reason: 'Explanation',
  institution: 'Institution of the juror',
  entry: 'Number',
  title: 'Title',
  agency: 'Agency',
};

/** Headings of the lists, and what their files are called. */
export const panelListText: Texts<typeof id> = { id, en };
