import type { Texts } from '../../../base/language.ts';
import { formatNumber } from '../../numbers.ts';

const id = {
  command: 'Cetak lembar nilai…',
  short: 'Cetak…',
  title: 'Cetak lembar nilai',
  which: 'Proposal',
  one: (entry: string) => `Hanya ${entry}`,
  all: (count: number) => `Semua proposal saya (${formatNumber(count, 'id')})`,
  how: 'Isi lembar',
  blank: 'Kosong',
  blankHelp: 'Untuk diisi dengan tinta: kriteria, jenjang rubrik, ruang nilai dan catatan.',
  filled: 'Terisi',
  filledHelp: 'Nilai dan catatan seperti di layar sekarang, dengan garis tanda tangan.',
  pages: 'Kertas A4, hitam putih. Nama kompetisi, tahap, juri, nomor proposal, dan nomor halaman tercetak di setiap halaman.',
  print: 'Cetak',
  savePdf: 'Simpan PDF…',
  toPrinter: 'Ke pencetak…',
  close: 'Tutup',
  saved: (name: string, folder: string) => `Tersimpan: ${name} di ${folder}.`,
  sent: 'Dikirim ke pencetak.',
  card: 'Cetak kartu…',
  cardPdf: 'Kartu sebagai PDF…',
  preparing: 'Menyiapkan halaman…',
};

const en: typeof id = {
  command: 'Print score sheets…',
  short: 'Print…',
  title: 'Print score sheets',
  which: 'Proposals',
  one: (entry: string) => `Only ${entry}`,
  all: (count: number) => `All my proposals (${formatNumber(count, 'en')})`,
  how: 'Sheets',
  blank: 'Blank',
  blankHelp: 'To be filled in with ink: criteria, rubric levels, room for scores and comments.',
  filled: 'Filled',
  filledHelp: 'Scores and comments as they are on the screen now, with a line to sign on.',
  pages: 'A4 paper, black on white. Competition, stage, juror, entry number and page number stand on each page.',
  print: 'Print',
  savePdf: 'Save PDF…',
  toPrinter: 'To a printer…',
  close: 'Close',
  saved: (name: string, folder: string) => `Saved: ${name} in ${folder}.`,
  sent: 'Sent to the printer.',
  card: 'Print the card…',
  cardPdf: 'Card as PDF…',
  preparing: 'Preparing the pages…',
};

/** Texts about putting sheets and cards on paper. */
export const printingText: Texts<typeof id> = { id, en };
