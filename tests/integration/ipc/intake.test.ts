import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { competitionHandlers } from '#main/ipc/handlers/secretariat/competition-handlers.ts';
import { intakeHandlers } from '#main/ipc/handlers/secretariat/intake-handlers.ts';
import type { Result } from '#shared/base/result.ts';
import { applyRecords, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import type { ColumnFields } from '#shared/domain/intake/mapping/propose-mapping.ts';
import { contract } from '#shared/ipc/contract.ts';
import { makeDesk, type TestDesk } from '#tests/support/desk.ts';

const NOW = '2026-03-02T08:00:00.000Z';
const HEADINGS = ['Nomor', 'Judul', 'Instansi', 'Klaster', 'Mulai', 'Ringkasan', 'Status'];
const FIELDS: ColumnFields = ['entry', 'title', 'agency', 'cluster', 'startedOn', 'section:summary', 'outcome'];
const ROWS: CellValue[][] = [
  ['KOTA-001', 'Judul satu', 'Dinas A', 'Kota', '5 Mei 2019', 'Satu dua tiga.', 'lolos'],
  [null, 'Judul dua', 'Dinas B', 'Kota', '2019-01-02', '', null],
];

let desk: TestDesk;
let owner: string;
let id: string;
let ask: ReturnType<typeof intakeHandlers> & ReturnType<typeof competitionHandlers>;

beforeEach(async () => {
  desk = await makeDesk(NOW);
  const details = { name: 'Sekretariat', institution: 'Pemerintah Kota Contoh', position: 'Sekretaris' };
  owner = (await good(desk.identities.create(details, 'kata sandi yang panjang'))).person.thumbprint;
  ask = { ...competitionHandlers(desk), ...intakeHandlers(desk, () => 'id') };
  const facts = { name: { id: 'KIPP', en: 'KIPP' }, organiser: 'Contoh', year: 2026 };
  id = (await good(ask['competition:create']({ owner, template: 'kipp-proposal', ...facts }))).id;
  const clusters = [{ id: 'kota', name: { id: 'Kota', en: 'Cities' } }];
  await good(
    ask['competition:change']({
      owner,
      id,
      change: { what: 'edit-divisions', step: null, records: [{ kind: 'clusters', value: clusters }] },
    }),
  );
});

afterEach(async () => {
  await desk.competitions.close();
  await desk.dispose();
});

async function good<T, E>(answer: Promise<Result<T, E>> | Result<T, E>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function fileOf(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(desk.folder, name);
  await writeFile(path, content);
  const [chosen] = await desk.tickets.issue([path]);
  return chosen?.file ?? '';
}

const workbook = async (rows: CellValue[][], name = 'proposal.xlsx') =>
  fileOf(name, await writeXlsx({ sheets: [{ name: 'Data', rows: [['Daftar'], HEADINGS, ...rows] }] }));

/** As a page asks: through the contract's decoder. */
function check(file: string, more: object = {}) {
  const input = { owner, id, file, sheet: 0, headingRow: 2, fields: FIELDS, said: { groups: {}, clusters: {} }, entryExample: 'KOTA-001' };
  return ask['intake:check'](contract['intake:check'].input.parse({ ...input, stage: 'administrasi', ...more }));
}

async function accept(file: string, more: object = {}): Promise<void> {
  const { plan } = await good(check(file, more));
  await good(ask['intake:accept']({ owner, id, plan: plan ?? '' }));
}

async function draft() {
  const { records } = await good(ask['competition:open']({ owner, id }));
  return applyRecords(EMPTY_DRAFT, records);
}

describe('importing proposals', () => {
  test('looks into the file first: its sheets, their tops, and where the headings are', async () => {
    const file = await workbook(ROWS);
    expect(await good(ask['intake:look']({ owner, id, file }))).toMatchObject({
      sheets: [{ name: 'Data', rows: 4, headingRow: 2, top: [{ row: 1, cells: ['Daftar'] }, { row: 2, cells: HEADINGS }, {}, {}] }],
    });
  });

  test('changes nothing until it is accepted, then everything at once, and can be undone at once', async () => {
    const view = await good(check(await workbook(ROWS)));
    expect(view).toMatchObject({
      added: [
        { entry: 'KOTA-001', row: 3, title: 'Judul satu', cluster: 'kota', startedOn: '2019-05-05' },
        { entry: 'KOTA-002', title: 'Judul dua' },
      ],
      changed: [],
      unchanged: 0,
      bad: [],
      decided: 1,
    });
    expect((await draft()).proposal.size).toBe(0);
    await good(ask['intake:accept']({ owner, id, plan: view.plan ?? '' }));
    const after = await draft();
    expect([...after.proposal.keys()]).toEqual(['KOTA-001', 'KOTA-002']);
    expect(after.selection.get('administrasi:KOTA-001')).toMatchObject({ outcome: 'passed', by: owner, at: NOW });
    expect(await good(ask['competition:narrative']({ owner, id, entry: 'KOTA-001' }))).toEqual([
      { section: 'summary', text: 'Satu dua tiga.' },
    ]);
    const words = await good(ask['intake:words']({ owner, id }));
    expect(words.counts['KOTA-001']?.[words.sections.indexOf('summary')]).toBe(3);
    await good(ask['competition:step']({ owner, id, act: 'undo' }));
    expect((await draft()).proposal.size).toBe(0);
  });

  test('remembers the mapping for the next table with the same headings', async () => {
    await accept(await workbook(ROWS));
    const [mapping] = (await draft()).mapping.values();
    expect(mapping).toMatchObject({ columns: { judul: 'title', status: 'outcome' }, groups: {}, clusters: {} });
  });

  test('names every bad cell by its address, and does not accept', async () => {
    const rows = [['KOTA#1', '', 'Dinas A', 'Desa', '31/02/2019', '', ''], ...ROWS];
    const view = await good(check(await workbook(rows)));
    expect(view.plan).toBeNull();
    expect(view.badCells).toBe(4);
    expect(view.bad.map(({ cell, kind }) => `${cell} ${kind}`)).toEqual([
      'A3 bad-entry',
      'B3 empty',
      'D3 unknown-division',
      'E3 no-such-day',
    ]);
    expect(view.unknown).toEqual({ groups: [], clusters: ['Desa'] });
    expect(await ask['intake:accept']({ owner, id, plan: 'plan-1' })).toEqual({ ok: false, error: { kind: 'import-outdated' } });
    expect((await draft()).proposal.size).toBe(0);
  });

  test('takes what a person says of a group or cluster', async () => {
    const file = await workbook([['KOTA-001', 'Judul', 'Dinas A', 'Kotamadya', '', '', '']]);
    const view = await good(check(file, { said: { groups: {}, clusters: { kotamadya: 'kota' } } }));
    expect([view.badCells, view.added[0]?.cluster]).toEqual([0, 'kota']);
  });

  test('again updates, shows what changes, and never doubles a proposal', async () => {
    await accept(await workbook(ROWS));
    const again = await good(check(await workbook(ROWS, 'lagi.xlsx')));
    expect([again.added.length, again.changed.length, again.unchanged, again.missing]).toEqual([0, 0, 2, []]);
    const changed = await good(
      check(await workbook([['KOTA-001', 'Judul baru', 'Dinas A', 'Kota', '5 Mei 2019', 'Satu dua tiga.', null]])),
    );
    expect(changed.changed).toMatchObject([
      { entry: 'KOTA-001', changes: [{ field: 'title', before: 'Judul satu', after: 'Judul baru' }] },
    ]);
    expect(changed.missing).toEqual(['KOTA-002']);
  });

  test('is refused when the competition changed after it was checked', async () => {
    const { plan } = await good(check(await workbook(ROWS)));
    await good(
      ask['competition:change']({ owner, id, change: { what: 'edit-divisions', step: null, records: [{ kind: 'groups', value: [] }] } }),
    );
    expect(await ask['intake:accept']({ owner, id, plan: plan ?? '' })).toEqual({ ok: false, error: { kind: 'import-outdated' } });
  });

  test('is refused with the reason for a file that is none, a sheet that is gone, an example that shows no number', async () => {
    const picture = await fileOf('foto.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
    expect(await ask['intake:look']({ owner, id, file: picture })).toMatchObject({
      error: { kind: 'spreadsheet-refused', name: 'foto.xlsx', fault: { kind: 'not-text' } },
    });
    const file = await workbook(ROWS);
    expect(await check(file, { sheet: 3 })).toMatchObject({ error: { kind: 'file-changed', name: 'proposal.xlsx' } });
    expect(await check(file, { entryExample: 'kota' })).toMatchObject({ error: { kind: 'entry-example-unclear', example: 'kota' } });
    expect(await check('file-99')).toMatchObject({ error: { kind: 'file-gone' } });
  });

  test('the list of bad cells is saved as it is shown, and no cell of it starts a formula', async () => {
    const saved = await good(
      ask['intake:save-list']({
        rows: [
          ['Sel', 'Isi'],
          ['A3', '=1+1'],
        ],
      }),
    );
    expect(await readFile(join(saved.folder, saved.name), 'utf8')).toBe("\ufeffSel,Isi\r\nA3,'=1+1\r\n");
  });
});

describe('attachments', () => {
  test('are matched by entry number, hashed, and told with what matched nothing', async () => {
    await accept(await workbook(ROWS));
    const folder = join(desk.folder, 'lampiran');
    await mkdir(join(folder, 'kota_001'), { recursive: true });
    await writeFile(join(folder, 'kota_001', 'laporan.pdf'), '%PDF-1.7');
    await writeFile(join(folder, 'lain.txt'), 'lain');
    await writeFile(join(folder, '.tersembunyi'), 'KOTA-002');
    const asked = { ...desk, dialogs: { ...desk.dialogs, open: () => Promise.resolve([folder]) } };
    const view = await good(intakeHandlers(asked, () => 'id')['intake:attach']({ owner, id, entries: ['KOTA-001', 'KOTA-002'] }));
    expect(view).toEqual({
      folder: 'lampiran',
      matched: 1,
      proposals: 1,
      bytes: 8,
      unmatched: ['lain.txt'],
      ambiguous: [],
      without: ['KOTA-002'],
    });
    expect(desk.attachmentFolders.of(id)).toBe(folder);
    expect((await draft()).attachments.get('KOTA-001')).toEqual([
      {
        path: 'kota_001/laporan.pdf',
        bytes: 8,
        sha256: '86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b',
        mediaType: 'application/pdf',
      },
    ]);
  });

  test('closing the dialog attaches nothing', async () => {
    expect(await ask['intake:attach']({ owner, id, entries: [] })).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });
});
