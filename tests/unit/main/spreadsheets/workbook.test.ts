import { type Cell, type CellValue, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readProposals } from '#main/spreadsheets/read-proposals.ts';
import { readRatings } from '#main/spreadsheets/read-ratings.ts';
import { readScores } from '#main/spreadsheets/read-scores.ts';
import { deflated, entriesOf, rawZip } from '#tests/support/files/hostile-zip.ts';
import { ANYWHERE } from '#main/spreadsheets/score-columns.ts';
import { sheetsIn, soundRules } from '#tests/support/engine/scores.ts';

const RULES = soundRules({ scale: { min: 0, max: 10, step: 0.5 } });
const HEADING = ['proposal', 'juror', 'score'];
const MEGABYTE = 1024 * 1024;

function sheet(name: string, rows: CellValue[][], more: Partial<WriteSheet> = {}): WriteSheet {
  return { name, rows, ...more };
}

/** What the scores of a workbook are read as, or why they are not. */
async function scoresIn(content: Uint8Array): Promise<unknown> {
  const read = await readScores(content, RULES);
  return read.ok
    ? sheetsIn(read.value.sheets).map(({ proposal, juror, steps }) => `${proposal} ${juror} ${Array.from(steps).join(' ')}`)
    : read.error;
}

const scoresOf = async (...sheets: WriteSheet[]) => scoresIn(await writeXlsx({ sheets }));
const cellAt = (place: string, cell: Cell) => ({ cells: new Map([[place, cell]]) });

describe('the scores of a workbook', () => {
  test('are read from the first visible sheet that has the heading, titles above it passed over', async () => {
    const found = await scoresOf(
      sheet('Sampul', [['Rekapitulasi'], ['proposal', 'catatan']]),
      sheet('Lama', [HEADING, ['Z', 'Juri 9', 1]], { hidden: true }),
      sheet('Nilai', [
        ['Rekap penilaian 2025', null, null, null],
        [],
        ['No', 'Score', ' PROPOSAL ', 'Juror'],
        [1, 9.5, 'A', 'Juri 1'],
        [],
        [2, '7,5', 'A', '\u00a0Juri 2 '],
        [3, null, 'B', 'Juri 1'],
      ]),
      sheet('Kosong', [HEADING]),
    );
    expect(found).toEqual(['A Juri 1 19', 'A Juri 2 15', expect.stringMatching(/^B Juri 1 /)]);
  });

  test('are never taken from one of two sheets that have them: both are named, and read where they are chosen', async () => {
    const content = await writeXlsx({
      sheets: [
        sheet('Kota', [HEADING, ['A', 'Juri 1', 9]]),
        sheet('Kabupaten', [HEADING, ['B', 'Juri 1', 8]]),
        sheet('Sampul', [['Rekapitulasi']]),
      ],
    });
    const read = async (...chosen: string[]) => {
      const scores = await readScores(content, RULES, { ...ANYWHERE, sheets: chosen });
      return scores.ok ? scores.value.sheets.proposals : scores.error;
    };
    expect(await read()).toEqual([{ kind: 'several-sheets', sheets: '"Kota", "Kabupaten"' }]);
    expect(await read('Kabupaten')).toEqual(['B']);
    expect(await read('Kota', 'Kabupaten')).toEqual(['A', 'B']);
    expect(await read('Sampul')).toEqual([{ kind: 'no-heading-in-sheet', sheet: 'Sampul' }]);
    expect(await read('Kuta')).toEqual([{ kind: 'no-such-sheet', sheet: 'Kuta', sheets: 'Kota, Kabupaten, Sampul' }]);
    const text = await readScores(Buffer.from('proposal,juror,score\nA,J,9\n'), RULES, { ...ANYWHERE, sheets: ['Kota'] });
    expect(text).toEqual({ ok: false, error: [{ kind: 'no-such-sheet', sheet: 'Kota', sheets: '' }] });
  });

  test('are those that the workbook holds, never computed again', async () => {
    const computed: Cell = { value: 9, type: 'formula', formula: '1+1', formulaResult: 9 };
    expect(await scoresOf(sheet('Nilai', [HEADING, ['A', 'J', null]], cellAt('1,2', computed)))).toEqual(['A J 18']);
  });

  test('are numbers as a spreadsheet program shows them, to fifteen digits', async () => {
    expect(await scoresOf(sheet('Nilai', [HEADING, [7, 'J', 9.500000000000002]]))).toEqual(['7 J 19']);
  });

  test.each<[string, CellValue, object]>([
    ['off the step', 9.3, { kind: 'bad-mark', fault: 'off-step', row: 2, column: 'score', content: '9.3' }],
    ['that became a date', new Date(Date.UTC(2026, 4, 9)), { kind: 'bad-mark', fault: 'not-a-number', content: '2026-05-09' }],
    ['that are text', 'baik', { kind: 'bad-mark', fault: 'not-a-number', content: 'baik' }],
    ['that are a truth value', true, { kind: 'bad-mark', fault: 'not-a-number', content: 'true' }],
  ])('%s are refused with sheet, cell and content', async (_, value, fault) => {
    const faults = await scoresOf(sheet('Nilai', [['Judul'], HEADING, ['A', 'J', value]]));
    expect(faults).toMatchObject([{ kind: 'in-sheet', sheet: 'Nilai', cell: 'C3', fault: { ...fault, row: 3 } }]);
  });

  test.each<[string, Cell, object]>([
    [
      'a formula without a stored value',
      { value: null, type: 'formula', formula: 'SUM(C9:C12)' },
      { kind: 'formula-without-value', row: 2, column: 'score', content: '=SUM(C9:C12)' },
    ],
    ['an error', { value: '#N/A', type: 'error' }, { kind: 'error-in-cell', row: 2, column: 'score', content: '#N/A' }],
  ])('are refused for %s, by its address', async (_, cell, fault) => {
    const rows = [HEADING, ['A', 'J', null], ['B', 'J', 1]];
    expect(await scoresOf(sheet('Nilai', rows, cellAt('1,2', cell)))).toEqual([{ kind: 'in-sheet', sheet: 'Nilai', cell: 'C2', fault }]);
  });

  test('are not refused for what stands in other columns, or above the heading', async () => {
    const broken: Cell = { value: '#REF!', type: 'error' };
    const cells = new Map([
      ['0,0', broken],
      ['2,3', broken],
    ]);
    expect(await scoresOf(sheet('Nilai', [[], [...HEADING, 'catatan'], ['A', 'J', 1]], { cells }))).toEqual(['A J 2']);
  });

  test.each<[string, CellValue[][], string, object]>([
    ['a proposal under a merged cell', [HEADING, ['A', 'J', 1], [null, 'K', 1]], 'A3', { kind: 'empty-cell', row: 3, column: 'proposal' }],
    [
      'a pair given twice',
      [HEADING, ['A', 'J', 1], ['A', 'J', 1]],
      'A3',
      { kind: 'given-twice', row: 3, first: 2, content: 'A, J, nilai' },
    ],
    [
      'a heading that repeats a column',
      [
        [...HEADING, 'score'],
        ['A', 'J', 1, 2],
      ],
      'C1',
      { kind: 'repeated-column', column: 'score' },
    ],
  ])('are refused for %s', async (_, rows, cell, fault) => {
    expect(await scoresOf(sheet('Nilai', rows))).toEqual([{ kind: 'in-sheet', sheet: 'Nilai', cell, fault }]);
  });

  test.each<[string, CellValue[][], object]>([
    ['no sheet has the heading', [['Juri', 'Isi', 'Desain']], { kind: 'no-heading', columns: 'proposal, juror, score' }],
    ['nothing stands below the heading', [HEADING], { kind: 'empty-file' }],
  ])('are refused where %s', async (_, rows, fault) => {
    expect(await scoresOf(sheet('Nilai', rows))).toEqual([fault]);
  });
});

