import { describe, expect, test } from 'vitest';
import { kippSections } from '#main/templates/kipp-proposal.ts';
import { likeliestSheet, type TopOfSheet, understandTable } from '#shared/domain/intake/mapping/understand-table.ts';

const sheet = (rows: number, headingRow: number | null): TopOfSheet => ({ rows, headingRow, top: [] });

test.each([
  ['the longest with headings', [sheet(900, null), sheet(20, 1), sheet(300, 2), sheet(30, 1)], 2],
  ['the first of equals', [sheet(20, 1), sheet(20, 1)], 0],
  ['the first where none has headings', [sheet(9, null), sheet(90, null)], 0],
  ['the first place where there is none', [], 0],
])('the list most likely stands in %s', (_, sheets, place) => {
  expect(likeliestSheet(sheets)).toBe(place);
});

describe('a table before a person looked at it', () => {
  const below = Array.from({ length: 20 }, (_, index) => ({ row: 4 + index, cells: [`K-${index}`, `Judul ${index}`] }));
  const table: TopOfSheet = {
    rows: 24,
    headingRow: 3,
    top: [{ row: 1, cells: ['Rekap Inovasi'] }, { row: 3, cells: ['Nomor Registrasi', 'Judul Inovasi'] }, ...below],
  };

  test('is understood as its headings propose, with the rows below them to look at', () => {
    expect(understandTable(table, 3, { mappings: [], sections: kippSections })).toEqual({
      headings: ['Nomor Registrasi', 'Judul Inovasi'],
      below: below.slice(0, 12).map(({ cells }) => cells),
      fields: ['entry', 'title'],
      isRemembered: false,
      said: { groups: {}, clusters: {} },
    });
  });

  test('is understood as a person did the same headings before', () => {
    const said = { groups: { umum: 'u' }, clusters: { kota: 'k' } };
    const mappings = [
      { columns: { lain: 'title' }, groups: {}, clusters: {} },
      { columns: { 'nomor registrasi': null, 'judul inovasi': 'agency' }, ...said },
    ] as const;
    expect(understandTable(table, 3, { mappings, sections: [] })).toMatchObject({ fields: [null, 'agency'], isRemembered: true, said });
  });

  test('is not understood by a row that is not among the first', () => {
    expect(understandTable(table, 2, { mappings: [], sections: [] })).toBeNull();
  });
});
