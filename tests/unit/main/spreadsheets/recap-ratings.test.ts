import { describe, expect, test } from 'vitest';
import { readRatings } from '#main/spreadsheets/read-ratings.ts';
import { ANYWHERE } from '#main/spreadsheets/score-columns.ts';
import { soundRules } from '#tests/support/engine/scores.ts';

const TWO = soundRules({
  criteria: [
    { id: 'dampak', name: { id: 'Dampak', en: 'Impact' }, weight: 60 },
    { id: 'baru', name: { id: 'Kebaruan', en: 'Novelty' }, weight: 40 },
  ],
});

/** By criterion, each rating as "proposal juror value"; or what is wrong. */
async function read(lines: readonly string[], rules: typeof TWO | null = null, proposalColumn: string | null = null): Promise<unknown> {
  const ratings = await readRatings(Buffer.from(lines.join('\r\n'), 'utf8'), rules, { ...ANYWHERE, proposalColumn });
  if (!ratings.ok) return ratings.error;
  const shown = [...ratings.value.byCriterion].map(([criterion, own]) => [
    criterion,
    own.map(({ proposal, juror, value }) => `${proposal} ${juror} ${value}`),
  ]);
  return Object.fromEntries(shown);
}

describe('statistics read a recap', () => {
  test('of one score from each juror, whatever the jurors are called, on any scale', async () => {
    expect(await read(['Kode;Judul;Ani;Budi;Jumlah', 'P1;Sumur;1250,5;-3;1247,5', 'P2;Pasar;;4;4'])).toEqual({
      '': ['P1 Ani 1250.5', 'P1 Budi -3', 'P2 Budi 4'],
    });
  });

  test.each([
    ['both in one label', ['Kode,Juri 1 - Dampak,Juri 1 - Mutu,Juri 2 - Dampak,Juri 2 - Mutu', 'P1,1,2,3,4']],
    ['jurors above criteria', ['Kode,Juri 1,,Juri 2,', ',Dampak,Mutu,Dampak,Mutu', 'P1,1,2,3,4']],
    ['jurors above a heading that has the criteria', [',Juri 1,,Juri 2,', 'Kode,Dampak,Mutu,Dampak,Mutu', 'P1,1,2,3,4']],
    ['criteria above jurors', ['Kode,Dampak,Mutu,Dampak,Mutu', ',Juri 1,Juri 1,Juri 2,Juri 2', 'P1,1,2,3,4']],
  ])('of several criteria that only its labels name: %s', async (_, lines) => {
    expect(await read(lines)).toEqual({ Dampak: ['P1 Juri 1 1', 'P1 Juri 2 3'], Mutu: ['P1 Juri 1 2', 'P1 Juri 2 4'] });
  });

  test('whose jurors are numbered by a letter or a word, beside a column that is none of theirs', async () => {
    expect(await read(['subject,bonus,J1,J2', 'S1,3.2,9,8.5'])).toEqual({ '': ['S1 J1 9', 'S1 J2 8.5'] });
    expect(await read(['item,bonus,rater1,rater2', 'S1,3.2,9,8.5'])).toEqual({ '': ['S1 rater1 9', 'S1 rater2 8.5'] });
  });

  test('whose proposals have a heading that only a person knows, as a table with a score in each row may have', async () => {
    expect(await read(['No;Lomba;Juri 1', '1;Tari;9'], null, 'lomba')).toEqual({ '': ['Tari Juri 1 9'] });
    expect(await read(['Lomba;juror;score', 'Tari;Juri 1;9,5'], null, 'Lomba')).toEqual({ '': ['Tari Juri 1 9.5'] });
    expect(await read(['No;Lomba;Juri 1', '1;Tari;9'], null, 'Cabang')).toMatchObject([
      { kind: 'missing-column', column: 'cabang' },
      {},
      {},
    ]);
  });

  test('of criteria that the rules know, by their ids and whoever the jurors are', async () => {
    const lines = ['Kode,Ani,,Budi,', ',Dampak (60%),Kebaruan (40%),Dampak (60%),Kebaruan (40%)', 'P1,1,2,3,4'];
    expect(await read(lines, TWO)).toEqual({ dampak: ['P1 Ani 1', 'P1 Budi 3'], baru: ['P1 Ani 2', 'P1 Budi 4'] });
  });

  test('and name the cell that is no number, and a proposal that stands there twice', async () => {
    expect(await read(['Kode,Juri 1,Juri 2', 'P1,8,baik', 'P2,7,6', 'P2,7,6'])).toEqual([
      { kind: 'bad-number', row: 2, column: 'Juri 2', content: 'baik' },
      { kind: 'given-twice', row: 4, first: 3, content: 'P2, Juri 1' },
      { kind: 'given-twice', row: 4, first: 3, content: 'P2, Juri 2' },
    ]);
  });

  test('and name rows of a text file that are torn or shifted', async () => {
    expect(await read(['Kode,Juri 1,Juri 2', 'P1,8', 'P2,7,6,5', 'P3,7,6,'])).toEqual([
      { kind: 'uneven-row', row: 2, expected: 3, found: 2 },
      { kind: 'uneven-row', row: 3, expected: 3, found: 4 },
    ]);
  });

  test('and say how it was understood', async () => {
    const ratings = await readRatings(Buffer.from('Kode,Judul,Juri 1,Juri 2\nP1,Sumur,1,2\n', 'utf8'));
    expect(ratings.ok && ratings.value.understood).toEqual([
      { sheet: null, proposalColumn: 'Kode', jurors: ['Juri 1', 'Juri 2'], criteria: [], otherColumns: ['Judul'], otherRows: [] },
    ]);
  });
});
