import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Commands, runCommandLine } from '#main/cli/dispatch.ts';

const COMMANDS: Commands = {
  rank: () => import('#main/cli/rank/rank.ts'),
  'what-if': () => import('#main/cli/rank/what-if.ts'),
  agreement: () => import('#main/cli/statistics/agreement.ts'),
  calibrate: () => import('#main/cli/statistics/calibrate.ts'),
  stability: () => import('#main/cli/statistics/stability.ts'),
  broken: () => Promise.reject(new Error('first line\n    at somewhere')),
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mufakat-cli-'));
  write('rules.json', JSON.stringify({ ...RULES, ties: ['median', 'shared'], selection: { top: 1 } }));
  write(
    'scores.csv',
    'proposal,juror,criterion,score\nA,J1,nilai,80\nA,J2,nilai,81\nB,J1,nilai,=x\n'.replace('=x', '70') + 'B,J2,nilai,71\n=C,J1,nilai,\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const RULES = {
  formatVersion: 1,
  scale: { min: 0, max: 100, step: 0.5 },
  criteria: [{ id: 'nilai', weight: 100 }],
  combine: 'criterion-panels',
  aggregate: { method: 'mean' },
};

function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}

async function mufakat(line: string) {
  let out = '';
  const said: string[] = [];
  const args = line.split(' ').map((argument) => argument.replace('@', `${folder}/`));
  const code = await runCommandLine(COMMANDS, args, {
    out: (text) => {
      out += text;
      return Promise.resolve();
    },
    say: ({ id, en }) => said.push(`${id} / ${en}`),
  });
  return { code, out, said };
}

describe('the command line', () => {
  test.each(['--help', 'help', '-h'])('shows every command under %s', async (argument) => {
    const shown = await runCommandLine({ rank: async () => import('#main/cli/rank/rank.ts') }, [argument], {
      out: (text) => Promise.resolve(expect(text).toContain('rank')),
      say: () => undefined,
    });
    expect(shown).toBe(0);
  });

  test('without a command shows what there is', async () => {
    expect(
      await runCommandLine({ rank: async () => import('#main/cli/rank/rank.ts') }, [], {
        out: () => Promise.resolve(),
        say: () => undefined,
      }),
    ).toBe(0);
  });

  test('shows every option of a command', async () => {
    const { code, out } = await mufakat('rank --help');
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      'mufakat rank --rules FILE --scores FILE [--sheet NAME]... [--proposal-column NAME] [--proposals FILE] [--carry FILE]... [--draw-seed TEXT] [--explain PROPOSAL]... [--language LANGUAGE] [--format FORMAT] [--out FILE]',
    ]);
  });

  test.each([
    ['nonsense', 'perintah nonsense tidak dikenal; lihat mufakat --help / unknown command nonsense; see mufakat --help'],
    ['constructor', 'perintah constructor tidak dikenal; lihat mufakat --help / unknown command constructor; see mufakat --help'],
    ['rank', '--rules wajib diisi; lihat mufakat rank --help / --rules is required; see mufakat rank --help'],
    ['rank --rules', '--rules perlu FILE; lihat mufakat rank --help / --rules needs FILE; see mufakat rank --help'],
    ['rank --fast', 'opsi --fast tidak dikenal; lihat mufakat rank --help / unknown option --fast; see mufakat rank --help'],
    [
      'rank --rules a --rules b --scores c',
      '--rules ditulis lebih dari sekali; lihat mufakat rank --help / --rules is given more than once; see mufakat rank --help',
    ],
    [
      'rank --rules a --scores b extra',
      'extra tidak dimengerti; lihat mufakat rank --help / extra is not understood; see mufakat rank --help',
    ],
    [
      'rank --rules a --scores b --format xml',
      '--format xml: pilih salah satu dari json, csv, table; lihat mufakat rank --help / --format xml: choose one of json, csv, table; see mufakat rank --help',
    ],
    [
      'stability --rules a --scores b --top 0',
      '--top dan --resamples harus bilangan bulat positif, --resamples paling banyak 100000 / --top and --resamples must be positive whole numbers, --resamples at most 100000',
    ],
  ])('exits with 2 on "%s"', async (line, said) => {
    expect(await mufakat(line)).toEqual({ code: 2, out: '', said: [said] });
  });

  test('tells a fault of the program in one line, without a stack', async () => {
    expect(await mufakat('broken')).toEqual({
      code: 1,
      out: '',
      said: ['kesalahan program: first line / a fault of the program: first line'],
    });
  });
});

