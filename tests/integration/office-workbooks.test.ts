import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkImport, type ImportGround } from '#main/intake/check-import.ts';
import { lookInto } from '#main/intake/look.ts';
import { readSheets } from '#main/spreadsheets/sheets/read-sheets.ts';
import type { FormSection } from '#shared/domain/competition/stage.ts';
import { understandTable } from '#shared/domain/intake/mapping/understand-table.ts';
import { thumbprint } from '#tests/support/panel/panel.ts';

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

const SECTIONS: readonly FormSection[] = [{ id: 'summary', name: { id: 'Ringkasan', en: 'Summary' }, wordLimit: 200 }];
const GROUND: ImportGround = {
  groups: [],
  clusters: [{ id: 'kota', name: { id: 'Kota', en: 'City' } }],
  sections: ['summary'],
  proposals: new Map(),
  retired: [],
  stage: null,
  decisions: new Map(),
};

// Where CI runs, LibreOffice is installed and these run; elsewhere whoever has it checks more.
describe.skipIf(!existsSync(OFFICE) && process.env['CI'] !== 'true')('what LibreOffice writes', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mufakat-office-'));
    await writeFile(join(folder, 'proposal.xlsx'), await writeXlsx({ sheets: [{ name: 'Data', rows: ROWS, merges: MERGES }] }));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** The list as LibreOffice saves it, made once for each kind of file. */
  async function converted(ending: string, filter = ending): Promise<string> {
    const path = join(folder, ending, `proposal.${ending}`);
    const place = ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', filter, '--outdir', join(folder, ending)];
    if (!existsSync(path)) await promisify(execFile)(OFFICE, [...place, join(folder, 'proposal.xlsx')]);
    return path;
  }

  test.each(['xlsx', 'xls', 'ods'])('as %s is read as it was meant', async (ending) => {
    const read = await readSheets(await readFile(await converted(ending)));
    expect(read.ok && read.value.map(({ name, rows }) => [name, ...rows.map(({ row, cells }) => [row, ...cells])])).toEqual([
      ['Data', ...EXPECTED],
    ]);
  });

  // Field separator `;`, quote `"`, UTF-8, from line 1, all cells as they look, in Indonesian: dates and decimals as an office there has them.
  test.each([
    ['xlsx', 'xlsx'],
    ['xls', 'xls'],
    ['ods', 'ods'],
    ['csv', 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1057,false,true'],
  ])('as %s becomes the same proposals, whatever stands above the headings', async (ending, filter) => {
    const path = await converted(ending, filter);
    const looked = await lookInto(path, SECTIONS);
    const top = looked.ok ? looked.value.sheets[0] : undefined;
    const table = top === undefined ? null : understandTable(top, top.headingRow ?? 0, { mappings: [], sections: SECTIONS });
    if (top === undefined || table === null) throw new Error('no table');
    expect(table.fields).toEqual(['entry', 'title', 'cluster', 'agency', 'startedOn', 'section:summary']);
    const order = { path, sheet: 0, headingRow: top.headingRow ?? 0, ...table, pattern: { prefix: 'KOTA-', digits: 3 } };
    const checked = await checkImport(order, GROUND, { by: thumbprint('S'), at: '2026-03-02T08:00:00.000Z' });
    if (!checked.ok) throw new Error(checked.error.kind);
    expect(checked.value.faults).toEqual([]);
    expect(checked.value.plan.added.map(({ entry, facts }) => [entry, facts.title, facts.agency, facts.cluster, facts.startedOn])).toEqual([
      ['KOTA-001', 'Judul "satu", ya', 'Dinas Kesehatan', 'kota', '2019-05-31'],
      ['KOTA-002', 'Judul dua', 'Dinas Sosial', 'kota', '2020-02-29'],
      ['KOTA-003', 'Ünïcode – ʼn', 'Dinas Sosial', 'kota', '2018-03-05'],
    ]);
    const [first, , third] = checked.value.plan.added.map(({ narrative }) => narrative[0]?.text);
    expect(first).toBe('Paragraf satu.\nParagraf dua; dengan titik koma.');
    expect(third).toMatch(/^3[.,]25$/);
  });
});
