import type { Attachment } from '#shared/domain/competition/proposal.ts';
import { compareCodeUnits } from '#shared/base/order.ts';
import { sha256 } from '../../signing/digest.ts';
import { dithered } from './dither.ts';
import { evaluationReport, type ReportSubject } from './evaluation-report.ts';
import { encodePdf } from './pdf.ts';
import { encodePng } from './png.ts';
import { officeScene } from './scene.ts';
import type { SeededRandom } from '../seeded-random.ts';

/** An attachment together with its bytes. */
export interface SampleAttachment extends Attachment {
  readonly content: Uint8Array;
}

const QUARTERS = 4;
const CHART = { width: 320, height: 200, left: 24, bottom: 180, bar: 24, gap: 10 } as const;
const PALETTE = [
  [255, 255, 250],
  [90, 90, 84],
  [166, 163, 150],
  [15, 92, 88],
] as const;

/** A short evaluation report for an entry, marked as a sample on its first line. */
export function sampleReport(entry: string, title: string, measure: string, figures: readonly number[]): SampleAttachment {
  const quarters = figures.map(
    (figure, index) => `Triwulan ${(index % QUARTERS) + 1}, ${index < QUARTERS ? 'sebelum' : 'sesudah'} inovasi: ${figure}`,
  );
  const pages = [
    {
      heading: 'Laporan evaluasi (contoh)',
      lines: ['Teks contoh. Berkas ini dibuat oleh program, bukan oleh instansi.', '', `Nomor urut: ${entry}`, `Judul: ${title}`],
    },
    { heading: 'Angka contoh menurut triwulan', lines: [`Ukuran: ${measure}`, 'Indeks, awal pengamatan = 100.', '', ...quarters] },
  ];
  return attachment(`Laporan evaluasi ${entry}.pdf`, 'application/pdf', encodePdf(`Laporan evaluasi ${entry} (contoh)`, pages));
}

/** An evaluation report of several pages about an innovation. */
export function sampleEvaluation(subject: ReportSubject, figures: readonly number[]): SampleAttachment {
  return attachment(`Laporan evaluasi ${subject.entry}.pdf`, 'application/pdf', evaluationReport(subject, figures));
}

/** A picture of an office as a camera might have taken it, drawn by the program. */
export function samplePhoto(entry: string, random: SeededRandom): SampleAttachment {
  return attachment(`Foto lokasi ${entry} (contoh).png`, 'image/png', encodePng(dithered(officeScene(random))));
}

/** A bar chart of the same figures: grey before the innovation, coloured after it. */
export function sampleChart(entry: string, figures: readonly number[]): SampleAttachment {
  const pixels = new Uint8Array(CHART.width * CHART.height);
  for (const [index, figure] of figures.entries()) paintBar(pixels, index, figure);
  pixels.fill(1, CHART.bottom * CHART.width, (CHART.bottom + 2) * CHART.width);
  return attachment(`Grafik triwulan ${entry}.png`, 'image/png', encodePng({ ...CHART, palette: PALETTE, pixels }));
}

/** Eight invented quarterly figures, four before and four after, the later ones better. */
export function sampleFigures(random: SeededRandom): readonly number[] {
  return Array.from(
    { length: 2 * QUARTERS },
    (_, index) => 100 + index * random.integer(2, 5) + (index < QUARTERS ? 0 : random.integer(10, 25)),
  );
}

/** Attachments in the order of the signed record: by digest, each digest once. */
export function byDigest(attachments: readonly SampleAttachment[]): readonly SampleAttachment[] {
  return attachments.toSorted((a, b) => compareCodeUnits(a.sha256, b.sha256));
}

function paintBar(pixels: Uint8Array, index: number, figure: number): void {
  const left = CHART.left + index * (CHART.bar + CHART.gap) + (index < QUARTERS ? 0 : CHART.gap);
  for (let y = CHART.bottom - figure; y < CHART.bottom; y += 1) {
    const row = y * CHART.width;
    pixels.fill(index < QUARTERS ? 2 : 3, row + left, row + left + CHART.bar);
  }
}

function attachment(name: string, mediaType: string, content: Buffer): SampleAttachment {
  return { name, sha256: sha256(content), bytes: content.length, mediaType, content };
}