describe('rank', () => {
  const FILES = 'rank --rules @rules.json --scores @scores.csv';

  test('gives JSON with every figure as decimal and as fraction', async () => {
    const { code, out } = await mufakat(`${FILES} --format json`);
    const document: unknown = JSON.parse(out);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      rules: { quorum: { minJurors: 1 } },
      ranking: [
        {
          rank: 1,
          proposal: 'A',
          total: '80.5000000000',
          totalExact: '161/2',
          selected: true,
          perCriterion: { nilai: { value: { exact: '161/2' } } },
          jurorTotals: [{ juror: 'J1', total: { exact: '80/1' } }, { juror: 'J2' }],
        },
        { rank: 2, proposal: 'B', totalExact: '141/2', selected: false },
        { rank: null, proposal: '=C', total: null, status: 'unranked', reason: { kind: 'no-scores', en: 'not yet scored' } },
      ],
      draw: null,
      diverging: [],
      completeness: { proposals: 3, jurors: 2, finished: 4 },
    });
  });

  test('gives CSV that no spreadsheet takes for formulas, and a table to read', async () => {
    const csv = (await mufakat(`${FILES} --format csv`)).out.split('\r\n');
    expect(csv.slice(1, 4)).toEqual([
      '1,A,,,,80.5000000000,161/2,2,ranked,,,,yes,80.5000000000',
      '2,B,,,,70.5000000000,141/2,2,ranked,,,,no,70.5000000000',
      ",'=C,,,,,,0,unranked,belum ada nilai,,,no,",
    ]);
    expect((await mufakat(FILES)).out).toBe(
      [
        'Peringkat  Proposal  Nilai akhir    Juri  Keterangan',
        '1          A         80,5000000000  2     terpilih',
        '2          B         70,5000000000  2',
        '-          =C        -              0     belum ada nilai',
        '',
      ].join('\n'),
    );
  });

  test('shows ties, what broke them and the cut in words', async () => {
    write('tied.csv', 'proposal,juror,score\nA,J1,80\nB,J1,80\nC,J1,70\nC,J2,70\nC,J3,94\nD,J1,78\nD,J2,78\nD,J3,78\n');
    const { out } = await mufakat('rank --rules @rules.json --scores @tied.csv');
    expect(out).toContain('nilai sama di garis batas; nilai sama dengan B');
    expect(out).toContain('nilai sama dipisahkan oleh median');
    expect((await mufakat('rank --rules @rules.json --scores @tied.csv --format csv')).out).toContain('tied across cut');
  });

  test('partitions by what the proposals say, adjusts and titles', async () => {
    write('by-group.json', JSON.stringify({ ...RULES, partition: 'group' }));
    write('proposals.csv', 'proposal;title;agency;group;adjustment;reason\nA;Jalan;Dinas;umum;-1;lewat\nB;Biru;;khusus;;\n=C;;;;;\n');
    const { out } = await mufakat('rank --rules @by-group.json --scores @scores.csv --proposals @proposals.csv');
    expect(out.split('\n').map((line) => line.split(/ {2,}/).slice(0, 5).join('|'))).toEqual([
      'Bagian|Peringkat|Proposal|Judul|Nilai akhir',
      'khusus|1|B|Biru|70,5000000000',
      'umum|1|A|Jalan|79,5000000000',
      '-|-|=C|-|0',
      '',
    ]);
    const json: unknown = JSON.parse(
      (await mufakat('rank --rules @by-group.json --scores @scores.csv --proposals @proposals.csv --format json')).out,
    );
    expect(json).toMatchObject({
      ranking: [
        { title: 'Biru', agency: '' },
        { adjustments: [{ points: { exact: '-1/1' }, reason: 'lewat' }] },
        { reason: { kind: 'no-division' } },
      ],
    });
  });

  test('writes to a file, verified, and says what it could not write', async () => {
    expect(await mufakat(`${FILES} --out @out.txt`)).toEqual({ code: 0, out: '', said: [] });
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toContain('Peringkat');
    const refused = await mufakat(`${FILES} --out @nowhere/out.txt`);
    expect([refused.code, refused.said.length]).toEqual([1, 1]);
  });

  test('draws by the seed, and names who needs a draw without one', async () => {
    write('draw.json', JSON.stringify({ ...RULES, ties: ['draw'] }));
    write('equal.csv', 'proposal,juror,score\nA,J1,80\nB,J1,80\n');
    expect(await mufakat('rank --rules @draw.json --scores @equal.csv')).toEqual({
      code: 1,
      out: '',
      said: ['perlu undian (--draw-seed) antara A, B / a draw (--draw-seed) is needed between A, B'],
    });
    const drawn: unknown = JSON.parse((await mufakat('rank --rules @draw.json --scores @equal.csv --draw-seed pleno --format json')).out);
    expect(drawn).toMatchObject({ draw: { seed: 'pleno' }, ranking: [{ rank: 1, brokenBy: [{ step: 'draw' }] }, { rank: 2 }] });
  });

  test('carries the JSON of an earlier stage', async () => {
    write('carry.json', JSON.stringify({ ...RULES, carry: [{ stage: 'satu', weight: 50 }] }));
    await mufakat(`${FILES} --format json --out @satu.json`);
    write('next.csv', 'proposal,juror,score\nA,J1,60\nZ,J1,60\n');
    const { out } = await mufakat('rank --rules @carry.json --scores @next.csv --carry @satu.json --format csv');
    expect(out).toContain('1,A,,,,70.2500000000,281/4');
    expect(out).toContain('tidak ada nilai dari tahap satu');
    expect((await mufakat('rank --rules @carry.json --scores @next.csv')).said).toEqual([
      'aturan menggabungkan tahap: satu; --carry diberikan 0 kali / the rules carry the stages: satu; --carry is given 0 times',
    ]);
    expect((await mufakat(`${FILES} --carry @satu.json`)).said[0]).toContain('tahap: -;');
    write('other.json', '[]');
    expect((await mufakat('rank --rules @carry.json --scores @next.csv --carry @other.json')).said[0]).toContain(
      'this is not the JSON of mufakat rank.',
    );
    expect((await mufakat('rank --rules @carry.json --scores @next.csv --carry @none.json')).said[0]).toContain('there is no such file.');
  });

  test.each([
    ['rank --rules @none.json --scores @scores.csv', 'none.json: tidak ada berkas itu. / none.json: there is no such file.'],
    ['rank --rules @scores.csv --scores @scores.csv', 'scores.csv: bukan JSON. / scores.csv: this is not JSON.'],
    ['rank --rules @rules.json --scores @', 'bukan berkas biasa. / '],
    [
      'rank --rules @rules.json --scores @scores.csv --proposals @none.csv',
      'none.csv: tidak ada berkas itu. / none.csv: there is no such file.',
    ],
    [
      'rank --rules @rules.json --scores @scores.csv --proposals @scores.csv',
      'scores.csv: kolom "juror" tidak dikenal; periksa ejaannya atau hapus. / scores.csv: the column "juror" is unknown; check its spelling or remove it.',
    ],
  ])('refuses bad input in one line: %s', async (line, said) => {
    const refused = await mufakat(line);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.said[0]).toContain(said);
  });

  test('refuses what the rules cannot rank', async () => {
    write('least-squares.json', JSON.stringify({ ...RULES, aggregate: { method: 'adjusted-mean' } }));
    write('apart.csv', 'proposal,juror,score\nA,J1,80\nB,J2,80\n');
    for (const command of ['rank', 'stability']) {
      const { code, said } = await mufakat(`${command} --rules @least-squares.json --scores @apart.csv`);
      expect([code, said.length, said[0]?.includes('{J1: A} {J2: B}')]).toEqual([1, 1, true]);
    }
  });
});

