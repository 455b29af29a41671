import { describe, expect, test } from 'vitest';
import type { ColumnFields } from '#shared/domain/intake/mapping/propose-mapping.ts';
import { nextNumbers, patternOf } from '#shared/domain/intake/reading/entry-numbers.ts';
import { importRecords } from '#shared/domain/intake/reading/import-records.ts';
import { type Kept, planImport } from '#shared/domain/intake/reading/plan-import.ts';
import { readTable } from '#shared/domain/intake/reading/read-table.ts';
import type { UnreadableCell } from '#shared/domain/intake/sheets/plain-sheet.ts';

const GROUPS = [{ id: 'umum', name: { id: 'Umum', en: 'General' } }];
const CLUSTERS = [{ id: 'kota', name: { id: 'Kota', en: 'Cities' } }];

/** Reads rows below a heading in row 1, the first of them in row 2. */
function read(fields: ColumnFields, rows: readonly (readonly string[])[], unreadable: readonly UnreadableCell[] = []) {
  const table = { heading: { row: 1, cells: [] }, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
  return readTable(table, unreadable, { fields, groups: GROUPS, clusters: CLUSTERS, said: { groups: {}, clusters: {} } });
}

const faultsOf = (fields: ColumnFields, ...rows: readonly (readonly string[])[]) =>
  read(fields, rows).faults.map(({ kind, row, column, content }) => [kind, row, column, content]);

describe('reading a table', () => {
  test('fills what the columns say and nothing else', () => {
    const fields: ColumnFields = [
      'entry',
      'title',
      'agency',
      null,
      'group',
      'startedOn',
      'sdgs',
      'unit',
      'section:novelty',
      'outcome',
      'outcomeReason',
    ];
    const { proposals, faults } = read(fields, [
      [
        'kota 001',
        ' Judul  satu',
        'Dinas A',
        'x',
        'Kelompok Umum',
        '5 Mei 2019',
        '3, 1',
        '',
        'Baru.\r\nSekali.',
        'Tidak lolos',
        'Terlambat',
      ],
    ]);
    expect(faults).toEqual([]);
    expect(proposals).toEqual([
      {
        row: 2,
        entry: 'KOTA-001',
        facts: { title: 'Judul satu', agency: 'Dinas A', group: 'umum', startedOn: '2019-05-05', sdgs: [1, 3], unit: null },
        texts: new Map([['novelty', 'Baru.\nSekali.']]),
        outcome: 'failed',
        outcomeReason: 'Terlambat',
      },
    ]);
  });

  test('an empty cell empties what may be empty', () => {
    const { proposals } = read(['title', 'agency', 'group', 'startedOn', 'sdgs', 'entry', 'outcome'], [['A', 'B', '', '', '', '', '']]);
    expect(proposals[0]).toMatchObject({ entry: null, facts: { group: null, startedOn: null, sdgs: [] }, outcome: null });
  });

  test('a dash alone is an empty cell', () => {
    const { proposals, faults } = read(['title', 'agency', 'cluster', 'startedOn', 'sdgs'], [['A', 'B', '-', '–', '-']]);
    expect(faults).toEqual([]);
    expect(proposals[0]?.facts).toMatchObject({ cluster: null, startedOn: null, sdgs: [] });
  });

  test('every bad cell is named by row and column with its content', () => {
    const fields: ColumnFields = ['entry', 'title', 'agency', 'cluster', 'startedOn', 'sdgs', 'outcome'];
    expect(faultsOf(fields, ['KOTA#1', '', 'Dinas', 'Desa', '31/02/2019', '99', 'mungkin'])).toEqual([
      ['bad-entry', 2, 0, 'KOTA#1'],
      ['empty', 2, 1, ''],
      ['unknown-division', 2, 3, 'Desa'],
      ['no-such-day', 2, 4, '31/02/2019'],
      ['bad-goals', 2, 5, '99'],
      ['bad-outcome', 2, 6, 'mungkin'],
    ]);
    expect(faultsOf(['title', 'agency'], ['A', 'x'.repeat(501)])).toEqual([['too-long', 2, 1, 'x'.repeat(501)]]);
    expect(faultsOf(['title', 'agency', 'section:s'], ['A', 'B', 'x'.repeat(100_001)]).map(([kind]) => kind)).toEqual(['too-long']);
  });

  test('an entry number that comes twice is told with the row of the first', () => {
    const { faults } = read(
      ['entry', 'title', 'agency'],
      [
        ['A-1', 'A', 'B'],
        ['A-2', 'A', 'B'],
        ['a 1', 'C', 'D'],
      ],
    );
    expect(faults).toMatchObject([{ kind: 'entry-twice', row: 4, column: 0, content: 'A-1', other: 2 }]);
  });

  test('a cell whose value the file does not tell is bad only where it is needed', () => {
    const unreadable = [
      { row: 2, column: 1, kind: 'error-in-cell', content: '#N/A' },
      { row: 2, column: 2, kind: 'formula-without-value', content: '=A1' },
    ] as const;
    expect(read(['title', 'agency', null], [['A', '', '']], unreadable).faults).toMatchObject([{ kind: 'error-in-cell', content: '#N/A' }]);
    expect(read(['title', 'agency', null], [['', '', '']], unreadable).passedOver).toEqual([]);
  });

  test('a row without number, title and agency tells of no proposal', () => {
    const { proposals, passedOver } = read(
      ['title', 'agency', 'location'],
      [
        ['A', 'B', 'C'],
        ['', '', 'Jumlah: 1'],
      ],
    );
    expect([proposals.length, passedOver]).toEqual([1, [3]]);
  });
});

describe('entry numbers', () => {
  test('follow an example, after the greatest ever used', () => {
    const pattern = patternOf('KOTA-001');
    expect(pattern).toEqual({ prefix: 'KOTA-', digits: 3 });
    const next = nextNumbers({ prefix: 'KOTA-', digits: 3 }, ['KOTA-007', 'KOTA-12', 'KAB-900', 'KOTA-X1']);
    expect([next(), next()]).toEqual(['KOTA-013', 'KOTA-014']);
  });

  test('may be plain numbers, and outgrow their digits', () => {
    expect(patternOf('1')).toEqual({ prefix: '', digits: 1 });
    expect(nextNumbers({ prefix: '', digits: 1 }, ['9'])()).toBe('10');
  });

  test.each(['', 'KOTA', '-001', 'kota-001', `${'A'.repeat(30)}-001`])('%s is no example', (example) => {
    expect(patternOf(example)).toBeNull();
  });
});

describe('planning an import', () => {
  const FIELDS: ColumnFields = ['entry', 'title', 'agency', 'location', 'section:b'];
  const facts = {
    title: 'Judul Satu',
    agency: 'Dinas A',
    unit: 'UPP',
    group: null,
    cluster: null,
    category: null,
    startedOn: null,
    innovator: null,
    location: 'Pasuruan',
    videoUrl: null,
    sdgs: [3],
  };
  const kept = (...entries: readonly string[]): Kept => ({
    proposals: new Map(entries.map((entry) => [entry, { facts, narrative: [{ section: 'a', text: 'Lama' }] }])),
    retired: new Set(['P-009']),
    sections: ['b', 'a'],
    decisions: new Map(),
  });
  const plan = (known: Kept, ...rows: readonly (readonly string[])[]) =>
    planImport(read(FIELDS, rows).proposals, known, { prefix: 'P-', digits: 3 });

  test('new rows without a number get the next, past numbers in use, in the table, and taken out', () => {
    const { added } = plan(kept('P-002'), ['', 'X', 'B'], ['P-010', 'Y', 'B'], ['', 'Z', 'B']);
    expect(added.map(({ entry }) => entry)).toEqual(['P-011', 'P-010', 'P-012']);
  });

  test('a row with a known number changes that proposal, field by field; what has no column stays', () => {
    const { changed, added } = plan(kept('P-001'), ['P-001', 'Judul Dua', 'Dinas A', '', 'Teks baru']);
    expect(added).toEqual([]);
    expect(changed[0]?.changes).toEqual([
      { field: 'title', before: 'Judul Satu', after: 'Judul Dua' },
      { field: 'location', before: 'Pasuruan', after: '' },
      { field: 'section:b', before: '', after: 'Teks baru' },
    ]);
    expect(changed[0]?.facts).toMatchObject({ unit: 'UPP', sdgs: [3] });
    expect(changed[0]?.narrative).toEqual([
      { section: 'b', text: 'Teks baru' },
      { section: 'a', text: 'Lama' },
    ]);
  });

  test('the same table again changes nothing', () => {
    const { added, changed, unchanged } = plan(kept('P-001'), ['P-001', 'Judul Satu', 'Dinas A', 'Pasuruan', '']);
    expect([added.length, changed.length, unchanged.length]).toEqual([0, 0, 1]);
  });

  test('a row without a number is the proposal of the same title and agency, one for each', () => {
    const { added, unchanged } = plan(
      kept('P-001', 'P-002'),
      ...Array.from({ length: 3 }, () => ['', 'judul  satu', 'DINAS A', 'Pasuruan']),
    );
    expect(unchanged).toEqual([]);
    expect(added.map(({ entry }) => entry)).toEqual(['P-010']);
  });

  test('what a list decides anew or otherwise is a change; the same decision again is none, and keeps its reason', () => {
    const decided = { outcome: 'failed', reason: 'Terlalu muda' } as const;
    const known: Kept = { ...kept('P-001'), decisions: new Map([['P-001', decided]]) };
    const planned = (...row: readonly string[]) =>
      planImport(
        read(['entry', 'title', 'agency', 'outcome', 'outcomeReason'], [['P-001', 'Judul Satu', 'Dinas A', ...row]]).proposals,
        known,
        {
          prefix: 'P-',
          digits: 3,
        },
      );
    expect(planned('tidak lolos', '').unchanged).toHaveLength(1);
    expect(planned('', '').unchanged).toHaveLength(1);
    expect(planned('lolos', '').changed[0]).toMatchObject({
      decision: { outcome: 'passed', reason: '' },
      changes: [
        { field: 'outcome', before: 'failed', after: 'passed' },
        { field: 'outcomeReason', before: 'Terlalu muda', after: '' },
      ],
    });
    expect(planned('gugur', 'Ganda').changed[0]?.changes).toEqual([{ field: 'outcomeReason', before: 'Terlalu muda', after: 'Ganda' }]);
    const doing = { by: 'k', at: '2026-03-02T08:00:00.000Z' };
    expect(importRecords(planned('lolos', ''), 'tahap', doing)).toEqual([
      { kind: 'selection', id: 'tahap:P-001', value: { outcome: 'passed', reason: '', checks: {}, ...doing } },
    ]);
  });

  test('a proposal that the table has not is named and stays', () => {
    expect(plan(kept('P-001', 'P-002'), ['P-002', 'A', 'B']).missing).toEqual(['P-001']);
  });

  test('what is new or changed becomes records, and a decision made elsewhere one of the stage', () => {
    const doing = { by: 'j'.repeat(43), at: '2023-05-17T02:00:00.000Z' };
    const rows = read(
      [...FIELDS, 'outcome', 'outcomeReason'],
      [
        ['P-001', 'A', 'B', '', '', 'tidak lolos', 'Terlambat'],
        ['P-002', 'C', 'D', '', '', ''],
      ],
    );
    const done = importRecords(planImport(rows.proposals, kept('P-001'), { prefix: 'P-', digits: 3 }), 'admin', doing);
    expect(done.map((record) => [record.kind, 'id' in record && record.id])).toEqual([
      ['proposal', 'P-002'],
      ['narrative', 'P-002'],
      ['proposal', 'P-001'],
      ['narrative', 'P-001'],
      ['selection', 'admin:P-001'],
    ]);
    expect(done.at(-1)).toMatchObject({ value: { outcome: 'failed', reason: 'Terlambat', checks: {}, ...doing } });
    expect(importRecords(planImport(rows.proposals, kept(), { prefix: 'P-', digits: 3 }), null, doing)).toHaveLength(4);
  });

  test('a number that was taken out is not given again', () => {
    expect(plan(kept(), ['P-009', 'A', 'B']).faults).toMatchObject([{ kind: 'entry-retired', row: 2, content: 'P-009' }]);
  });
});
