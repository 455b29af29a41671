import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Laptop } from '#tests/support/journey/laptop.ts';
import * as juror from '#tests/support/journey/juror.ts';
import { startSample } from '#tests/support/journey/sample.ts';
import { printingText } from '#shared/text/screens/frame/printing.ts';

const PROPOSALS = 9;

let laptop: Laptop;

beforeAll(async () => {
  laptop = await Laptop.fresh();
  await startSample(laptop);
});

afterAll(() => laptop.dispose());

/** Presses a button of the dialog and answers the PDF that is on the desk afterwards. */
async function savedPdf(name: RegExp): Promise<string> {
  const text = laptop.words(printingText);
  const dialog = laptop.page.getByRole('dialog');
  await dialog.getByRole('button', { name: text.savePdf }).click();
  await dialog.getByText(name).waitFor();
  await dialog.getByRole('button', { name: text.close }).click();
  return readFile(await laptop.saved('.pdf'), 'latin1');
}

function pagesOf(pdf: string): number {
  return (pdf.match(/\/Type \/Page\b/gu) ?? []).length;
}

test('a juror prints the open sheet as it is filled in, as a tagged PDF of one page', async () => {
  await juror.openSheet(laptop, 'KOTA-002');
  await juror.fillSheet(laptop, { background: 80, novelty: 75, implementation: 90 }, 3);
  await juror.untilSaved(laptop);
  await laptop.page.keyboard.press('ControlOrMeta+p');
  const pdf = await savedPdf(/Lembar nilai terisi/u);
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toContain('/MarkInfo');
  expect(pagesOf(pdf)).toBe(1);
});

test('a juror prints blank sheets of all nine proposals, each on pages of its own', async () => {
  const text = laptop.words(printingText);
  await rm(await laptop.saved('.pdf'));
  await laptop.go('proposals');
  await laptop.press(text.short);
  await laptop.page.getByRole('dialog').locator('label', { hasText: text.blankHelp }).click();
  const pages = pagesOf(await savedPdf(/Lembar nilai kosong/u));
  expect(pages).toBeGreaterThanOrEqual(PROPOSALS);
  expect(pages).toBeLessThanOrEqual(2 * PROPOSALS);
});

test('windows that lay out pages are gone afterwards', async () => {
  expect(await laptop.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(laptop.running.pageErrors).toEqual([]);
});
