import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSheets } from '#main/spreadsheets/sheets/read-sheets.ts';

const OFFICE = '/usr/bin/soffice';

const ROWS: CellValue[][] = [
  ['DAFTAR PROPOSAL', null, null, null, null, null],
  [],
  ['Nomor', 'Proposal', null, 'Instansi', 'Mulai', 'Ringkasan'],
  [null, 'Judul', 'Klaster', null, null, null],
  [
    'KOTA-001',
    'Judul "satu", ya',
    'Kota',
    'Dinas Kesehatan',
    new Date(Date.UTC(2019, 4, 31)),
    'Paragraf satu.\nParagraf dua; dengan titik koma.',
  ],
  ['KOTA-002', 'Judul dua', 'Kota', 'Dinas Sosial', new Date(Date.UTC(2020, 1, 29)), '=bukan rumus'],
  ['KOTA-003', 'Ünïcode – ʼn', 'Kota', 'Dinas Sosial', '5 Maret 2018', 3.25],
];
const MERGES = [
  { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
  { startRow: 2, startCol: 1, endRow: 2, endCol: 2 },
  ...[0, 3, 4, 5].map((column) => ({ startRow: 2, startCol: column, endRow: 3, endCol: column })),
];
const EXPECTED = [
  [1, ...Array.from({ length: 6 }, () => 'DAFTAR PROPOSAL')],
  [3, 'Nomor', 'Proposal', 'Proposal', 'Instansi', 'Mulai', 'Ringkasan'],
  [4, 'Nomor', 'Judul', 'Klaster', 'Instansi', 'Mulai', 'Ringkasan'],
  [5, 'KOTA-001', 'Judul "satu", ya', 'Kota', 'Dinas Kesehatan', '2019-05-31', 'Paragraf satu.\nParagraf dua; dengan titik koma.'],
  [6, 'KOTA-002', 'Judul dua', 'Kota', 'Dinas Sosial', '2020-02-29', '=bukan rumus'],
  [7, 'KOTA-003', 'Ünïcode – ʼn', 'Kota', 'Dinas Sosial', '5 Maret 2018', '3.25'],
];

// Where CI runs, LibreOffice is installed and these run; elsewhere whoever has it checks more.
describe.skipIf(!existsSync(OFFICE) && process.env['CI'] !== 'true')('what LibreOffice writes', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mufakat-office-'));
    await writeFile(join(folder, 'proposal.xlsx'), await writeXlsx({ sheets: [{ name: 'Data', rows: ROWS, merges: MERGES }] }));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(['xlsx', 'xls', 'ods'])('as %s is read as it was meant', async (ending) => {
    const out = join(folder, ending);
    const place = ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', ending, '--outdir', out];
    await promisify(execFile)(OFFICE, [...place, join(folder, 'proposal.xlsx')]);
    const read = await readSheets(await readFile(join(out, `proposal.${ending}`)));
    expect(read.ok && read.value.map(({ name, rows }) => [name, ...rows.map(({ row, cells }) => [row, ...cells])])).toEqual([
      ['Data', ...EXPECTED],
    ]);
  });
});
