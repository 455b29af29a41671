import type { Language, Texts } from '../../base/language.ts';
import type { CellFault, CellFaultKind } from '../../domain/intake/reading/cell-fault.ts';
import { LINE_LIMIT, TEXT_LIMIT } from '../../base/text-limits.ts';
import { sectionOf } from '../../domain/intake/mapping/import-field.ts';
import { formatNumber } from '../numbers.ts';

/** Why a cell cannot be taken, and what to do about it. */
interface FaultWords {
  readonly why: (fault: CellFault) => string;
  readonly todo: (fault: CellFault) => string;
}

type Table = Readonly<Record<CellFaultKind, FaultWords>>;

const same = (text: string) => () => text;

const id: Table = {
  'not-a-date': { why: same('bukan tanggal'), todo: same('Tulis hari, bulan, dan tahun, misalnya 31 Mei 2019.') },
  'no-such-day': { why: same('tanggal itu tidak ada'), todo: same('Periksa hari dan bulannya.') },
  'month-first': { why: same('bulan ditulis sebelum hari'), todo: same('Tulis hari dahulu, misalnya 31/05/2019.') },
  'two-digit-year': { why: same('tahun hanya dua angka'), todo: same('Tulis tahun dengan empat angka.') },
  'day-missing': { why: same('tanggal tidak lengkap'), todo: same('Tulis hari, bulan, dan tahun.') },
  empty: { why: same('kosong, padahal wajib diisi'), todo: same('Isi sel ini.') },
  'too-long': { why: (fault) => `lebih dari ${limitOf(fault, 'id')} karakter`, todo: same('Ringkas isinya.') },
  'bad-entry': {
    why: same('bukan nomor yang dapat dipakai'),
    todo: same('Pakai huruf, angka, dan tanda hubung, paling banyak 32 karakter, misalnya KOTA-001.'),
  },
  'entry-twice': {
    why: ({ other }) => `nomor ini sudah dipakai pada baris ${other ?? ''}`,
    todo: same('Beri setiap proposal nomornya sendiri.'),
  },
  'entry-retired': {
    why: same('nomor ini milik proposal yang sudah dihapus'),
    todo: same('Beri nomor baru, atau urungkan penghapusan itu.'),
  },
  'unknown-division': {
    why: same('tidak dikenal dalam kompetisi ini'),
    todo: same('Tentukan maksudnya di atas daftar ini, atau perbaiki sel ini.'),
  },
  'bad-goals': { why: same('bukan nomor SDGs 1 sampai 17'), todo: same('Tulis nomornya, dipisahkan titik koma, misalnya 3; 16.') },
  'bad-outcome': { why: same('bukan hasil seleksi'), todo: same('Tulis lolos atau tidak lolos, atau kosongkan.') },
  'error-in-cell': { why: same('sel berisi galat'), todo: same('Perbaiki rumusnya, atau ketik nilainya.') },
  'formula-without-value': {
    why: same('rumus ini tidak menyimpan nilai'),
    todo: same('Buka dan simpan berkas di program lembar kerja, atau ketik nilainya.'),
  },
};

const en: Table = {
  'not-a-date': { why: same('this is no date'), todo: same('Write day, month and year, such as 31 May 2019.') },
  'no-such-day': { why: same('there is no such day'), todo: same('Check day and month.') },
  'month-first': { why: same('the month stands before the day'), todo: same('Write the day first, such as 31/05/2019.') },
  'two-digit-year': { why: same('the year has two digits only'), todo: same('Write the year with four digits.') },
  'day-missing': { why: same('the date is not complete'), todo: same('Write day, month and year.') },
  empty: { why: same('empty, though it is needed'), todo: same('Fill this cell.') },
  'too-long': { why: (fault) => `more than ${limitOf(fault, 'en')} characters`, todo: same('Shorten it.') },
  'bad-entry': {
    why: same('this is no number that can be used'),
    todo: same('Use letters, digits and hyphens, 32 characters at most, such as KOTA-001.'),
  },
  'entry-twice': {
    why: ({ other }) => `this number is used in row ${other ?? ''} already`,
    todo: same('Give each proposal a number of its own.'),
  },
  'entry-retired': {
    why: same('this number belongs to a proposal that was taken out'),
    todo: same('Give a new number, or undo taking it out.'),
  },
  'unknown-division': {
    why: same('not known in this competition'),
    todo: same('Say what it means above this list, or correct this cell.'),
  },
  'bad-goals': { why: same('no SDG number from 1 to 17'), todo: same('Write the numbers, semicolons between, such as 3; 16.') },
  'bad-outcome': { why: same('no outcome of a selection'), todo: same('Write passed or not passed, or leave it empty.') },
  'error-in-cell': { why: same('the cell holds an error'), todo: same('Correct its formula, or type the value.') },
  'formula-without-value': {
    why: same('this formula has no stored value'),
    todo: same('Open and save the file in a spreadsheet program, or type the value.'),
  },
};

const words: Texts<Table> = { id, en };

/** Why a cell cannot be taken, in a few words. */
export function describeCellFault(fault: CellFault, language: Language): string {
  return words[language][fault.kind].why(fault);
}

/** What to do about a cell that cannot be taken, in one sentence. */
export function adviseOnCell(fault: CellFault, language: Language): string {
  return words[language][fault.kind].todo(fault);
}

function limitOf({ field }: CellFault, language: Language): string {
  return formatNumber(sectionOf(field) === null ? LINE_LIMIT : TEXT_LIMIT, language);
}
