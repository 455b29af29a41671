import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodePdf } from '#main/sample/attachments/pdf.ts';
import { encodePng } from '#main/sample/attachments/png.ts';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';
import { viewerText } from '#shared/text/screens/score-sheet/viewer.ts';
import { findBarriers } from '#tests/support/window/axe.ts';
import { filmed, photographed } from '#tests/support/files/handed-in.ts';
import { openBundle } from '#tests/support/journey/bundle.ts';
import * as juror from '#tests/support/journey/juror.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { resize, TWICE, USUAL } from '#tests/support/journey/windows.ts';
import { startSample } from '#tests/support/journey/sample.ts';
import { brokenPicture, faxedSquare, jbig2Square, jpeg2000Grey, scannedPdf } from '#tests/support/files/pdf-files.ts';
import { withExif } from '#tests/support/files/photos.ts';
import { digestOf, type HandedIn, writeReadingBundle } from '#tests/support/files/reading-bundle.ts';

const ENTRY = 'KOTA-002';
const TAMPERED_ENTRY = 'KOTA-003';
const PAGES = 40;
const UNDECODABLE_MASK = '/ImageMask true /BitsPerComponent 1 /Filter /JBIG2Decode';

const report: HandedIn = {
  name: 'Laporan.pdf',
  mediaType: 'application/pdf',
  content: encodePdf(
    'Laporan (contoh)',
    Array.from({ length: PAGES }, (_, index) => ({
      heading: `Bab ${index + 1}`,
      lines: ['Teks contoh.', `Sasaran nomor ${index + 1} tercapai.`],
    })),
  ),
};
const scan: HandedIn = {
  name: 'Pindaian.pdf',
  mediaType: 'application/pdf',
  content: scannedPdf(
    [
      faxedSquare(),
      jbig2Square(),
      jpeg2000Grey(),
      brokenPicture('/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode'),
      brokenPicture(UNDECODABLE_MASK),
    ]
      .map((picture) => ({ words: '', picture }))
      .concat({ words: 'Cap dan tanda tangan di atas.', picture: brokenPicture(UNDECODABLE_MASK) }),
  ),
};
const picture: HandedIn = {
  name: 'Gambar.png',
  mediaType: 'image/png',
  content: encodePng({ width: 40, height: 20, palette: [[15, 92, 88]], pixels: new Uint8Array(800) }),
};
const drawing: HandedIn = {
  name: 'Denah.svg',
  mediaType: 'image/svg+xml',
  content: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="parent.document.title=\'dibajak\'"><script>parent.document.title="dibajak"</script><rect width="40" height="20"/></svg>',
  ),
};
const site: HandedIn = { name: 'Situs.html', mediaType: 'text/html', content: Buffer.from('<script>document.title="dibajak"</script>') };
const tampered: HandedIn = {
  name: 'Bukti.pdf',
  mediaType: 'application/pdf',
  content: encodePdf('Bukti', [{ heading: 'Bukti', lines: ['Angka asli 12345'] }]),
};

let laptop: Laptop;
let film: HandedIn;
let photo: HandedIn;

beforeAll(async () => {
  laptop = await Laptop.fresh();
  photo = { name: 'Foto.jpg', mediaType: 'image/jpeg', content: withExif(await photographed(laptop.page), { orientation: 6 }) };
  film = { name: 'Film.webm', mediaType: 'video/webm', content: await filmed(laptop.page) };
  const path = join(laptop.desk, 'bacaan.mfbundle');
  await writeReadingBundle(path, { [ENTRY]: [report, scan, picture, photo, drawing, site, film], [TAMPERED_ENTRY]: [tampered] });
  await startSample(laptop);
  await openBundle(laptop, path, []);
});

afterAll(() => laptop.dispose());

const reading = () => laptop.words(readingText);
const viewer = () => laptop.words(viewerText);

async function part(name: RegExp): Promise<void> {
  await laptop.page.getByRole('tab', { name }).click();
}

async function choose(file: HandedIn): Promise<void> {
  await laptop.page.locator('.attachment-desk__choice button').first().click();
  await laptop.page.getByRole('option', { name: file.name }).click();
}

/** Goes to a page of the open PDF by its number and waits until it is drawn. */
async function goToPage(number: number): Promise<void> {
  const field = laptop.page.getByRole('textbox', { name: viewer().page });
  await field.fill(String(number));
  await field.press('Enter');
  await laptop.page.locator(`.pdf-page[data-page="${number}"][data-drawn=true]`).waitFor();
}

/** Selects words on the page by the mouse, from their beginning to their end. */
async function select(words: string): Promise<void> {
  const box = await laptop.page.getByText(words, { exact: true }).first().boundingBox();
  if (box === null) throw new Error(`"${words}" is not in view`);
  const middle = box.y + box.height / 2;
  await laptop.page.mouse.move(box.x + 1, middle);
  await laptop.page.mouse.down();
  await laptop.page.mouse.move(box.x + box.width - 1, middle, { steps: 4 });
  await laptop.page.mouse.up();
}

