import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { importingText } from '#shared/text/screens/intake/importing.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { answerOpenDialogs } from '../window/launch-app.ts';
import type { Laptop } from './laptop.ts';

/** Headings of the small list, over two rows as offices merge them. */
const OVER = ['No', 'Nomor Registrasi', 'Proposal', null, 'Pengusul', null, 'Ringkasan'];
const HEADINGS = ['No', 'Nomor Registrasi', 'Judul Inovasi', 'Tanggal Mulai Implementasi', 'Perangkat Daerah', 'Klaster', 'Ringkasan'];

/** A row of the small list: entry number, title, start, agency, cluster, summary. */
export type ListRow = readonly [CellValue, CellValue, CellValue, CellValue, CellValue, CellValue];

/** Writes a small list of proposals as an office's workbook and gives its path. */
export async function writeList(laptop: Laptop, name: string, rows: readonly ListRow[]): Promise<string> {
  const path = join(laptop.userData, name);
  const cells = rows.map((row, index) => [index + 1, ...row]);
  const merges = [0, 1, 6].map((column) => ({ startRow: 2, startCol: column, endRow: 3, endCol: column }));
  merges.push({ startRow: 2, startCol: 2, endRow: 2, endCol: 3 }, { startRow: 2, startCol: 4, endRow: 2, endCol: 5 });
  const data = { name: 'Data', rows: [['DAFTAR PROPOSAL'], [], OVER, HEADINGS, ...cells], merges };
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'Petunjuk', rows: [['Isi lembar Data']] }, data] }));
  return path;
}

/** Opens the import with a file and waits until its columns are proposed. */
export async function openImport(laptop: Laptop, path: string): Promise<void> {
  await laptop.press(laptop.words(intakeText).import);
  await chooseList(laptop, path, laptop.words(importingText).choose);
}

/** Chooses another file in the import that is open. */
export async function chooseList(laptop: Laptop, path: string, button = laptop.words(importingText).chooseOther): Promise<void> {
  await answerOpenDialogs(laptop.running, [path]);
  await laptop.press(button);
  await laptop.page.locator('.importing__mapping').waitFor();
}

/** Checks the list that is chosen, as often as it takes, and waits for the outcome. */
export async function checkList(laptop: Laptop): Promise<void> {
  const text = laptop.words(importingText);
  await laptop.page.getByRole('button', { name: new RegExp(`^(${text.check}|${text.again})$`, 'u') }).click();
  await laptop.page.locator('.importing [aria-live=polite]').waitFor();
}

/** Accepts the list that was checked and waits for the table. */
export async function acceptList(laptop: Laptop): Promise<void> {
  await laptop.page.getByRole('button', { name: /^(Terima|Accept) /u }).click();
  await laptop.page.locator('.intake .data-table__row').first().waitFor();
}

/** Passes every proposal of the table and waits until so many have passed. */
export async function passAll(laptop: Laptop, proposals: number): Promise<void> {
  const text = laptop.words(intakeText);
  await laptop.page.locator('.intake .data-table__row').first().click();
  await laptop.page.keyboard.press('ControlOrMeta+a');
  await laptop.page.getByText(text.marked(proposals)).first().waitFor();
  await laptop.page.locator('.intake__bulk').getByRole('button', { name: text.pass, exact: true }).click();
  await laptop.page.locator('.page__head').getByText(`${text.outcomes.passed}: ${proposals}`, { exact: true }).waitFor();
}
