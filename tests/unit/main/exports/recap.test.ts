import { readXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeRecapCsv } from '#main/exports/write-csv-recap.ts';
import { writeRecapXlsx } from '#main/exports/write-xlsx-recap.ts';
import { sheetNames } from '#main/exports/sheet-names.ts';
import { totalFormula } from '#main/exports/total-formula.ts';
import { rulesFrom } from '#tests/support/panel/panel.ts';
import { exportSource, withRanking } from '#tests/support/panel/exported-result.ts';

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

describe('a recapitulation of what a panel decided', () => {
  it('shows the decided place, final score and status beside the computed ones, with the numbers of the decisions', async () => {
    const plain = await exportSource({}, rounded);
    const decided = plain.result.ranking.map(({ jurors: _shownBefore, ...row }) =>
      row.entry === 'P-2'
        ? { ...row, rank: null, total: null, totalExact: null, selected: false, status: 'excluded' as const, decisions: [1, 2] }
        : { ...row, decisions: [] },
    );
    const source = { ...plain, result: { ...plain.result, decided } };
    const [header, first, second] = writeRecapCsv(source).split('\r\n');
    expect(header).toContain(
      ';Keterangan;Peringkat menurut pleno;Nilai akhir menurut pleno;Terpilih menurut pleno;Status menurut pleno;Keputusan nomor',
    );
    expect(first).toMatch(/^1;P-2;.*;;;tidak;dikeluarkan;1, 2$/u);
    expect(second).toMatch(/;2;76,10;(?:ya|tidak);berperingkat;$/u);
    const [sheet] = await workbook(await writeRecapXlsx(source));
    expect(sheet?.rows[1]?.slice(-3)).toEqual(['tidak', 'dikeluarkan', '1, 2']);
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

describe('how it was computed', () => {
  async function method(source: Awaited<ReturnType<typeof exportSource>>) {
    const rows = (await workbook(await writeRecapXlsx(source))).at(-1)?.rows ?? [];
    return rows.map((row) => row.join(' = '));
  }

  it('states rules, threshold, selection and rankings, and whether final scores are live', async () => {
    const rules = rulesFrom({ threshold: { total: 85 }, selection: { top: 2 }, partition: 'cluster', combine: 'criterion-panels' });
    const lines = await method(await exportSource({ template: { name: { id: 'KIPP', en: 'KIPP' }, source: 'formulir KIPP' } }, rules));
    for (const line of [
      'Ambang batas = ',
      'Terpilih = 2 terbaik',
      'Pembagian peringkat = ',
      'Sumber kriteria = formulir KIPP',
      'disalin dari berkas hasil',
    ])
      expect(lines.join('\n')).toContain(line);
  });

  it('gives every decision with whom it is about and its reason', async () => {
    const source = await exportSource();
    const [juror = ''] = source.result.inputs.map((input) => input.juror);
    const decision = {
      number: 1,
      kind: 'waive-missing',
      entry: null,
      juror,
      before: '3',
      after: null,
      reason: 'Sakit.',
      at: source.result.closedAt,
    } as const;
    const about = { ...decision, number: 2, kind: 'exclude', juror: null, entry: 'P-3', reason: 'Ganda.' } as const;
    const lines = await method({ ...source, result: { ...source.result, decisions: [decision, about] } });
    const name = source.content.roster.personOf(juror)?.name ?? '';
    expect(lines).toEqual(
      expect.arrayContaining([
        `Keputusan 1 = ditutup tanpa nilai juri, ${name}: Sakit.`,
        'Keputusan 2 = proposal dikeluarkan, P-3: Ganda.',
      ]),
    );
  });

  it('lists parts of a criterion beside the criterion, with factors where the rules have them', async () => {
    const parts = [
      { id: 'impact', weight: 2 },
      { id: 'reach', weight: 1 },
    ];
    const criteria = [
      { id: 'significance', weight: 3, parts },
      { id: 'novelty', weight: 0.8, scale: { min: 1, max: 5, step: 1 } },
    ];
    const source = await exportSource();
    const stage = { ...source.content.stage, rules: rulesFrom({ weighting: 'factor', criteria }) };
    const sheets = await workbook(await writeRecapXlsx({ ...source, content: { ...source.content, stage } }));
    expect(sheets.at(-2)?.rows).toEqual([
      ['Kode', 'Kriteria', 'Faktor', 'Bagian dari', 'Nilai terendah', 'Nilai tertinggi', 'Kelipatan'],
      ['impact', 'impact', 2, 'significance', 0, 100, 0.5],
      ['reach', 'reach', 1, 'significance', 0, 100, 0.5],
      ['novelty', 'novelty', 0.8, null, 1, 5, 1],
    ]);
  });
});