/** Whether the upper and the lower half of the picture on screen are light or dark. */
async function halves(): Promise<{ readonly above: string; readonly below: string }> {
  const shot = await laptop.page.locator('.picture-view__picture').screenshot();
  return laptop.page.evaluate(
    async (bytes) => {
      const seen = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const pen = new OffscreenCanvas(seen.width, seen.height).getContext('2d');
      pen?.drawImage(seen, 0, 0);
      const at = (share: number) => ((pen?.getImageData(seen.width / 2, seen.height * share, 1, 1).data[0] ?? 0) > 128 ? 'light' : 'dark');
      return { above: at(0.25), below: at(0.75) };
    },
    [...shot],
  );
}

test('a PDF is read in place: its pages, a page by number, small pages, words on every page', async () => {
  const { page } = laptop;
  await juror.openSheet(laptop, ENTRY);
  await part(/^Lampiran/u);
  await page.locator('.pdf-page[data-page="1"][data-drawn=true]').waitFor();
  expect(await page.locator('.pdf-page').count()).toBeLessThan(6);
  await goToPage(40);
  await laptop.press(viewer().thumbnails);
  await laptop.button(viewer().goToPage(39)).click();
  await page.locator('.pdf-page[data-page="39"][data-drawn=true]').waitFor();
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('NOMOR 7');
  await page.getByText(viewer().hits(1, 1)).waitFor();
  await page.locator('.pdf-page[data-page="7"][data-drawn=true]').waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('sasaran');
  await page.getByText(new RegExp(`dari ${PAGES}$`, 'u')).waitFor();
  const before = await page.locator('.viewer-tools__hits').innerText();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.viewer-tools__hits').innerText()).not.toBe(before);
  expect(await findBarriers(page, 'every-theme')).toEqual([]);
});

test('where the window becomes narrow and wide again, the page, the line and the search stay', async () => {
  const { page } = laptop;
  await goToPage(12);
  const scroller = page.locator('.pdf-pages');
  await scroller.evaluate((element) => element.scrollBy(0, 200));
  const place = () =>
    scroller.evaluate((element) => {
      const top = element.getBoundingClientRect().top;
      const shown = [...element.querySelectorAll('.pdf-page')].find((one) => one.getBoundingClientRect().bottom > top);
      const box = shown?.getBoundingClientRect();
      return { page: shown?.getAttribute('data-page'), share: box === undefined ? 0 : Math.round(((top - box.top) / box.height) * 20) };
    });
  const before = await place();
  await resize(laptop, TWICE);
  await page.locator('.segmented__option', { hasText: reading().criteriaPane }).click();
  await page.locator('.score-field__input').first().waitFor();
  await page.locator('.segmented__option', { hasText: reading().proposalPane }).click();
  await resize(laptop, USUAL);
  await expect.poll(place).toEqual(before);
  expect(await page.getByRole('searchbox').inputValue()).toBe('sasaran');
});

test('a page is shown larger and smaller, by buttons and by keys, and as wide as the room', async () => {
  const { page } = laptop;
  const scale = page.locator('.viewer-tools__scale');
  const fitted = await scale.innerText();
  await laptop.press(viewer().zoomIn);
  await expect.poll(() => scale.innerText()).not.toBe(fitted);
  await page.locator('.pdf-pages').focus();
  await page.keyboard.press('0');
  await expect.poll(() => scale.innerText()).toBe(fitted);
  await laptop.press(viewer().fitPage);
  await expect.poll(() => scale.innerText()).not.toBe(fitted);
  await laptop.press(viewer().closeSearch);
  await laptop.press(viewer().fitWidth);
});

/** How bright the middle and a corner of a page of the scan are. */
async function brightness(number: number): Promise<{ readonly middle: number; readonly corner: number }> {
  await goToPage(number);
  const canvas = laptop.page.locator(`.pdf-page[data-page="${number}"][data-drawn=true] .pdf-page__picture canvas`);
  return canvas.evaluate((element) => {
    const drawn = element as HTMLCanvasElement; // the selector says so
    const dot = (x: number, y: number) => drawn.getContext('2d')?.getImageData(drawn.width * x, drawn.height * y, 1, 1).data[0] ?? -1;
    return { middle: dot(0.5, 0.46), corner: dot(0.05, 0.05) };
  });
}

test('a page scanned as a fax, in JBIG2 or in JPEG 2000 is not blank', async () => {
  await choose(scan);
  const [dark, light] = [64, 192];
  for (const number of [1, 2]) {
    const { middle, corner } = await brightness(number);
    expect(middle).toBeLessThan(dark);
    expect(corner).toBeGreaterThan(light);
  }
  const { middle, corner } = await brightness(3);
  expect(middle).toBe(128);
  expect(corner).toBe(128);
});

