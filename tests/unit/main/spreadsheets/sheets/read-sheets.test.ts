import { utils, write } from '@e965/xlsx';
import { type Cell, type CellValue, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readSheets } from '#main/spreadsheets/sheets/read-sheets.ts';
import { deflated, type RawEntry, rawZip } from '#tests/support/files/hostile-zip.ts';

const MEGABYTE = 1024 * 1024;

/** Every row of every sheet as it was read, or why the file is not. */
async function rowsIn(bytes: Uint8Array): Promise<unknown> {
  const read = await readSheets(bytes);
  return read.ok ? read.value.map(({ name, rows }) => [name, ...rows.map(({ row, cells }) => [row, ...cells])]) : read.error;
}

const text = (content: string, encoding: BufferEncoding = 'utf8') => rowsIn(Buffer.from(content, encoding));
const xlsx = async (rows: CellValue[][], more: Partial<WriteSheet> = {}) => writeXlsx({ sheets: [{ name: 'Data', rows, ...more }] });

function xls(rows: readonly (readonly unknown[])[], merged: string[] = []): Buffer {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { cellDates: true },
  );
  sheet['!merges'] = merged.map((range) => utils.decode_range(range));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Data');
  return Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array); // the type of output that was asked for
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"';
const TABLE = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
const MANIFEST = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"';

function odsEntries(rows: string, head = ''): readonly RawEntry[] {
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?>${head}<office:document-content ${OFFICE} ${TABLE}><office:body><office:spreadsheet><table:table table:name="Data">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': `<manifest:manifest ${MANIFEST}><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
  };
  return Object.entries(parts).map(([name, content]) => ({ name, data: Buffer.from(content) }));
}

const ods = (rows: string, head = '') => rowsIn(rawZip(odsEntries(rows, head)));
const odsCell = (content: string, more = '') =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${content}</text:p></table:table-cell>`;

/** A workbook with a hidden sheet that reaches to the last column, and one that people see with these rows below a heading. */
function rawXlsx(rows: string): Buffer {
  const sheet = (cells: string) => `<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`;
  const relation = (id: number) => `<Relationship Id="r${id}" Type="${REL}/worksheet" Target="/xl/worksheets/sheet${id}.xml"/>`;
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Lain" sheetId="1" state="hidden" r:id="r1"/><sheet name="Data" sheetId="2" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relation(1)}${relation(2)}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
    'xl/worksheets/sheet2.xml': sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>Judul</t></is></c></row>${rows}`),
  };
  return rawZip(Object.entries(parts).map(([name, content]) => ({ name, data: Buffer.from(content) })));
}

