import type { Language, Texts } from '../base/language.ts';
import type { MarkFault } from '../domain/scoring/grid.ts';
import type { SpreadsheetFault } from '../formats/spreadsheet-faults.ts';
import { inWords, type Words } from './words.ts';

interface SpreadsheetWords {
  readonly faults: Words<SpreadsheetFault>;
  readonly marks: Readonly<Record<MarkFault, string>>;
}

const id: SpreadsheetWords = {
  faults: {
    'empty-file': () => 'berkas tidak berisi nilai.',
    'not-text': () => 'bukan teks CSV; simpan lembar kerja sebagai CSV (UTF-8).',
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
    'empty-file': () => 'the file holds no scores.',
    'not-text': () => 'this is not CSV text; save the sheet as CSV (UTF-8).',
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