test('a page whose picture cannot be decoded says so, and the file can be saved beside it', async () => {
  const { page } = laptop;
  // A picture, a mask that is all of its page, a mask above words.
  for (const number of [4, 5, 6]) {
    await goToPage(number);
    const place = page.locator('.pdf-pages__place').filter({ has: page.locator(`[data-page="${number}"]`) });
    await place.getByText(viewer().pageFaults.picture).waitFor();
    expect(await place.getByRole('button', { name: reading().save }).isVisible()).toBe(true);
  }
  expect(
    await page
      .locator('.pdf-pages__place')
      .filter({ has: page.locator('[data-page="3"]') })
      .getByRole('status')
      .count(),
  ).toBe(0);
  expect(await findBarriers(page, 'every-theme')).toEqual([]);
});

test('pictures, a film and a drawing are shown in place, without script; what cannot be shown is only saved', async () => {
  const { page } = laptop;
  await choose(picture);
  const shown = page.locator('.picture-view__picture');
  await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(40);
  await laptop.press(viewer().zoomIn);
  await choose(photo);
  // The camera was turned a quarter to the right: what it saw on its left is above.
  await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalHeight)).toBe(40);
  expect(await halves()).toEqual({ above: 'light', below: 'dark' });
  await choose(drawing);
  await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(40);
  await choose(film);
  const player = page.locator('video');
  await expect.poll(() => player.evaluate((video) => (video as HTMLVideoElement).readyState)).toBeGreaterThan(0);
  await player.evaluate((video) => (video as HTMLVideoElement).play());
  await expect.poll(() => player.evaluate((video) => (video as HTMLVideoElement).currentTime)).toBeGreaterThan(0);
  await choose(site);
  await page.getByText(reading().notShown(site.name)).waitFor();
  expect(await page.title()).not.toContain('dibajak');
});

test('words of the text and of a PDF page are highlighted and noted on, privately, and are there again after a restart', async () => {
  const { page } = laptop;
  await choose(report);
  await page.locator('.pdf-page[data-drawn=true]').first().waitFor();
  await goToPage(3);
  await select('Sasaran nomor 3 tercapai.');
  await laptop.button(reading().addNote).click();
  await page.keyboard.type('Minta buktinya.');
  await page.getByText(reading().private).waitFor();
  await laptop.press(reading().done);
  await part(/^Naskah/u);
  const paragraph = page.locator('.narrative p').first();
  const box = await paragraph.boundingBox();
  if (box === null) throw new Error('the text is not in view');
  await page.mouse.move(box.x + 1, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 8, { steps: 4 });
  await page.mouse.up();
  await laptop.button(reading().highlight).click();
  await juror.untilSaved(laptop);
  await laptop.close();
  await laptop.start();
  await juror.openSheet(laptop, ENTRY);
  await part(/^Catatan saya · 2/u);
  await laptop.page.getByText('Minta buktinya.').waitFor();
  await laptop.page.getByText(reading().privateLong).waitFor();
  expect(await findBarriers(laptop.page, 'every-theme')).toEqual([]);
  await laptop.button(reading().showAt(reading().place(report.name, 3))).click();
  await laptop.page.locator('.pdf-page[data-page="3"][data-drawn=true]').waitFor();
  await part(/^Catatan saya/u);
  await laptop.button(reading().removeAt(reading().place(report.name, 3))).click();
  await laptop.page.getByRole('tab', { name: /^Catatan saya · 1/u }).waitFor();
  await laptop.press(reading().undo);
  await laptop.page.getByRole('tab', { name: /^Catatan saya · 2/u }).waitFor();
});

test('the border between reading and scoring is moved by key and stays where it was put', async () => {
  const border = () => laptop.page.getByRole('separator', { name: reading().splitter });
  await border().focus();
  await laptop.page.keyboard.press('End');
  await expect.poll(() => border().getAttribute('aria-valuenow')).toBe('75');
  await laptop.close();
  await laptop.start();
  await juror.openSheet(laptop, ENTRY);
  await expect.poll(() => border().getAttribute('aria-valuenow')).toBe('75');
});

test('an attachment that was changed on this laptop is refused by name, and nothing of it is shown', async () => {
  const folder = join(laptop.userData, 'bundles');
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name));
    const at = bytes.indexOf('Angka asli 12345');
    if (at < 0) continue;
    bytes.write('Angka asli 99999', at, 'latin1');
    await writeFile(join(folder, name), bytes);
  }
  await juror.openSheet(laptop, TAMPERED_ENTRY);
  await part(/^Lampiran/u);
  await laptop.page.getByRole('alert').filter({ hasText: tampered.name }).waitFor();
  expect(await laptop.page.locator('.pdf-page').count()).toBe(0);
  expect(digestOf(tampered)).toMatch(/^[0-9a-f]{64}$/u);
  expect(laptop.pageErrors.concat(laptop.running.pageErrors)).toEqual([]);
});
