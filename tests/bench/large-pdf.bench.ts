import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureDisplay } from '#build/display/display.mjs';
import { setup } from '#build/testing/windows.ts';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';
import { viewerText } from '#shared/text/screens/score-sheet/viewer.ts';
import { type Measurement, megabytes, printMeasurements } from '#tests/support/bench/bench-table.ts';
import { openBundle } from '#tests/support/journey/bundle.ts';
import { openSheet } from '#tests/support/journey/juror.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { startSample } from '#tests/support/journey/sample.ts';
import { scannedPdf } from '#tests/support/files/pdf-files.ts';
import { segment, withSegments } from '#tests/support/files/photos.ts';
import { type HandedIn, randomFile, type Streamed, writeReadingBundle } from '#tests/support/files/reading-bundle.ts';

const MIB = 1024 * 1024;
/** `MUFAKAT_BENCH_MIB=4096 npm run bench -- large-pdf` measures beside as many mebibytes of other attachments. */
const OTHERS = Number(process.env['MUFAKAT_BENCH_MIB'] ?? 2048) * MIB;
const FILES = 8;
const PDF = { pages: 300, bytes: 80e6 };
/** An A4 sheet at 150 dots to the inch. */
const SCAN = { width: 1240, height: 1754 };
const ENTRY = 'KOTA-002';
const OTHER_ENTRY = 'KOTA-003';
const GOAL = 1000;
const LAUNCHES = 3;
const FAR_PAGE = 222;
const PATIENCE = 300_000;
const COMMENT = { marker: 0xfe, most: 65_533 };

/** What a person waits for, in milliseconds. */
interface Opening {
  /** From the press to the first page on screen. */
  readonly firstPage: number;
  /** The longest that no frame was drawn from the press until the first page was there and every byte compared with its digest. */
  readonly frame: number;
  /** From the press until every byte was compared. */
  readonly checked: number;
  /** From a page's number to that page on screen. */
  readonly farPage: number;
}

let folder: string;
const laptops: Laptop[] = [];

beforeAll(async () => {
  await setup();
  await ensureDisplay();
  folder = await mkdtemp(join(tmpdir(), 'mufakat-bench-pdf-'));
});

afterAll(async () => {
  for (const laptop of laptops) await laptop.dispose();
  await rm(folder, { recursive: true });
});

/** A laptop on which the sample runs. */
async function freshLaptop(): Promise<Laptop> {
  const laptop = await Laptop.fresh();
  laptops.push(laptop);
  await startSample(laptop);
  return laptop;
}

/** A scanned page as a JPEG, drawn by the window's own browser: lines like those of a text on paper that is not quite white. */
async function scannedPage({ page }: Laptop): Promise<Buffer> {
  const bytes = await page.evaluate(async ({ width, height }) => {
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    const paper = new ImageData(width, height);
    for (let at = 0; at < paper.data.length; at += 4) paper.data.set([245 - (at % 13), 243 - (at % 7), 238, 255], at);
    pen?.putImageData(paper, 0, 0);
    for (let line = 100; line < height - 100; line += 30) pen?.fillText('Teks contoh hasil pindai, baris demi baris. '.repeat(4), 80, line);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.6 })).arrayBuffer())];
  }, SCAN);
  return Buffer.from(bytes);
}

/** Three hundred scanned pages, each filled up with random bytes of its own to a three-hundredth of the size. */
async function largePdf(laptop: Laptop): Promise<HandedIn> {
  const jpeg = await scannedPage(laptop);
  const content = scannedPdf(
    Array.from({ length: PDF.pages }, (_, index) => ({
      words: `Halaman ${index + 1}`,
      picture: { ...SCAN, coding: '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode', bytes: filled(jpeg) },
    })),
  );
  return { name: 'Laporan.pdf', mediaType: 'application/pdf', content };
}

function filled(jpeg: Buffer): Buffer {
  const comments: Buffer[] = [];
  for (let left = PDF.bytes / PDF.pages - jpeg.length; left > 0; left -= COMMENT.most) {
    comments.push(segment(COMMENT.marker, randomBytes(Math.ceil(Math.min(left, COMMENT.most)))));
  }
  return withSegments(jpeg, ...comments);
}

/** Opens the PDF as often as the program is started anew, so that nothing of it is known to the program. */
async function openings(laptop: Laptop, bundle: string): Promise<readonly Opening[]> {
  laptop.page.setDefaultTimeout(PATIENCE);
  await openBundle(laptop, bundle, []);
  const measured: Opening[] = [];
  for (let launch = 0; launch < LAUNCHES; launch += 1) {
    await laptop.close();
    await laptop.start();
    await openSheet(laptop, ENTRY);
    measured.push(await openPdf(laptop));
  }
  return measured;
}

