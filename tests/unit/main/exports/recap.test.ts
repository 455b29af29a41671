import { readXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeRecapCsv } from '#main/exports/write-csv-recap.ts';
import { writeRecapXlsx } from '#main/exports/write-xlsx-recap.ts';
import { sheetNames } from '#main/exports/sheet-names.ts';
import { totalFormula } from '#main/exports/total-formula.ts';
import { rulesFrom } from '#tests/support/panel.ts';
import { exportSource, withRanking } from '#tests/support/exported-result.ts';

afterEach(() => vi.useRealTimers());

const rounded = rulesFrom({ rounding: { total: { decimals: 2, mode: 'half-up' } } });

async function workbook(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes);
  return sheets;
}

describe('the recapitulation as CSV', () => {
  it('is written as an Indonesian office’s spreadsheet reads it', async () => {
    const source = await exportSource({}, rounded);
    const lines = writeRecapCsv(source).split('\r\n');
    expect(lines[0]).toBe('\uFEFFPeringkat;Nomor;Judul;Instansi;Klaster;Nilai akhir;Juri 1;Juri 2;Juri 3;Terpilih;Status;Keterangan');
    expect(lines[1]?.split(';').slice(0, 2)).toEqual(['1', 'P-2']);
    expect(lines[1]).toContain('Kabupaten;81,90;');
    expect(lines[2]).toContain('2;P-1;"JALAN BERDUA; ""KUA""";Dinas Kesehatan;Kota;76,10;');
    expect(lines).toHaveLength(5);
  });

  it('is written with commas and points in English', async () => {
    const source = { ...(await exportSource({}, rounded)), language: 'en' as const };
    const [header, first] = writeRecapCsv(source).split('\r\n');
    expect(header).toContain('Rank,Entry,Title,Agency,Cluster,Final score,');
    expect(first).toContain('Regency,81.90,');
  });

  it('lets no text of a person begin a formula', async () => {
    expect(writeRecapCsv(await exportSource())).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  it('hides the names of jurors where the stage wants that', async () => {
    const csv = writeRecapCsv(await exportSource({ jurorNames: 'anonymous' }));
    expect(csv.split('\r\n')[0]).toContain(';Juri 1;Juri 2;Juri 3;');
  });

  it('leaves rank and totals of an unranked proposal empty and says why', async () => {
    const source = withRanking(await exportSource(), (row) =>
      row.entry === 'P-3'
        ? { ...row, rank: null, total: null, totalExact: null, jurors: [], status: 'unranked', reason: 'below-quorum jurors=1 minJurors=3' }
        : row,
    );
    expect(writeRecapCsv(source)).toContain(
      ';P-3;BANSER;Dinas Kesehatan;Kota;;;;;tidak;tanpa peringkat;baru 1 juri selesai menilai, kuorum 3',
    );
  });

  it('says with whom a rank is shared and what broke a tie', async () => {
    const source = withRanking(await exportSource({}, rulesFrom({ ties: ['criterion:significance', 'median', 'shared'] })), (row) =>
      row.entry === 'P-3' ? row : { ...row, tiedWith: ['P-9'], brokenBy: 'median' },
    );
    expect(writeRecapCsv(source)).toContain('nilai sama dengan P-9; nilai sama dipisahkan oleh median');
  });
});

describe('the recapitulation as a workbook', () => {
  it('has a sheet for all, one for each cluster, the criteria and how it was computed', async () => {
    const sheets = await workbook(await writeRecapXlsx(await exportSource()));
    expect(sheets.map(({ name }) => name)).toEqual(['Rekap', 'Kabupaten', 'Kota', 'Kriteria', 'Cara hitung']);
    expect(sheets[2]?.rows.map((row) => row[1])).toEqual(['Nomor', 'P-1', 'P-3']);
  });

  it('computes final scores by formulas over the jurors’ totals, with the official figure beside', async () => {
    const [recap] = await workbook(await writeRecapXlsx(await exportSource({}, rounded)));
    expect(recap?.cells?.get('1,5')).toMatchObject({ formula: 'ROUND(AVERAGE(G2:I2),2)', formulaResult: 81.9 });
    expect(recap?.cells?.get('2,5')).toMatchObject({ formula: 'ROUND(AVERAGE(G3:I3),2)', formulaResult: 76.1 });
  });

  it('keeps texts of persons texts', async () => {
    const [recap] = await workbook(await writeRecapXlsx(await exportSource()));
    expect(recap?.rows[1]?.[2]).toBe(`'=HYPERLINK("http://x")`);
  });

  it('names in full what it rests on', async () => {
    const source = await exportSource();
    const method = (await workbook(await writeRecapXlsx(source))).at(-1)?.rows.map((row) => row[1]);
    expect(method).toEqual(
      expect.arrayContaining([source.payloadSha256, source.result.bundleId, ...source.result.inputs.map(({ sha256 }) => sha256)]),
    );
  });

  it('is the same to the byte whenever it is written', async () => {
    const source = await exportSource();
    const now = await writeRecapXlsx(source);
    vi.useFakeTimers({ now: new Date('2031-03-04T05:06:07Z'), toFake: ['Date'] });
    expect(await writeRecapXlsx(source)).toEqual(now);
  });
});

describe('the formula of a final score', () => {
  it.each([
    ['mean', { aggregate: { method: 'mean' } }, 'ROUND(AVERAGE(A1:E1),10)'],
    ['median', { aggregate: { method: 'median' } }, 'ROUND(MEDIAN(A1:E1),10)'],
    ['sum', { aggregate: { method: 'sum' }, rounding: { total: { decimals: 1, mode: 'half-up' } } }, 'ROUND(SUM(A1:E1),1)'],
    [
      'trimmed mean',
      { aggregate: { method: 'trimmed-mean', drop: 1 } },
      'ROUND((SUM(A1:E1)-LARGE(A1:E1,1)-SMALL(A1:E1,1))/(COUNT(A1:E1)-2),10)',
    ],
    ['trimmed sum', { aggregate: { method: 'trimmed-sum', drop: 1 } }, 'ROUND(SUM(A1:E1)-LARGE(A1:E1,1)-SMALL(A1:E1,1),10)'],
    ['rank sum', { aggregate: { method: 'rank-sum' } }, null],
    ['trim longer than a formula can show', { aggregate: { method: 'trimmed-mean', drop: 6 } }, null],
    ['criterion panels', { combine: 'criterion-panels' }, null],
    ['half-even rounding', { rounding: { total: { decimals: 2, mode: 'half-even' } } }, null],
    ['carried stages', { carry: [{ stage: 'tahap-0', weight: 40 }] }, null],
  ])('for %s', (_, document, formula) => {
    expect(totalFormula(rulesFrom(document), 'A1:E1')).toBe(formula);
  });
});

describe('names of sheets', () => {
  it('are what a workbook allows, each once', () => {
    expect(
      sheetNames([
        'Rekap',
        "'Kota/Kab.'",
        'rekap',
        '[]',
        'Kementerian dan Lembaga Nonkementerian',
        'Kementerian dan Lembaga Nonkementerian',
      ]),
    ).toEqual(['Rekap', 'Kota Kab.', 'rekap (2)', '-', 'Kementerian dan Lembaga Nonkeme', 'Kementerian dan Lembaga Non (2)']);
  });
});