test('proposals and ratings are read from a workbook too', async () => {
  const proposals = await readProposals(
    await writeXlsx({
      sheets: [
        sheet('P', [
          ['proposal', 'title', 'adjustment'],
          ['A', 'Jalan', -1.5],
        ]),
      ],
    }),
  );
  expect(proposals.ok && proposals.value.titles.get('A')?.title).toBe('Jalan');
  const ratings = await readRatings(await writeXlsx({ sheets: [sheet('N', [HEADING, ['A', 'J', 12.25]])] }));
  expect(ratings.ok && [...ratings.value.byCriterion]).toEqual([['', [{ proposal: 'A', juror: 'J', value: 12.25 }]]]);
});

describe('a workbook is refused, before anything in it is understood, when it', () => {
  test.each<[string, Uint8Array, object]>([
    ['is an XLS that ends after its first bytes', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), { kind: 'damaged-workbook' }],
    [
      'is locked with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      { kind: 'protected-workbook' },
    ],
    [
      'is an OpenDocument sheet without content',
      rawZip([{ name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') }]),
      { kind: 'damaged-workbook' },
    ],
    ['is a binary workbook', rawZip([{ name: 'xl/workbook.bin', data: Buffer.from('x') }]), { kind: 'foreign-workbook', format: 'XLSB' }],
    ['is a zip of something else', rawZip([{ name: 'a.txt', data: Buffer.from('x') }]), { kind: 'damaged-workbook' }],
    ['is cut off', Buffer.from('PK\u0003\u0004 and no more', 'latin1'), { kind: 'damaged-workbook' }],
    [
      'is larger than any office writes',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(65 * MEGABYTE)]),
      { kind: 'workbook-too-large', limit: '64 MB' },
    ],
    [
      'names a part twice',
      rawZip([
        { name: 'xl/workbook.xml', data: Buffer.from('<a/>') },
        { name: 'xl/workbook.xml', data: Buffer.from('<b/>') },
      ]),
      { kind: 'damaged-workbook' },
    ],
    [
      'has a part that is not what its checksum says',
      rawZip([{ name: 'xl/workbook.xml', data: Buffer.from('<a/>'), crc: 1, centralCrc: 1 }]),
      { kind: 'damaged-workbook' },
    ],
    [
      'declares entities, its own or from outside',
      rawZip([
        { name: 'xl/worksheets/sheet1.xml', data: Buffer.from('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>') },
      ]),
      { kind: 'workbook-with-doctype' },
    ],
    [
      'unfolds columns without end',
      rawZip([
        { name: 'xl/worksheets/sheet1.xml', data: Buffer.from(`<worksheet>${'<col min="1" max="16384"/>'.repeat(10_001)}</worksheet>`) },
      ]),
      { kind: 'damaged-workbook' },
    ],
  ])('%s', async (_, bytes, fault) => {
    expect(await scoresIn(bytes)).toEqual([fault]);
  });

  test.each([
    ['a sheet', 'xl/worksheets/sheet1.xml', { kind: 'workbook-too-large', limit: '19 MB' }, {}],
    ['shared texts', 'xl/sharedStrings.xml', { kind: 'workbook-too-large', limit: '16 MB' }, {}],
    ['a sheet that states another size', 'xl/worksheets/sheet1.xml', { kind: 'damaged-workbook' }, { unpacked: 100 }],
  ])('inflates %s without end', async (_, name, fault, stated) => {
    const bomb = rawZip([{ ...deflated({ name, data: Buffer.alloc(200 * MEGABYTE, ' ') }), ...stated }]);
    expect(bomb.length).toBeLessThan(MEGABYTE);
    const before = process.memoryUsage.rss();
    expect(await scoresIn(bomb)).toEqual([fault]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * MEGABYTE);
  });
});

