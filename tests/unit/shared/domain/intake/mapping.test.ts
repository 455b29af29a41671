import { describe, expect, test } from 'vitest';
import { kippSections } from '#main/templates/kipp-proposal.ts';
import { cutAtHeading, findHeadingRow } from '#shared/domain/intake/mapping/heading-row.ts';
import { joinSplitHeading } from '#shared/domain/intake/mapping/split-heading.ts';
import { headingSignature, recallFields, recallMapping, rememberFields } from '#shared/domain/intake/mapping/heading-signature.ts';
import { importFields, sectionOf } from '#shared/domain/intake/mapping/import-field.ts';
import { divisionFinder, unknownDivisions } from '#shared/domain/intake/mapping/match-division.ts';
import { proposeMapping } from '#shared/domain/intake/mapping/propose-mapping.ts';
import type { PlainSheet } from '#shared/domain/intake/sheets/plain-sheet.ts';

const propose = (headings: readonly string[], below: readonly (readonly string[])[] = []) => proposeMapping(headings, below, kippSections);

describe('what each column fills', () => {
  test('is proposed from Indonesian headings', () => {
    const headings = ['No.', 'Nomor Registrasi', 'JUDUL INOVASI', 'Perangkat Daerah', 'UPP', 'Kelompok', 'Klaster', 'Kategori'];
    expect(propose(headings)).toEqual([null, 'entry', 'title', 'agency', 'unit', 'group', 'cluster', 'category']);
    expect(propose(['Tanggal Mulai Implementasi', 'SDGs', 'Inovator', 'Tautan Video', 'Lokasi', 'Hasil Seleksi', 'Alasan'])).toEqual([
      'startedOn',
      'sdgs',
      'innovator',
      'videoUrl',
      'location',
      'outcome',
      'outcomeReason',
    ]);
  });

  test('is proposed from English headings', () => {
    expect(propose(['Registration number', 'Innovation title', 'Agency', 'Start date', 'Group', 'Cluster', 'Video link'])).toEqual([
      'entry',
      'title',
      'agency',
      'startedOn',
      'group',
      'cluster',
      'videoUrl',
    ]);
  });

  test('may be a section of the form, by its name or part of it', () => {
    expect(propose(['Ringkasan', 'Latar belakang & tujuan', 'Nilai Tambah', 'Uraian Signifikansi', 'Adaptability'])).toEqual([
      'section:summary',
      'section:background',
      'section:novelty',
      'section:significance',
      'section:adaptability',
    ]);
  });

  test('is nothing for a heading that says nothing, or that is a text', () => {
    expect(propose(['', 'Catatan panitia', `Judul ${'panjang '.repeat(40)}`])).toEqual([null, null, null]);
  });

  test('is given to the likelier of two columns, once', () => {
    expect(propose(['Nama Inovasi dan Logo', 'Nama Inovasi', 'Nama Inovator'])).toEqual([null, 'title', 'innovator']);
  });

  test('a column that counts its rows holds no entry numbers', () => {
    expect(
      propose(
        ['Nomor', 'Judul'],
        [
          ['1', 'A'],
          ['2', 'B'],
          ['3.', 'C'],
        ],
      ),
    ).toEqual([null, 'title']);
    expect(
      propose(
        ['Nomor', 'Judul'],
        [
          ['12', 'A'],
          ['7', 'B'],
        ],
      ),
    ).toEqual(['entry', 'title']);
  });

  test('every field of a form can be filled', () => {
    expect(importFields(kippSections).length).toBe(14 + kippSections.length);
    expect(sectionOf('section:novelty')).toBe('novelty');
    expect(sectionOf('title')).toBeNull();
  });
});

const sheet = (...rows: readonly (readonly string[])[]): PlainSheet => ({
  name: 'Data',
  rows: rows.map((cells, index) => ({ row: index + 2, cells })),
  unreadable: [],
});

