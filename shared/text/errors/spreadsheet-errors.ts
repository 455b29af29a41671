import type { Language, Texts } from '../../base/language.ts';
import type { MarkFault } from '../../domain/scoring/marks/grid.ts';
import type { SpreadsheetFault } from '../../formats/spreadsheet-faults.ts';
import { formatNumber } from '../numbers.ts';
import { inWords, type Words } from '../words.ts';

interface SpreadsheetWords {
  readonly faults: Words<SpreadsheetFault>;
  readonly marks: Readonly<Record<MarkFault, string>>;
}

const id: SpreadsheetWords = {
  faults: {
    'empty-file': () => 'berkas ini kosong: tidak ada sel yang berisi.',
    'not-text': () => 'bukan teks CSV dan bukan buku kerja XLSX; simpan sebagai XLSX atau CSV (UTF-8).',
    'foreign-workbook': ({ format }) => `buku kerja ${format} tidak dibaca; buka lalu simpan sebagai XLSX atau CSV.`,
    'protected-workbook': () => 'buku kerja terkunci kata sandi; buka, hapus kata sandinya, lalu simpan sebagai XLSX.',
    'damaged-workbook': () => 'buku kerja rusak atau bukan XLSX; buka di program lembar kerja lalu simpan sebagai XLSX atau CSV.',
    'workbook-too-large': ({ limit }) => `isi buku kerja terlalu besar (lebih dari ${limit}); simpan lembar nilainya sebagai CSV.`,
    'too-many-rows': ({ limit }) => `ada lebih dari ${formatNumber(limit, 'id')} baris; hapus baris yang bukan proposal.`,
    'too-many-columns': ({ row, limit }) =>
      `baris ${row}: ada lebih dari ${formatNumber(limit, 'id')} kolom; hapus kolom yang tidak dipakai.`,
    'workbook-with-doctype': () => 'buku kerja memuat DOCTYPE dan ditolak; simpan ulang sebagai XLSX atau CSV.',
    'no-heading': ({ columns }) => `tidak ada lembar yang tampak dengan baris judul ${columns}.`,
    'several-sheets': ({ sheets }) =>
      `lembar ${sheets} sama-sama memuat judul tabel; pilih yang dibaca dengan --sheet, atau sembunyikan yang lain.`,
    'no-such-sheet': ({ sheet, sheets }) => `tidak ada lembar tampak bernama "${sheet}"${sheets === '' ? '' : `; yang ada: ${sheets}`}.`,
    'no-heading-in-sheet': ({ sheet }) => `lembar "${sheet}" tidak memuat judul tabel nilai.`,
    'in-sheet': ({ sheet, cell, fault }) => `lembar "${sheet}", sel ${cell}: ${inWords(id.faults, fault)}`,
    'error-in-cell': ({ row, column, content }) => `baris ${row}, kolom ${column}: sel berisi galat ${content}.`,
    'formula-without-value': ({ row, column, content }) =>
      `baris ${row}, kolom ${column}: rumus ${content} tidak menyimpan nilai; buka dan simpan di program lembar kerja.`,
    'quote-not-closed': ({ row }) => `baris ${row}: tanda kutip tidak ditutup.`,
    'text-after-quote': ({ row }) => `baris ${row}: ada teks sesudah tanda kutip penutup.`,
    'missing-column': ({ column }) => `kolom "${column}" tidak ada pada baris judul.`,
    'unknown-column': ({ column }) => `kolom "${column}" tidak dikenal; periksa ejaannya atau hapus.`,
    'repeated-column': ({ column }) => `kolom "${column}" ada dua kali.`,
    'uneven-row': ({ row, expected, found }) => `baris ${row}: ada ${found} sel, seharusnya ${expected}.`,
    'empty-cell': ({ row, column }) => `baris ${row}, kolom ${column}: kosong.`,
    'bad-mark': ({ fault, row, column, content }) => `baris ${row}, kolom ${column}: "${content}" ${id.marks[fault]}.`,
    'bad-number': ({ row, column, content }) => `baris ${row}, kolom ${column}: "${content}" bukan bilangan.`,
    'criterion-of-rules-unknown': ({ row, column, content }) =>
      `baris ${row}, kolom ${column}: kriteria "${content}" tidak ada dalam aturan.`,
    'given-twice': ({ row, first, content }) => `baris ${row}: ${content} sudah diisi pada baris ${first}.`,
  },
  marks: { 'not-a-number': 'bukan bilangan', 'out-of-scale': 'di luar skala', 'off-step': 'tidak pada langkah skala' },
};

