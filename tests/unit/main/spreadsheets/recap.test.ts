import { type CellValue, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { MISSING } from '#shared/domain/scoring/marks/grid.ts';
import { describeUnderstoodRecap } from '#shared/text/recap.ts';
import { readScores } from '#main/spreadsheets/read-scores.ts';
import { ANYWHERE } from '#main/spreadsheets/score-columns.ts';
import { sheetsIn, soundRules } from '#tests/support/engine/scores.ts';

const ONE = soundRules({ scale: { min: 0, max: 100, step: 0.5 } });
const TWO = soundRules({
  criteria: [
    { id: 'dampak', name: { id: 'Dampak', en: 'Impact' }, weight: 60 },
    { id: 'kebaruan', name: { id: 'Kebaruan', en: 'Novelty' }, weight: 40 },
  ],
});

/** Each sheet as "proposal juror: points", null where a mark is missing. */
async function read(content: Uint8Array, rules = ONE, chosen: readonly string[] = []): Promise<unknown> {
  const scores = await readScores(content, rules, { ...ANYWHERE, sheets: chosen });
  if (!scores.ok) return scores.error;
  const step = rules.scale.step;
  return sheetsIn(scores.value.sheets).map(({ proposal, juror, steps }) => {
    return `${proposal} ${juror}: ${Array.from(steps, (each) => (each === MISSING ? '-' : each * step)).join(' ')}`;
  });
}

async function understood(content: Uint8Array, rules = ONE) {
  const scores = await readScores(content, rules);
  return scores.ok ? scores.value.understood : scores.error;
}

const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'utf8');

interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}
const merge = (startRow: number, startCol: number, endRow: number, endCol: number): Merge => ({ startRow, startCol, endRow, endCol });
const xlsx = (...sheets: WriteSheet[]) => writeXlsx({ sheets });
const sheet = (name: string, rows: CellValue[][], merges: Merge[] = []): WriteSheet => ({ name, rows, merges });

describe('a recap of one criterion', () => {
  test('has a column for each juror, titles above, and columns and rows beside that are not scores', async () => {
    const content = csv(
      'REKAPITULASI NILAI 2025;;;;;;',
      'No;Kode Proposal;Judul;Juri 1;Juri 2;Rata-rata;Peringkat',
      '1;P-01;Layanan keliling;80;82,5;81,25;1',
      '2;P-02;Antrean daring;;70;70;2',
      ';;Rata-rata;80;76,25;;',
      ';;;;"Kota, 20 Juli 2025";;',
    );
    expect(await read(content)).toEqual(['P-01 Juri 1: 80', 'P-01 Juri 2: 82.5', 'P-02 Juri 1: -', 'P-02 Juri 2: 70']);
    expect(await understood(content)).toEqual([
      {
        sheet: null,
        proposalColumn: 'Kode Proposal',
        jurors: ['Juri 1', 'Juri 2'],
        criteria: ['nilai'],
        otherColumns: ['No', 'Judul', 'Rata-rata', 'Peringkat'],
        otherRows: [5, 6],
      },
    ]);
  });

  test('may name its jurors in any way where none is called one', async () => {
    expect(await read(csv('proposal,Tim A,Tim B,Jumlah', 'P-01,80,82,162'))).toEqual(['P-01 Tim A: 80', 'P-01 Tim B: 82']);
    expect(await read(csv('proposal,Usia,Juri A', 'P-01,3,82'))).toEqual(['P-01 Juri A: 82']);
  });

  test('names a bad cell by row, column and content, in a workbook by its address too', async () => {
    expect(await read(csv('No,Juri 1,Juri 2', '1,80,101', '2,baik,70.3'))).toEqual([
      { kind: 'bad-mark', fault: 'out-of-scale', row: 2, column: 'Juri 2', content: '101' },
      { kind: 'bad-mark', fault: 'not-a-number', row: 3, column: 'Juri 1', content: 'baik' },
      { kind: 'bad-mark', fault: 'off-step', row: 3, column: 'Juri 2', content: '70.3' },
    ]);
    const content = await xlsx(sheet('Rekap', [['Rekap'], ['Proposal', 'Juri 1'], ['P-01', 101]]));
    const fault = { kind: 'bad-mark', fault: 'out-of-scale', row: 3, column: 'Juri 1', content: '101' };
    expect(await read(content)).toEqual([{ kind: 'in-sheet', sheet: 'Rekap', cell: 'B3', fault }]);
  });

  test('refuses a score without a proposal, a proposal twice, an error in a cell and a recap without any row', async () => {
    expect(await read(csv('Proposal,Juri 1', ',80'))).toEqual([{ kind: 'empty-cell', row: 2, column: 'Proposal' }]);
    expect(await read(csv('Proposal,Juri 1', 'P-01,80', 'P-01,81'))).toEqual([
      { kind: 'given-twice', row: 3, first: 2, content: 'P-01, Juri 1, nilai' },
    ]);
    expect(await read(csv('Judul rekap', 'Proposal,Juri 1'))).toEqual([{ kind: 'empty-file' }]);
    const cells = new Map([['1,1', { value: '#DIV/0!', type: 'error' as const }]]);
    const content = await xlsx({
      ...sheet('Rekap', [
        ['Proposal', 'Juri 1'],
        ['P-01', null],
      ]),
      cells,
    });
    const fault = { kind: 'error-in-cell', row: 2, column: 'Juri 1', content: '#DIV/0!' };
    expect(await read(content)).toEqual([{ kind: 'in-sheet', sheet: 'Rekap', cell: 'B2', fault }]);
  });
});

