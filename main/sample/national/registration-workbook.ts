import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { keptFromFormula } from '../../spreadsheets/formula-guard.ts';
import { kippSections } from '../../templates/kipp-proposal.ts';
import { nationalProposals } from './national-competition.ts';
import { nationalClusters, type Registration } from './national-registration.ts';
import { selectionWords } from './registration-list.ts';

const TITLE = 'Daftar proposal inovasi pelayanan publik (contoh, bukan data sungguhan)';
const STAMP = new Date('2023-01-02T00:00:00.000Z');

/** Columns of the sheet: a heading over one or several headings below it. */
const HEADINGS: readonly (readonly [string, readonly string[]])[] = [
  ['No', ['No']],
  ['Nomor Registrasi', ['Nomor Registrasi']],
  ['Proposal', ['Judul Inovasi', 'Kelompok', 'Tanggal Mulai Implementasi', 'SDGs']],
  ['Pengusul', ['Instansi', 'Klaster']],
  ['Isian', kippSections.map(({ name }) => name.id)],
  ['Seleksi Administrasi', ['Hasil Seleksi', 'Alasan']],
];

/**
 * All registrations as a workbook as offices send them: a title, headings merged over two rows, texts in long cells, dates as dates, and what the administrative selection decided.
 * The same registrations give the same bytes.
 */
export function registrationWorkbook(registrations: readonly Registration[]): Promise<Uint8Array> {
  const proposals = nationalProposals(registrations);
  const rows = registrations.map((registration, index): readonly CellValue[] => {
    const { entry, title, group, startedOn, agency, cluster } = registration;
    const { narrative = [], sdgs = [] } = proposals[index] ?? {};
    const texts = kippSections.map(({ id }) => narrative.find(({ section }) => section === id)?.text ?? '');
    const facts = [index + 1, entry, title, group, new Date(`${startedOn}T00:00:00.000Z`), sdgs.join('; ')];
    return [...facts, agency, nationalClusters[cluster].name.id, ...texts.map(keptFromFormula), ...selectionWords(registration)];
  });
  return writeXlsx({
    sheets: [{ name: 'Data', rows: [[TITLE], [], ...headingRows(), ...rows.map((row) => [...row])], merges: merges() }],
    properties: { title: TITLE, created: STAMP, modified: STAMP },
  });
}

function headingRows(): string[][] {
  return [
    HEADINGS.flatMap(([over, below]) => below.map((_each, index) => (index === 0 ? over : ''))),
    HEADINGS.flatMap(([, below]) => below),
  ];
}

const HEADING_ROW = 2;

function merges() {
  const width = HEADINGS.flatMap(([, below]) => below).length;
  let column = 0;
  const over = HEADINGS.map(([name, below]) => {
    const startCol = column;
    column += below.length;
    const endRow = below.length === 1 && below[0] === name ? HEADING_ROW + 1 : HEADING_ROW;
    return { startRow: HEADING_ROW, startCol, endRow, endCol: column - 1 };
  });
  return [{ startRow: 0, startCol: 0, endRow: 0, endCol: width - 1 }, ...over];
}
