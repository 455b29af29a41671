import { describe, expect, test } from 'vitest';
import { writeFraction } from '#shared/base/fraction.ts';
import { MISSING } from '#shared/domain/scoring/marks/grid.ts';
import { readCsv } from '#main/spreadsheets/csv.ts';
import { decodeText } from '#main/spreadsheets/decode-text.ts';
import { readProposals } from '#main/spreadsheets/read-proposals.ts';
import { readRatings } from '#main/spreadsheets/read-ratings.ts';
import { readScores } from '#main/spreadsheets/read-scores.ts';
import { writeCsv } from '#main/spreadsheets/write-csv.ts';
import { sheetsIn, soundRules } from '#tests/support/engine/scores.ts';

const RULES = soundRules({ scale: { min: 0, max: 10, step: 0.5 } });
const TWO = soundRules({
  criteria: [
    { id: 'a', weight: 50 },
    { id: 'b', weight: 50 },
  ],
});

const bytes = (text: string) => Buffer.from(text, 'utf8');
const utf16 = (text: string, order: 'le' | 'be', mark: boolean) => {
  const little = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'le' ? little : little.swap16();
};

async function scoresIn(content: Uint8Array, rules = RULES): Promise<unknown> {
  const read = await readScores(content, rules);
  return read.ok
    ? sheetsIn(read.value.sheets).map(({ proposal, juror, steps }) => `${proposal} ${juror} ${Array.from(steps).join(' ')}`)
    : read.error;
}

describe('scores are read from', () => {
  const plain = 'proposal,juror,score\nA,Juri 1,9.5\nB,Juri 1,10\n';
  const expected = ['A Juri 1 19', 'B Juri 1 20'];

  test.each([
    ['commas', bytes(plain)],
    ['semicolons and decimal commas', bytes('proposal;juror;score\r\nA;Juri 1;9,5\r\nB;Juri 1;10,0\r\n')],
    ['tabs', bytes('proposal\tjuror\tscore\nA\tJuri 1\t9,5\nB\tJuri 1\t10')],
    ['quoted decimal commas among commas', bytes('proposal,juror,score\nA,Juri 1,"9,5"\n"B","Juri 1","10"\n')],
    ["Excel's sep line", bytes('sep=;\r\nproposal;juror;score\r\nA;Juri 1;9,5\r\nB;Juri 1;10')],
    ['a quoted sep line naming another sign', bytes('"sep=|"\nproposal|juror|score\nA|Juri 1|9.5\nB|Juri 1|10')],
    ['old line ends', bytes(plain.replaceAll('\n', '\r'))],
    ['a byte order mark', bytes(`\uFEFF${plain}`)],
    ['UTF-16 little endian', utf16(plain, 'le', true)],
    ['UTF-16 big endian', utf16(plain, 'be', true)],
    ['UTF-16 without a mark', utf16(plain, 'le', false)],
    ['UTF-16 big endian without a mark', utf16(plain, 'be', false)],
    ['spaces and no-break spaces around', bytes('proposal , juror,score\n A ,\u00a0Juri 1\u00a0, 9.5 \nB,Juri 1,\u00a010\n')],
    ['blank and empty rows', bytes(`\n${plain}\n,,\n\n`)],
    [
      'capital letters, another order, further columns and a column of nothing',
      bytes('Score,PROPOSAL,catatan,Juror,\n9.5,A,x,Juri 1,\n10,B,,Juri 1,,\n'),
    ],
  ])('%s', async (_, content) => {
    expect(await scoresIn(content)).toEqual(expected);
  });

  test('Windows-1252', async () => {
    expect(await scoresIn(Buffer.from('proposal,juror,score\nD\xe9sa,Juri 1,9.5\n', 'latin1'))).toEqual(['Désa Juri 1 19']);
  });

  test('cells with quotes, separators and line ends inside', () => {
    expect(readCsv('a,b\n"x ""y"", z\nw" ,1\n\nc,d')).toEqual({
      ok: true,
      value: [
        { row: 1, cells: ['a', 'b'] },
        { row: 2, cells: ['x "y", z\nw', '1'] },
        { row: 5, cells: ['c', 'd'] },
      ],
    });
  });

  test('several criteria, an empty score being missing and an entered zero a mark', async () => {
    expect(await scoresIn(bytes('proposal,juror,criterion,score\nA,J1,b,0\nA,J1,a,\nA,J2,a,100\n'), TWO)).toEqual([
      `A J1 ${MISSING} 0`,
      `A J2 100 ${MISSING}`,
    ]);
  });
});