describe('the parts of a workbook', () => {
  const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (type: string, target: string) =>
    `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`;

  /** A workbook of one sheet in the words of the format, and whatever else is given. */
  const workbook = (rows: string, ...more: { readonly name: string; readonly data: Buffer }[]) => {
    const parts = [
      ['[Content_Types].xml', '<Types/>'],
      ['_rels/.rels', relations('officeDocument', 'xl/workbook.xml')],
      ['xl/workbook.xml', '<workbook><sheets><sheet name="Nilai" sheetId="1" r:id="rId1"/></sheets></workbook>'],
      ['xl/_rels/workbook.xml.rels', relations('worksheet', 'worksheets/sheet1.xml')],
      ['xl/worksheets/sheet1.xml', `<x:worksheet><x:sheetData>${rows}</x:sheetData></x:worksheet>`],
    ] as const;
    return rawZip([...parts.map(([name, text]) => ({ name, data: Buffer.from(text) })), ...more]);
  };
  const text = (content: string) => `<x:c t="inlineStr"><x:is><x:t>${content}</x:t></x:is></x:c>`;
  const row = (...cells: string[]) => `<x:row>${cells.join('')}</x:row>`;
  const TABLE = row(...HEADING.map(text)) + row(text('A'), text('J'), '<x:c><x:v>1</x:v></x:c>');

  test('are read with a prefix and without addresses', async () => {
    expect(await scoresIn(workbook(TABLE))).toEqual(['A J 2']);
  });

  test('that hold no cells are left behind, whatever they are', async () => {
    const entities = Buffer.from('<!DOCTYPE a [<!ENTITY e "x">]>');
    expect(await scoresIn(workbook(TABLE, { name: 'xl/drawings/drawing1.xml', data: entities }))).toEqual(['A J 2']);
  });

  test('whose cells are at the far corner of every row cost no more than the columns of the heading', async () => {
    const far = Array.from({ length: 20_000 }, (_, index) => `<x:row><x:c r="XFD${index + 3}"><x:v>1</x:v></x:c></x:row>`).join('');
    const before = process.memoryUsage.rss();
    expect(await scoresIn(workbook(TABLE + far))).toEqual(['A J 2']);
    expect(process.memoryUsage.rss() - before).toBeLessThan(500 * MEGABYTE);
  });

  test('that are no XML, or a sheet that is not there, are refused', async () => {
    expect(await scoresIn(workbook('<x:row><!--'))).toEqual([{ kind: 'damaged-workbook' }]);
    expect(await scoresIn(rawZip(entriesOf(workbook(TABLE)).filter(({ name }) => !name.includes('sheet1'))))).toEqual([
      { kind: 'damaged-workbook' },
    ]);
  });
});
