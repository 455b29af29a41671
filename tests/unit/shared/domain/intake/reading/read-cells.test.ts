import { describe, expect, test } from 'vitest';
import { matchAttachments } from '#shared/domain/intake/attachments/match-attachments.ts';
import { findHeadingRow } from '#shared/domain/intake/mapping/heading-row.ts';
import { FACT_FIELDS, type ImportField, PLAIN_FIELDS } from '#shared/domain/intake/mapping/import-field.ts';
import { type ColumnFields, proposeMapping } from '#shared/domain/intake/mapping/propose-mapping.ts';
import { changedFields, mergeFacts } from '#shared/domain/intake/reading/merge-proposal.ts';
import { readTable } from '#shared/domain/intake/reading/read-table.ts';
import { NEEDABLE_FIELDS } from '#shared/domain/intake/selection/settings.ts';
import { readDate } from '#shared/domain/intake/values/read-date.ts';

function read(fields: ColumnFields, ...rows: readonly (readonly string[])[]) {
  const table = { heading: { row: 1, cells: [] }, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
  return readTable(table, [], { fields, groups: [], clusters: [], said: { groups: {}, clusters: {} } });
}

/** One proposal with this field from this cell. */
const readCell = (field: ImportField, content: string) => read(['title', field], ['Judul', content]);

describe('a cell', () => {
  test.each([
    ['Lolos', 'passed'],
    ['LULUS', 'passed'],
    ['memenuhi syarat', 'passed'],
    ['Gugur', 'failed'],
    ['TMS', 'failed'],
    ['Tidak lulus', 'failed'],
    ['', null],
  ])('that says "%s" of a selection made elsewhere means %s', (content, outcome) => {
    expect(readCell('outcome', content).proposals[0]?.outcome).toBe(outcome);
  });

  test('of a selection that says something else is bad', () => {
    expect(readCell('outcome', 'mungkin').faults).toEqual([
      { kind: 'bad-outcome', row: 2, column: 1, field: 'outcome', content: 'mungkin', other: null },
    ]);
  });

  test.each(['unit', 'category', 'innovator', 'location', 'videoUrl'] as const)('of %s is one line of text, or nothing', (field) => {
    expect(readCell(field, ' satu \n dua ').proposals[0]?.facts[field]).toBe('satu dua');
    expect(readCell(field, '').proposals[0]?.facts[field]).toBeNull();
  });

  test('a row that is shorter than its headings has empty cells at its end', () => {
    expect(read(['title', 'agency', 'unit'], ['Judul']).faults.map(({ kind, column }) => [kind, column])).toEqual([['empty', 1]]);
    expect(read(['unit', 'entry'], ['x']).passedOver).toEqual([2]);
  });
});

test('what is told of a proposal stands in one list, between its number and what was decided elsewhere', () => {
  expect(PLAIN_FIELDS).toEqual(['entry', ...FACT_FIELDS, 'outcome', 'outcomeReason']);
  expect(NEEDABLE_FIELDS).toEqual(FACT_FIELDS);
  expect(Object.keys(mergeFacts(null, {})).toSorted()).toEqual([...FACT_FIELDS].toSorted());
});

describe('what an import changes', () => {
  const facts = mergeFacts(null, { title: 'Judul', agency: 'Dinas', sdgs: [3] });

  test('is told field by field as text, lists with commas', () => {
    expect(changedFields({ facts, narrative: [] }, { facts: { ...facts, unit: 'UPT', sdgs: [3, 16] }, narrative: [] })).toEqual([
      { field: 'unit', before: '', after: 'UPT' },
      { field: 'sdgs', before: '3', after: '3, 16' },
    ]);
  });

  test('is told of sections that came, went, or read otherwise', () => {
    const narrative = (texts: Readonly<Record<string, string>>) => Object.entries(texts).map(([section, text]) => ({ section, text }));
    const [before, after] = [narrative({ a: 'satu', b: 'dua', c: 'tiga' }), narrative({ b: 'dua', c: 'tiga baru', d: 'empat' })];
    expect(changedFields({ facts, narrative: before }, { facts, narrative: after })).toEqual([
      { field: 'section:a', before: 'satu', after: '' },
      { field: 'section:c', before: 'tiga', after: 'tiga baru' },
      { field: 'section:d', before: '', after: 'empat' },
    ]);
  });
});

describe('a file', () => {
  test('without a letter or digit in its name belongs to nobody, nor does one in no known folder', () => {
    const { byEntry, unmatched } = matchAttachments(['…/—.pdf', 'KOTA-001/—.pdf'], ['KOTA-001']);
    expect([...byEntry]).toEqual([['KOTA-001', ['KOTA-001/—.pdf']]]);
    expect(unmatched).toEqual(['…/—.pdf']);
  });
});

test('a row with a text longer than any heading is no row of headings, whatever else it names', () => {
  const rows = [
    { row: 1, cells: ['Judul', 'Instansi', 'x'.repeat(400)] },
    { row: 2, cells: ['Judul', 'Instansi', 'Kelompok'] },
  ];
  expect(findHeadingRow({ name: 'Data', rows, unreadable: [] }, [])).toBe(2);
  expect(findHeadingRow({ name: 'Data', rows: [], unreadable: [] }, [])).toBeNull();
});

test('a column of numbers that is shorter than the table still counts its rows', () => {
  expect(proposeMapping(['No Proposal', 'Judul'], [['1', 'a'], ['2', 'b'], []], [])).toEqual([null, 'title']);
});

test.each([
  ['Mei 2019 2020', 'not-a-date'],
  ['Mei', 'not-a-date'],
  ['1 2 3 Mei 2019', 'not-a-date'],
])('%s is no date', (content, error) => {
  expect(readDate(content)).toEqual({ ok: false, error });
});