describe('a recap of several criteria', () => {
  const expected = ['P-01 Juri 1: 80 70', 'P-01 Juri 2: 82 -', 'P-02 Juri 1: 90 60', 'P-02 Juri 2: 88 65'];
  const data: CellValue[][] = [
    [1, 'P-01', 'Layanan keliling', 80, 70, 82, null, 76],
    [2, 'P-02', 'Antrean daring', 90, 60, 88, 65, 75.75],
  ];
  const top = ['No', 'Proposal', 'Judul', 'Juri 1', null, 'Juri 2', null, 'Nilai Akhir'];
  const below = [null, null, null, 'Dampak (60%)', 'Kebaruan (40%)', 'Dampak (60%)', 'Kebaruan (40%)', null];
  const merged = [merge(1, 0, 2, 0), merge(1, 1, 2, 1), merge(1, 2, 2, 2), merge(1, 3, 1, 4), merge(1, 5, 1, 6), merge(1, 7, 2, 7)];

  test('has jurors merged over criteria, by their names with the weights beside, under a title merged over all', async () => {
    const content = await xlsx(sheet('Rekap', [['REKAP NILAI'], top, below, ...data], [merge(0, 0, 0, 7), ...merged]));
    expect(await read(content, TWO)).toEqual(expected);
  });

  test('may have criteria merged over jurors', async () => {
    const rows: CellValue[][] = [
      ['Proposal', 'Impact', null, 'Novelty', null],
      [null, 'Juri 1', 'Juri 2', 'Juri 1', 'Juri 2'],
      ['P-01', 80, 82, 70, null],
      ['P-02', 90, 88, 60, 65],
    ];
    const content = await xlsx(sheet('Rekap', rows, [merge(0, 1, 0, 2), merge(0, 3, 0, 4)]));
    expect(await read(content, TWO)).toEqual(expected);
  });

  test('may have the jurors in a row above that of the proposal, or both in one label', async () => {
    const above = csv(';Juri 1;;Juri 2;', 'Proposal;dampak;kebaruan;dampak;kebaruan', 'P-01;80;70;82;', 'P-02;90;60;88;65');
    expect(await read(above, TWO)).toEqual(expected);
    const labels = ['Juri 1 - Dampak', 'Kebaruan (Juri 1)', 'Juri 2: Dampak', 'Juri 2 / Kebaruan'];
    expect(await read(csv(`Proposal;${labels.join(';')}`, 'P-01;80;70;82;', 'P-02;90;60;88;65'), TWO)).toEqual(expected);
  });

  test('leaves out means by criterion, and sheets that hold something else', async () => {
    const rows: CellValue[][] = [
      ['Proposal', 'Juri 1', null, 'Rata-rata', null],
      [null, 'Dampak', 'Kebaruan', 'Dampak', 'Kebaruan'],
      ['P-01', 80, 70, 80, 70],
    ];
    const content = await xlsx(
      sheet('Sampul', [['Berita acara']]),
      sheet('Rekap', rows, [merge(0, 1, 0, 2), merge(0, 3, 0, 4)]),
      sheet('Proposal', [
        ['Proposal', 'Judul'],
        ['P-01', 'Layanan'],
      ]),
    );
    expect(await read(content, TWO)).toEqual(['P-01 Juri 1: 80 70']);
  });

  test('is refused where two sheets have it, and read from those that are chosen', async () => {
    const cluster = (name: string, proposal: string) =>
      sheet(name, [
        ['Proposal', 'Juri 1 - Dampak', 'Juri 1 - Kebaruan'],
        [proposal, 80, 70],
      ]);
    const content = await xlsx(cluster('Kota', 'P-01'), cluster('Kabupaten', 'P-02'));
    expect(await read(content, TWO)).toEqual([{ kind: 'several-sheets', sheets: '"Kota", "Kabupaten"' }]);
    expect(await read(content, TWO, ['Kota', 'Kabupaten'])).toEqual(['P-01 Juri 1: 80 70', 'P-02 Juri 1: 80 70']);
  });
});

test('what is no table of scores at all is told as before', async () => {
  expect(await read(csv('a,b', '1,2'))).toEqual([
    { kind: 'missing-column', column: 'proposal' },
    { kind: 'missing-column', column: 'juror' },
    { kind: 'missing-column', column: 'score' },
  ]);
  expect(await read(csv('proposal,juror', 'P-01,Juri 1'))).toEqual([{ kind: 'missing-column', column: 'score' }]);
});

test('how a recap was understood is told in one line', () => {
  const recap = { sheet: 'Rekap', proposalColumn: 'Kode', jurors: ['Juri 1'], criteria: ['dampak'], otherColumns: [], otherRows: [7, 8] };
  expect(describeUnderstoodRecap(recap, 'id')).toBe(
    'lembar "Rekap" dibaca sebagai rekap; proposal dari kolom "Kode"; juri: Juri 1; kriteria: dampak; baris tidak dibaca: 7, 8.',
  );
  expect(describeUnderstoodRecap({ ...recap, sheet: null, otherColumns: ['Judul'], otherRows: [] }, 'en')).toBe(
    'read as a recap; proposals from the column "Kode"; jurors: Juri 1; criteria: dampak; columns not read: Judul.',
  );
});
