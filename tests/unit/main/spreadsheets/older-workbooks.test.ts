import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readProposals } from '#main/spreadsheets/read-proposals.ts';
import { readRatings } from '#main/spreadsheets/read-ratings.ts';
import { readScores } from '#main/spreadsheets/read-scores.ts';
import { ANYWHERE } from '#main/spreadsheets/score-columns.ts';
import { sheetsIn, soundRules } from '#tests/support/engine/scores.ts';

const RULES = soundRules({ scale: { min: 0, max: 100, step: 0.5 } });
const HEADING = ['Proposal', 'Juror', 'Score'];

type Rows = readonly (readonly (string | number | null)[])[];

/** A workbook of a kind that Excel 97 or LibreOffice writes. */
function workbook(kind: 'biff8' | 'ods', sheets: Readonly<Record<string, Rows>>): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return Buffer.from(write(book, { type: 'buffer', bookType: kind }) as Uint8Array); // the type of output that was asked for
}

async function scoresIn(content: Buffer, ...chosen: string[]): Promise<unknown> {
  const read = await readScores(content, RULES, { ...ANYWHERE, sheets: chosen });
  if (!read.ok) return read.error;
  return sheetsIn(read.value.sheets).map(({ proposal, juror, steps }) => `${proposal} ${juror} ${Array.from(steps).join(' ')}`);
}

describe.each(['biff8', 'ods'] as const)('an office’s workbook in %s', (kind) => {
  test('gives its scores below titles, an empty one missing', async () => {
    const rows = [['Rekap penilaian'], [], HEADING, ['A', 'Juri 1', 87.5], ['A', 'Juri 2', null], ['B', 'Juri 1', 90], [null, null, null]];
    expect(await scoresIn(workbook(kind, { Nilai: rows }))).toEqual(['A Juri 1 175', 'A Juri 2 -1', 'B Juri 1 180']);
  });

  test('gives a recap with a row for each proposal, for ranking and for statistics', async () => {
    const content = workbook(kind, {
      Rekap: [
        ['No', 'Kode', 'Judul', 'Juri 1', 'Juri 2', 'Rata-rata'],
        [1, 'P-1', 'Sumur', 80, 82.5, 81.25],
        [2, 'P-2', 'Pasar', 70, null, 70],
      ],
    });
    expect(await scoresIn(content)).toEqual(['P-1 Juri 1 160', 'P-1 Juri 2 165', 'P-2 Juri 1 140', 'P-2 Juri 2 -1']);
    const ratings = await readRatings(content);
    expect(ratings.ok && [...ratings.value.byCriterion.values()]).toEqual([
      [
        { proposal: 'P-1', juror: 'Juri 1', value: 80 },
        { proposal: 'P-1', juror: 'Juri 2', value: 82.5 },
        { proposal: 'P-2', juror: 'Juri 1', value: 70 },
      ],
    ]);
  });

  test('is refused by the cell that is wrong', async () => {
    const rows = [HEADING, ['A', 'Juri 1', 87.3]];
    expect(await scoresIn(workbook(kind, { Nilai: rows }))).toEqual([
      {
        kind: 'in-sheet',
        sheet: 'Nilai',
        cell: 'C2',
        fault: { kind: 'bad-mark', fault: 'off-step', row: 2, column: 'score', content: '87.3' },
      },
    ]);
  });

  test('with two such sheets is read where one is chosen', async () => {
    const content = workbook(kind, { Kota: [HEADING, ['A', 'J', 1]], Kabupaten: [HEADING, ['B', 'J', 2]], Sampul: [['Rekap']] });
    expect(await scoresIn(content)).toEqual([{ kind: 'several-sheets', sheets: '"Kota", "Kabupaten"' }]);
    expect(await scoresIn(content, 'Kabupaten')).toEqual(['B J 4']);
  });

  test('without such a table says which columns it needs', async () => {
    expect(await scoresIn(workbook(kind, { Sampul: [['Rekap']] }))).toEqual([{ kind: 'no-heading', columns: 'proposal, juror, score' }]);
  });

  test('gives what is known of proposals', async () => {
    const read = await readProposals(
      workbook(kind, {
        Daftar: [
          ['proposal', 'title', 'adjustment'],
          ['A', 'Jalan', -1.5],
        ],
      }),
    );
    expect(read.ok && read.value.titles.get('A')?.title).toBe('Jalan');
  });
});
