import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sampleChart, sampleEvaluation, sampleFigures, samplePhoto, sampleReport } from '#main/sample/attachments/attachments.ts';
import { widthOf } from '#main/sample/attachments/helvetica.ts';
import { encodePdf } from '#main/sample/attachments/pdf.ts';
import { encodePng } from '#main/sample/attachments/png.ts';
import { seededRandom } from '#main/sample/seeded-random.ts';

const figures = sampleFigures(seededRandom('figures'));

const innovation = {
  entry: 'KOTA-001',
  title: 'JALAN (BERDUA)',
  agency: 'Dinas Uji',
  service: 'pelayanan uji',
  people: 'warga yang mengurus surat',
  partner: 'kantor uji',
  problem: 'surat yang sama diurus di dua kantor',
  measure: 'waktu sampai surat diterima',
  staff: 'petugas loket',
};

describe('the evaluation report of a sample', () => {
  const text = Buffer.from(sampleEvaluation(innovation, figures).content).toString('latin1');

  it('has five pages, each of which says that it is a sample', () => {
    expect(text.match(/\/Type \/Page /gu)).toHaveLength(5);
    expect(text.match(/Teks contoh\./gu)).toHaveLength(5);
  });

  it('has every figure in its table and on its chart', () => {
    for (const figure of figures) expect(text.split(`(${figure}) Tj`).length, String(figure)).toBeGreaterThan(2);
  });

  it('lists every object at the offset where it begins', () => expectOffsets(text));

  it('breaks its lines before the margin', () => {
    const ends = [...text.matchAll(/\/F1 11 Tf (\S+) \S+ Td \((.*)\) Tj/gu)].map(([, left, line = '']) => Number(left) + widthOf(line, 11));
    expect(ends.length).toBeGreaterThan(20);
    expect(Math.max(...ends)).toBeLessThanOrEqual(531);
  });
});

describe('the photo of a sample', () => {
  const photo = (entry: string) => Buffer.from(samplePhoto(entry, seededRandom(entry)).content);

  it('is the same for the same entry and another for another', () => {
    expect(photo('KOTA-001')).toEqual(photo('KOTA-001'));
    expect(photo('KOTA-001')).not.toEqual(photo('KOTA-002'));
  });

  it('is a picture of 480 x 320 in many shades', () => {
    const png = photo('KOTA-001');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([480, 320]);
    const pixels = inflateSync(png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8));
    expect(new Set(pixels).size).toBeGreaterThan(60);
  });
});

function expectOffsets(text: string): void {
  const xref = text.slice(text.lastIndexOf('xref\n0 '), text.indexOf('trailer'));
  const offsets = [...xref.matchAll(/^(\d{10}) 00000 n $/gmu)].map(([, offset]) => Number(offset));
  expect(offsets.length).toBeGreaterThan(4);
  for (const [index, offset] of offsets.entries()) expect(text.slice(offset).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
  expect(text.slice(Number(/startxref\n(\d+)/u.exec(text)?.[1])).startsWith('xref\n')).toBe(true);
}

describe('the PDF of a sample report', () => {
  const text = Buffer.from(sampleReport('KOTA-001', 'JALAN (BERDUA)', 'waktu', figures).content).toString('latin1');

  it('says on its first page that it is a sample', () => {
    expect(text).toContain('(Teks contoh. Berkas ini dibuat oleh program, bukan oleh instansi.) Tj');
  });

  it('lists every object at the offset where it begins', () => expectOffsets(text));

  it('states the length of each stream', () => {
    for (const [, length, stream] of text.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/gu))
      expect(stream).toHaveLength(Number(length));
  });

  it('keeps brackets and backslashes of a title apart from its own syntax', () => {
    expect(encodePdf('a', [{ heading: 'b', lines: ['(c\\d)'] }]).toString('latin1')).toContain('(\\(c\\\\d\\)) Tj');
  });
});

describe('the PNG of a sample chart', () => {
  const png = Buffer.from(sampleChart('KOTA-001', figures).content);
  const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8);

  it('states its size and that it has a palette', () => {
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([320, 200, 8, 3]);
  });

  it('inflates to one filter byte and 320 pixels for each of 200 rows', () => {
    expect(inflateSync(data)).toHaveLength(200 * 321);
  });

  it('draws grey bars before and coloured bars after the innovation', () => {
    const row = inflateSync(data).subarray(170 * 321 + 1, 171 * 321);
    expect(row.filter((colour) => colour === 2)).toHaveLength(4 * 24);
    expect(row.filter((colour) => colour === 3)).toHaveLength(4 * 24);
    expect(row.indexOf(3)).toBeGreaterThan(row.lastIndexOf(2));
  });

  it('may need more than one block', () => {
    const large = encodePng({ width: 400, height: 400, palette: [[0, 0, 0]], pixels: new Uint8Array(160_000) });
    expect(inflateSync(large.subarray(large.indexOf('IDAT') + 4, large.indexOf('IEND') - 8))).toHaveLength(400 * 401);
  });
});