describe('a recap workbook', () => {
  const rows = [['Rekap 2025'], ['proposal', 'juror', 'criterion', 'score'], ['A', 'J1', 'nilai', 80], ['B', 'J1', 'nilai', '81,5']];
  const workbook = async (name: string, cells: typeof rows) =>
    writeFileSync(join(folder, name), await writeXlsx({ sheets: [{ name: 'Nilai', rows: cells }] }));

  test('is ranked, and measured, as it is', async () => {
    await workbook('recap.xlsx', rows);
    const ranked = await mufakat('rank --rules @rules.json --scores @recap.xlsx --format csv');
    expect([ranked.code, ranked.said]).toEqual([0, []]);
    expect(ranked.out.split('\r\n').slice(1, 3)).toEqual([expect.stringMatching(/^1,B,.*81\.5/), expect.stringMatching(/^2,A,.*80/)]);
    expect((await mufakat('agreement --scores @recap.xlsx --format json')).code).toBe(0);
  });

  test('with a bad cell is refused by sheet, address and content', async () => {
    await workbook('bad.xlsx', [...rows, ['C', 'J1', 'nilai', 'baik']]);
    const { code, out, said } = await mufakat('rank --rules @rules.json --scores @bad.xlsx');
    expect([code, out]).toEqual([1, '']);
    expect(said).toEqual([
      'bad.xlsx: lembar "Nilai", sel D5: baris 5, kolom score: "baik" bukan bilangan. / bad.xlsx: sheet "Nilai", cell D5: row 5, column score: "baik" is not a number.',
    ]);
  });
});