describe('the sheets of a file', () => {
  test('are read from text in any dialect, with the lines where the rows begin', async () => {
    expect(await text('sep=;\r\n\r\nJudul;"Dua\r\nbaris"\r\n\r\nA;1,5\r\n')).toEqual([[null, [3, 'Judul', 'Dua\nbaris'], [6, 'A', '1,5']]]);
    expect(await text('Daftar proposal, tahun 2023\n\nJudul;Instansi\n"A, B";C, D\n')).toEqual([
      [null, [1, 'Daftar proposal, tahun 2023'], [3, 'Judul', 'Instansi'], [4, 'A, B', 'C, D']],
    ]);
    expect(await text('\ufeffJudul\tInstansi\rA\tB', 'utf16le')).toEqual([[null, [1, 'Judul', 'Instansi'], [2, 'A', 'B']]]);
    expect(await text('Judul,Instansi\nPel\xe1yanan,B', 'latin1')).toEqual([[null, [1, 'Judul', 'Instansi'], [2, 'Peláyanan', 'B']]]);
  });

  test('are read from XLSX: dates, numbers, merged cells for each of them, formulas by the value they hold', async () => {
    const computed: Cell = { value: 'Hasil', type: 'formula', formula: 'A1', formulaResult: 'Hasil' };
    const rows = [['Proposal', null, 'Tahun'], ['Judul', 'Mulai', null], [], ['A', new Date(Date.UTC(2019, 4, 31)), 0.1 + 0.2]];
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
      { startRow: 0, startCol: 2, endRow: 1, endCol: 2 },
    ];
    expect(await rowsIn(await xlsx(rows, { merges, cells: new Map([['4,0', computed]]) }))).toEqual([
      ['Data', [1, 'Proposal', 'Proposal', 'Tahun'], [2, 'Judul', 'Mulai', 'Tahun'], [4, 'A', '2019-05-31', '0.3'], [5, 'Hasil']],
    ]);
  });

  test('are read from XLS in the same way', async () => {
    const file = xls(
      [['Proposal', null, 'Tahun'], ['Judul', 'Mulai'], [], ['A', new Date(Date.UTC(2019, 4, 31)), 0.1 + 0.2]],
      ['A1:B1', 'C1:C2'],
    );
    expect(await rowsIn(file)).toEqual([
      ['Data', [1, 'Proposal', 'Proposal', 'Tahun'], [2, 'Judul', 'Mulai', 'Tahun'], [4, 'A', '2019-05-31', '0.3']],
    ]);
  });

  test('are read from ODS, repeated cells and rows unfolded', async () => {
    const rows = `<table:table-row table:number-rows-repeated="2">${odsCell('A', 'table:number-columns-repeated="2"')}</table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row>${odsCell('B')}</table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    expect(await ods(rows)).toEqual([['Data', [1, 'A', 'A'], [2, 'A', 'A'], [6, 'B']]]);
  });

  test('are only those that are visible and hold something', async () => {
    const book = await writeXlsx({
      sheets: [
        { name: 'Kosong', rows: [[null]] },
        { name: 'Rahasia', rows: [['X']], hidden: true },
        { name: 'Data', rows: [['A']] },
      ],
    });
    expect(await rowsIn(book)).toEqual([['Data', [1, 'A']]]);
  });

  test('tell of cells with an error, and of formulas without a value, whose content is not taken', async () => {
    const cells = new Map<string, Cell>([
      ['1,0', { value: '#N/A', type: 'error' }],
      ['1,1', { value: null, type: 'formula', formula: 'WEBSERVICE("x")' }],
    ]);
    const read = await readSheets(
      await xlsx(
        [
          ['A', 'B'],
          [null, null, 'C'],
        ],
        { cells },
      ),
    );
    expect(read).toMatchObject({
      value: [
        {
          rows: [{ cells: ['A', 'B'] }, { cells: ['', '', 'C'] }],
          unreadable: [
            { row: 2, column: 0, kind: 'error-in-cell', content: '#N/A' },
            { row: 2, column: 1, kind: 'formula-without-value', content: '=WEBSERVICE("x")' },
          ],
        },
      ],
    });
  });

  test('what would be a formula elsewhere is text', async () => {
    expect(await text('=1+1,@SUM(A1)\n+1,-1')).toEqual([[null, [1, '=1+1', '@SUM(A1)'], [2, '+1', '-1']]]);
    const link = `=cmd|' /C calc'!A0`;
    expect(await rowsIn(await xlsx([[link]]))).toEqual([['Data', [1, link]]]);
    expect(await rowsIn(xls([[link]]))).toEqual([['Data', [1, link]]]);
  });
});

describe('a file is refused', () => {
  test.each([
    ['nothing', '', 'empty-file'],
    ['blank lines', '\n\n;;\n', 'empty-file'],
    ['a picture', '\x89PNG\r\n\x1a\n\x00\x00', 'not-text'],
    ['a quotation mark that never closes', 'a,"b', 'quote-not-closed'],
    ['half a workbook', 'PK\x03\x04abc', 'damaged-workbook'],
    ['half an old workbook', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 half', 'damaged-workbook'],
  ])('with %s', async (_, content, kind) => {
    expect(await text(content, 'latin1')).toMatchObject({ kind });
  });

  test('that is locked with a password', async () => {
    const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await rowsIn(locked)).toEqual({ kind: 'protected-workbook' });
  });

  test('with a million columns, in each kind of file', async () => {
    const wide = { kind: 'too-many-columns', row: 1, limit: 256 };
    expect(await text('x,'.repeat(1_000_000))).toEqual(wide);
    expect(await ods(`<table:table-row>${odsCell('x', 'table:number-columns-repeated="1000000"')}</table:table-row>`)).toEqual(wide);
    const row = Array.from({ length: 300 }, () => 'x');
    expect(await rowsIn(await xlsx([row]))).toEqual({ kind: 'in-sheet', sheet: 'Data', cell: 'IW1', fault: wide });
  });

  test('with something far beyond what is read, by its address; formats drawn to the last column do not count', async () => {
    const wide = '<row r="2"><c r="XFD2"><v>7</v></c></row>';
    const far = '<row r="99999"><c r="A99999" t="inlineStr"><is><t>x</t></is></c></row>';
    const drawn = '<row r="2"><c r="XFC2" s="0"/><c r="XFD2" s="0"></c></row>';
    const fault = (cell: string, inner: object) => ({ kind: 'in-sheet', sheet: 'Data', cell, fault: inner });
    expect(await rowsIn(rawXlsx(wide))).toEqual(fault('XFD2', { kind: 'too-many-columns', row: 2, limit: 256 }));
    expect(await rowsIn(rawXlsx(far))).toEqual(fault('A99999', { kind: 'too-many-rows', limit: 35_000 }));
    expect(await rowsIn(rawXlsx(drawn))).toEqual([['Data', [1, 'Judul']]]);
  });

  test('whose directory leads in a circle, which would end the whole program', async () => {
    const file = xls([['Judul']]);
    expect(await rowsIn(file)).toEqual([['Data', [1, 'Judul']]]);
    const directory = (file.readInt32LE(0x30) + 1) * 512;
    const links = [
      { entry: 0, place: 0x4c, to: 1 },
      { entry: 1, place: 0x44, to: 2 },
      { entry: 2, place: 0x44, to: 1 },
    ];
    for (const { entry, place, to } of links) file.writeInt32LE(to, directory + entry * 128 + place);
    expect(await rowsIn(file)).toEqual({ kind: 'damaged-workbook' });
  });

  test('with more rows than any competition has', async () => {
    const long = { kind: 'too-many-rows', limit: 35_000 };
    expect(await text('x\n'.repeat(35_001))).toEqual(long);
    expect(await ods(`<table:table-row table:number-rows-repeated="1000000">${odsCell('x')}</table:table-row>`)).toEqual(long);
    expect(await rowsIn(xls(Array.from({ length: 35_001 }, () => ['x'])))).toMatchObject({ fault: long });
  });

  test('whose few rows unfold to more cells than memory holds', async () => {
    const row = `<table:table-row table:number-rows-repeated="35000">${odsCell('x', 'table:number-columns-repeated="256"')}</table:table-row>`;
    expect(await ods(row)).toMatchObject({ kind: 'too-many-rows' });
  });

  test('that unpacks to far more than it is', async () => {
    const bomb = odsEntries(odsCell('x')).map((entry) =>
      entry.name === 'content.xml' ? { ...entry, data: Buffer.alloc(250 * MEGABYTE, 32) } : entry,
    );
    expect(await rowsIn(rawZip(bomb.map(deflated)))).toMatchObject({ kind: 'workbook-too-large' });
  });

  test('with a document type, and so with entities, inside ODS too', async () => {
    expect(
      await ods(`<table:table-row>${odsCell('&xxe;')}</table:table-row>`, '<!DOCTYPE a [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'),
    ).toEqual({
      kind: 'workbook-with-doctype',
    });
  });
});