async function openPdf(laptop: Laptop): Promise<Opening> {
  const { page } = laptop;
  await watch(laptop);
  await page.getByRole('tab', { name: new RegExp(`^${laptop.words(readingText).attachments(0)}`, 'u') }).click();
  await page.locator('.pdf-page[data-page="1"][data-drawn=true]').waitFor();
  await page.locator('.attachment-desk__genuine--checked').waitFor();
  const opened = await seen(laptop);
  const number = page.getByRole('textbox', { name: laptop.words(viewerText).page });
  await number.fill(String(FAR_PAGE));
  await number.press('Enter');
  await page.locator(`.pdf-page[data-page="${FAR_PAGE}"][data-drawn=true]`).waitFor();
  return { ...opened, farPage: (await seen(laptop)).farPage };
}

/** Notes in the page when a tab or the key Enter was pressed, when pages were drawn and the file was checked, and every frame between. */
async function watch({ page }: Laptop): Promise<void> {
  await page.evaluate((farPage) => {
    const times = { firstPage: Number.NaN, frame: 0, checked: Number.NaN, farPage: Number.NaN };
    let pressed = Number.NaN;
    let before = Number.NaN;
    addEventListener('pointerdown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
    addEventListener('keydown', ({ timeStamp, key }) => (key === 'Enter' ? (pressed = timeStamp) : undefined), { capture: true });
    const isThere = (selector: string) => document.querySelector(selector) !== null;
    const note = (name: 'firstPage' | 'checked' | 'farPage', there: boolean) => {
      if (there && Number.isNaN(times[name])) times[name] = performance.now() - pressed;
    };
    const frame = (now: number) => {
      if (Number.isNaN(times.checked + times.firstPage) && before >= pressed) times.frame = Math.max(times.frame, now - before);
      before = now;
      note('firstPage', isThere('.pdf-page[data-page="1"][data-drawn=true]'));
      note('checked', isThere('.attachment-desk__genuine--checked'));
      note('farPage', isThere(`.pdf-page[data-page="${farPage}"][data-drawn=true]`));
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { pdfTimes: times });
  }, FAR_PAGE);
}

const seen = ({ page }: Laptop) => page.evaluate(() => (window as unknown as { readonly pdfTimes: Opening }).pdfTimes);

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function against(what: string, figure: number, beside: number): Measurement {
  return { what, figure: `${figure.toFixed(0)} ms`, beside: `${beside.toFixed(0)} ms`, ratio: (figure / beside).toFixed(2) };
}

function others(bytes: number): Promise<readonly Streamed[]> {
  return Promise.all(Array.from({ length: FILES }, (_, index) => randomFile(`lampiran-${index}`, bytes / FILES)));
}

test('a PDF of 300 pages is opened as fast in a large bundle as in a small one', async () => {
  const [first, second] = [await freshLaptop(), await freshLaptop()];
  const pdf = await largePdf(first);
  const [small, large] = [join(folder, 'kecil.mfbundle'), join(folder, 'besar.mfbundle')];
  await writeReadingBundle(small, { [ENTRY]: [pdf] });
  await writeReadingBundle(large, { [ENTRY]: [pdf], [OTHER_ENTRY]: await others(OTHERS) });
  const [inSmall, inLarge] = [await openings(first, small), await openings(second, large)];
  const of = (name: keyof Opening) =>
    [median(inLarge.map((opening) => opening[name])), median(inSmall.map((opening) => opening[name]))] as const;
  const { size } = await stat(large);
  printMeasurements(
    `${PDF.pages} pages of ${megabytes(pdf.content.length)} in a bundle of ${megabytes(size)}, median of ${LAUNCHES} launches`,
    [
      against('press to first page, against the goal', of('firstPage')[0], GOAL),
      against('press to first page, against a bundle of the PDF alone', ...of('firstPage')),
      against('longest time without a frame meanwhile, against the PDF alone', ...of('frame')),
      against(`page ${FAR_PAGE} by its number, against the PDF alone`, ...of('farPage')),
      against('every byte compared with its digest, against the PDF alone', ...of('checked')),
    ],
  );
  expect([...inSmall, ...inLarge].every((opening) => opening.firstPage > 0 && opening.farPage > 0)).toBe(true);
});