describe('scores are refused', () => {
  test.each([
    ['off the step', 'A,J,9.3', { kind: 'bad-mark', fault: 'off-step', row: 2, column: 'score', content: '9.3' }],
    ['outside the scale', 'A,J,11', { kind: 'bad-mark', fault: 'out-of-scale', row: 2, column: 'score', content: '11' }],
    ['that are no numbers', 'A,J,baik', { kind: 'bad-mark', fault: 'not-a-number', row: 2, column: 'score', content: 'baik' }],
    ['with marks for thousands', 'A,J,"1.000,5"', { kind: 'bad-mark', fault: 'not-a-number', row: 2, column: 'score', content: '1.000,5' }],
    ['given twice', 'A,J,9\nA,J,9', { kind: 'given-twice', row: 3, first: 2, content: 'A, J, nilai' }],
    ['without a proposal', ',J,9', { kind: 'empty-cell', row: 2, column: 'proposal' }],
    ['without a juror', 'A,,9', { kind: 'empty-cell', row: 2, column: 'juror' }],
    ['in a short row', 'A,J', { kind: 'uneven-row', row: 2, expected: 3, found: 2 }],
    ['in a long row', 'A,J,9,x', { kind: 'uneven-row', row: 2, expected: 3, found: 4 }],
    ['with a quote left open', '"A,J,9', { kind: 'quote-not-closed', row: 2 }],
    ['with text after a quote', '"A"x,J,9', { kind: 'text-after-quote', row: 2 }],
    ['without any row', '', { kind: 'empty-file' }],
  ])('%s', async (_, rows, fault) => {
    expect(await scoresIn(bytes(`proposal,juror,score\n${rows}`))).toEqual([fault]);
  });

  test('of an unknown criterion, and without the column where there are several', async () => {
    expect(await scoresIn(bytes('proposal,juror,criterion,score\nA,J,z,1'), TWO)).toEqual([
      { kind: 'criterion-of-rules-unknown', row: 2, column: 'criterion', content: 'z' },
    ]);
    expect(await scoresIn(bytes('proposal,juror,score\nA,J,1'), TWO)).toEqual([{ kind: 'missing-column', column: 'criterion' }]);
    expect(await scoresIn(bytes('proposal,juror,score,score\nA,J,1,1'))).toEqual([{ kind: 'repeated-column', column: 'score' }]);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a heading cut in a quote', bytes('"proposal')],
  ])('from %s', async (_, content) => {
    expect((await readScores(content, RULES)).ok).toBe(false);
  });

  test.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1')],
    ['UTF-8 cut in the middle of a character, after its mark', Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xc3])],
    ['UTF-16 cut in the middle of a character', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42])],
    ['a lone surrogate', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ])('from %s, which is no text', async (_, content) => {
    expect(decodeText(content)).toEqual({ ok: false, error: { kind: 'not-text' } });
    expect(await scoresIn(content)).toEqual([{ kind: 'not-text' }]);
  });

  test('all in one go, but no more than one can read', async () => {
    const faults = await scoresIn(bytes(`proposal,juror,score\n${'A,J,x\n'.repeat(200)}`));
    expect(faults).toHaveLength(50);
  });
});

describe('proposals', () => {
  test('are read with what is known of them', async () => {
    const read = await readProposals(
      bytes('proposal;title;agency;group;cluster;adjustment;reason\nA;Jalan;Dinas;umum;kota;-1,5;lewat waktu\nB;;;;;\u22122;\nC;;;;;0;\n'),
    );
    expect(
      read.ok && [
        read.value.titles.get('A'),
        [...read.value.divisions],
        read.value.adjustments.map(({ proposal, points, reason }) => [proposal, writeFraction(points), reason]),
      ],
    ).toEqual([
      { title: 'Jalan', agency: 'Dinas' },
      [
        ['A', { group: 'umum', cluster: 'kota' }],
        ['B', { group: null, cluster: null }],
        ['C', { group: null, cluster: null }],
      ],
      [
        ['A', '-3/2', 'lewat waktu'],
        ['B', '-2/1', ''],
      ],
    ]);
  });

  test.each([
    ['an unknown column', 'proposal,adjustmnt\nA,1', { kind: 'unknown-column', column: 'adjustmnt' }],
    ['no name', 'proposal,title\n,x', { kind: 'empty-cell', row: 2, column: 'proposal' }],
    ['the same name twice', 'proposal\nA\nA', { kind: 'given-twice', row: 3, first: 2, content: 'A' }],
    ['an adjustment that is no number', 'proposal,adjustment\nA,dua', { kind: 'bad-number', row: 2, column: 'adjustment', content: 'dua' }],
    ['nothing', 'proposal', { kind: 'empty-file' }],
  ])('are refused with %s', async (_, text, fault) => {
    expect(await readProposals(bytes(text))).toEqual({ ok: false, error: [fault] });
  });
});

describe('ratings', () => {
  test('are read on any scale, by criterion, without those that are missing', async () => {
    const read = await readRatings(bytes('proposal,juror,criterion,score\nA,J,b,-1.25\nA,J,a,1000\nB,J,a,\n'));
    expect(read.ok && [...read.value.byCriterion]).toEqual([
      ['b', [{ proposal: 'A', juror: 'J', value: -1.25 }]],
      ['a', [{ proposal: 'A', juror: 'J', value: 1000 }]],
    ]);
  });

  test.each([
    ['no juror', 'A,,1', { kind: 'empty-cell', row: 2, column: 'juror' }],
    ['no number', 'A,J,x', { kind: 'bad-number', row: 2, column: 'score', content: 'x' }],
    ['a pair twice', 'A,J,1\nA,J,2', { kind: 'given-twice', row: 3, first: 2, content: 'A, J' }],
  ])('are refused with %s', async (_, rows, fault) => {
    expect(await readRatings(bytes(`proposal,juror,score\n${rows}`))).toEqual({ ok: false, error: [fault] });
  });

  test('are refused without their columns', async () => {
    expect(await readRatings(bytes('item,juror,score\nA,J,1'))).toEqual({
      ok: false,
      error: [{ kind: 'missing-column', column: 'proposal' }],
    });
  });
});

test('what is written as CSV never starts a formula that came from a person, and reads back', () => {
  expect(writeCsv([['=1+1', '-x', '@y', 'a "b", c', -5, { decimal: '-0.5' }, null]])).toBe(`'=1+1,'-x,'@y,"a ""b"", c",-5,-0.5,\r\n`);
  expect(readCsv(writeCsv([['a\nb', '']]))).toEqual({ ok: true, value: [{ row: 1, cells: ['a\nb', ''] }] });
});