describe('the statistics', () => {
  beforeAll(() => {
    write('panel.csv', 'proposal,juror,criterion,score\nA,J1,x,8\nA,J2,x,7\nB,J1,x,6\nB,J2,x,6\nC,J1,x,3\nC,J2,x,1\nA,J1,y,1\n');
  });

  test('agreement gives every figure for a criterion, or for each', async () => {
    const one: unknown = JSON.parse((await mufakat('agreement --scores @panel.csv --criterion x --format json')).out);
    expect(one).toMatchObject({
      criterion: 'x',
      complete: 3,
      icc: { 'ICC(3,1)': { value: 0.94 } },
      kendallW: { tieCorrected: 1 },
      severity: [{ juror: 'J1' }, { juror: 'J2' }],
    });
    const all: unknown = JSON.parse((await mufakat('agreement --scores @panel.csv --format json')).out);
    expect(all).toMatchObject({ byCriterion: [{ criterion: 'x' }, { criterion: 'y', icc: null, kendallW: null }] });
    const { out } = await mufakat('agreement --scores @panel.csv');
    expect(out).toContain('Kendall W, tieCorrected');
    expect((await mufakat('agreement --scores @panel.csv --criterion z')).said[0]).toContain('there are no scores for criterion z.');
  });

  test('calibrate gives quality and leniency, or the parts', async () => {
    const found: unknown = JSON.parse((await mufakat('calibrate --scores @panel.csv --criterion x --format json')).out);
    expect(found).toEqual({ quality: { A: 7.5, B: 6, C: 2 }, leniency: { J1: 0.5, J2: -0.5 }, connected: true });
    expect((await mufakat('calibrate --scores @panel.csv --criterion x')).out).toContain('Kelonggaran');
    expect((await mufakat('calibrate --scores @panel.csv')).said[0]).toContain('there are several criteria (x, y)');
    write('apart.csv', 'proposal,juror,score\nA,J1,80\nB,J2,80\n');
    expect((await mufakat('calibrate --scores @apart.csv --format json')).said.slice(1)).toEqual([
      'bagian 1: juri J1; proposal A / part 1: jurors J1; proposals A',
      'bagian 2: juri J2; proposal B / part 2: jurors J2; proposals B',
    ]);
    expect((await mufakat('calibrate --scores @none.csv')).code).toBe(1);
    expect((await mufakat('agreement --scores @rules.json')).code).toBe(1);
  });

  test('stability takes what earlier stages gave, as rank does, and asks for it as rank does', async () => {
    write('carrying.json', JSON.stringify({ ...RULES, carry: [{ stage: 'awal', weight: 90 }], selection: { top: 1 } }));
    write('awal.csv', 'proposal,juror,score\nA,J1,60\nB,J1,90\n');
    write('lanjut.csv', 'proposal,juror,score\nA,J1,90\nA,J2,91\nB,J1,70\nB,J2,71\n');
    const earlier = await mufakat('rank --rules @rules.json --scores @awal.csv --format json');
    write('awal.json', earlier.out);
    const line = 'stability --rules @carrying.json --scores @lanjut.csv --resamples 50 --format json';
    expect(JSON.parse((await mufakat(`${line} --carry @awal.json`)).out)).toMatchObject({
      rankings: [
        {
          places: [
            { proposal: 'B', rank: 1, withinCut: 1 },
            { proposal: 'A', rank: 2, withinCut: 0 },
          ],
        },
      ],
    });
    expect((await mufakat(line)).said).toEqual((await mufakat('rank --rules @carrying.json --scores @lanjut.csv')).said);
  });

  test('stability says beforehand that comparing every pair of very many takes long', async () => {
    write('pairs.json', JSON.stringify({ ...RULES, combine: 'juror-totals', aggregate: { method: 'pairwise-majority' } }));
    write('many.csv', ['proposal,juror,score', ...Array.from({ length: 2000 }, (_, index) => `P${index},J1,${index % 100}`)].join('\n'));
    expect((await mufakat('stability --rules @pairs.json --scores @scores.csv --resamples 501')).said).toEqual([]);
    const args = ['stability', '--rules', join(folder, 'pairs.json'), '--scores', join(folder, 'many.csv'), '--resamples', '5000'];
    const say = ({ id }: { readonly id: string }) => {
      throw new Error(id);
    };
    // Whoever is told before it begins may still stop it.
    await expect(runCommandLine(COMMANDS, args, { out: () => Promise.resolve(), say })).rejects.toThrow('mayoritas berpasangan');
  });

  test('stability is repeatable, and says that it is not official', async () => {
    const line = 'stability --rules @rules.json --scores @scores.csv --resamples 50 --seed 7 --format json';
    const found: unknown = JSON.parse((await mufakat(line)).out);
    expect(found).toMatchObject({
      official: false,
      top: 1,
      seed: '7',
      resamples: 50,
      rankings: [{ partition: null, places: [{ proposal: 'A', withinCut: 1 }, { proposal: 'B' }] }],
    });
    expect((await mufakat(line)).out).toBe((await mufakat(line)).out);
    expect((await mufakat('stability --rules @rules.json --scores @scores.csv --resamples 50 --top 2')).out).toContain('Di dalam batas');
    write('no-cut.json', JSON.stringify(RULES));
    expect((await mufakat('stability --rules @no-cut.json --scores @scores.csv --resamples 5')).out).not.toContain('Di dalam batas');
    for (const bad of [
      '--rules @none --scores @scores.csv',
      '--rules @rules.json --scores @none',
      '--rules @rules.json --scores @scores.csv --proposals @none',
    ])
      expect((await mufakat(`stability ${bad}`)).code).toBe(1);
  });
});