const en: SpreadsheetWords = {
  faults: {
    'empty-file': () => 'the file is empty: no cell in it holds anything.',
    'not-text': () => 'this is neither CSV text nor an XLSX workbook; save it as XLSX or CSV (UTF-8).',
    'foreign-workbook': ({ format }) => `${format} workbooks are not read; open it and save it as XLSX or CSV.`,
    'protected-workbook': () => 'the workbook is locked with a password; open it, remove the password and save it as XLSX.',
    'damaged-workbook': () => 'the workbook is damaged or no XLSX; open it in a spreadsheet program and save it as XLSX or CSV.',
    'workbook-too-large': ({ limit }) => `the workbook unpacks to too much (more than ${limit}); save the sheet of scores as CSV.`,
    'too-many-rows': ({ limit }) => `there are more than ${formatNumber(limit, 'en')} rows; delete those that are no proposals.`,
    'too-many-columns': ({ row, limit }) =>
      `row ${row}: there are more than ${formatNumber(limit, 'en')} columns; delete those that are not used.`,
    'workbook-with-doctype': () => 'the workbook holds a DOCTYPE and is refused; save it again as XLSX or CSV.',
    'no-heading': ({ columns }) => `no visible sheet has a heading with ${columns}.`,
    'several-sheets': ({ sheets }) =>
      `the sheets ${sheets} all have the heading of the table; choose what is read with --sheet, or hide the others.`,
    'no-such-sheet': ({ sheet, sheets }) => `there is no visible sheet "${sheet}"${sheets === '' ? '' : `; there are: ${sheets}`}.`,
    'no-heading-in-sheet': ({ sheet }) => `the sheet "${sheet}" has no heading of a table of scores.`,
    'in-sheet': ({ sheet, cell, fault }) => `sheet "${sheet}", cell ${cell}: ${inWords(en.faults, fault)}`,
    'error-in-cell': ({ row, column, content }) => `row ${row}, column ${column}: the cell holds the error ${content}.`,
    'formula-without-value': ({ row, column, content }) =>
      `row ${row}, column ${column}: the formula ${content} has no stored value; open and save it in a spreadsheet program.`,
    'quote-not-closed': ({ row }) => `row ${row}: a quotation mark is not closed.`,
    'text-after-quote': ({ row }) => `row ${row}: there is text after the closing quotation mark.`,
    'missing-column': ({ column }) => `the heading has no column "${column}".`,
    'unknown-column': ({ column }) => `the column "${column}" is unknown; check its spelling or remove it.`,
    'repeated-column': ({ column }) => `the column "${column}" is there twice.`,
    'uneven-row': ({ row, expected, found }) => `row ${row}: has ${found} cells where there should be ${expected}.`,
    'empty-cell': ({ row, column }) => `row ${row}, column ${column}: is empty.`,
    'bad-mark': ({ fault, row, column, content }) => `row ${row}, column ${column}: "${content}" ${en.marks[fault]}.`,
    'bad-number': ({ row, column, content }) => `row ${row}, column ${column}: "${content}" is not a number.`,
    'criterion-of-rules-unknown': ({ row, column, content }) => `row ${row}, column ${column}: the rules have no criterion "${content}".`,
    'given-twice': ({ row, first, content }) => `row ${row}: ${content} was already given in row ${first}.`,
  },
  marks: { 'not-a-number': 'is not a number', 'out-of-scale': 'is outside the scale', 'off-step': 'is not on a step of the scale' },
};

const words: Texts<SpreadsheetWords> = { id, en };

/** What is wrong with a spreadsheet, in which row and column and with what content, in one line. */
export function describeSpreadsheetFault(fault: SpreadsheetFault, language: Language): string {
  return inWords(words[language].faults, fault);
}