describe('headings over two rows whose cells were one', () => {
  const rowsOf = (...rows: readonly (readonly string[])[]) =>
    joinSplitHeading({ name: null, unreadable: [], rows: rows.map((cells, index) => ({ row: index + 1, cells })) }).rows.map(
      ({ cells }) => cells,
    );

  test('are joined in the lower row, as in a text file made of a workbook with merged cells', () => {
    const [, , lower, data] = rowsOf(
      ['DAFTAR PROPOSAL'],
      ['Nomor', 'Proposal', '', 'Instansi', 'Mulai'],
      ['', 'Judul', 'Klaster'],
      ['KOTA-001', 'Judul satu', 'Kota', 'Dinas', '2019-05-31'],
    );
    expect(lower).toEqual(['Nomor', 'Judul', 'Klaster', 'Instansi', 'Mulai']);
    expect(data?.[0]).toBe('KOTA-001');
  });

  test('are left alone where the next row is one of data', () => {
    expect(rowsOf(['Nomor', 'Judul', 'Instansi', ''], ['KOTA-001', 'Judul', 'Dinas Kota', 'catatan'])[1]).toEqual([
      'KOTA-001',
      'Judul',
      'Dinas Kota',
      'catatan',
    ]);
    expect(rowsOf(['Nomor', 'Judul', 'Instansi'])).toHaveLength(1);
  });
});

describe('the row of headings', () => {
  test('is the one that names most fields, below titles and merged headings', () => {
    const found = sheet(['DAFTAR PROPOSAL', 'DAFTAR PROPOSAL'], ['Proposal', 'Proposal'], ['Judul', 'Instansi'], ['A', 'B']);
    expect(findHeadingRow(found, kippSections)).toBe(4);
  });

  test('is the first of several texts where no field is named, and none on a sheet of single texts', () => {
    expect(findHeadingRow(sheet(['Petunjuk'], ['Baca', 'dulu']), kippSections)).toBe(3);
    expect(findHeadingRow(sheet(['Petunjuk'], ['Baca dulu']), kippSections)).toBeNull();
  });

  test('is cut off together with a line that numbers the columns', () => {
    const numbered = sheet(['Judul', 'Instansi', 'Lokasi'], ['(1)', '(2)', '(3)'], ['A', 'B', 'C']);
    expect(cutAtHeading(numbered, 2)?.rows.map(({ row }) => row)).toEqual([4]);
    expect(cutAtHeading(sheet(['Judul', 'Instansi'], ['A', 'B']), 2)?.rows.map(({ row }) => row)).toEqual([3]);
    expect(cutAtHeading(sheet(['Judul', 'Instansi']), 2)?.rows).toEqual([]);
    expect(cutAtHeading(numbered, 99)).toBeNull();
  });
});

describe('what a person corrected', () => {
  const headings = ['Nama', 'Dinas', ''];
  const remembered = { columns: rememberFields(headings, ['title', 'agency', 'unit']), groups: {}, clusters: {} };

  test('is remembered by the headings, in whatever order they come again', () => {
    expect(headingSignature(['Dinas', 'NAMA', ''])).toBe(headingSignature(headings));
    expect(headingSignature(['Dinas'])).not.toBe(headingSignature(headings));
    expect(recallFields(remembered, ['dinas', 'Nama'])).toEqual(['agency', 'title']);
    expect(recallMapping([remembered], ['DINAS', 'nama'])).toBe(remembered);
    expect(recallMapping([remembered], ['Nama'])).toBeNull();
  });

  test('leaves out columns without a heading, and a heading that comes twice', () => {
    expect(remembered.columns).toEqual({ nama: 'title', dinas: 'agency' });
    expect(rememberFields(['Nama', 'nama', 'Lain'], [null, 'title', null])).toEqual({ nama: 'title', lain: null });
    expect(recallFields(remembered, ['Nama', 'nama', 'Lain'])).toEqual(['title', null, null]);
  });
});

describe('groups and clusters', () => {
  const divisions = [{ id: 'umum', name: { id: 'Umum', en: 'General' } }];
  const find = divisionFinder(divisions, { reguler: 'umum', lama: 'gone' });

  test.each(['umum', 'UMUM', 'General', 'Kelompok Umum', 'Reguler'])('%s is understood', (written) => {
    expect(find(written)).toBe('umum');
  });

  test('what nothing explains is asked once', () => {
    expect(unknownDivisions(['Khusus', '', 'Umum', 'Khusus', 'Lama'], find)).toEqual(['Khusus', 'Lama']);
  });
});
