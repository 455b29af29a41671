import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import { importingText } from '#shared/text/screens/intake/importing.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { makeCompetition } from '#tests/support/journey/competition.ts';
import { acceptList, checkList, chooseList, type ListRow, openImport, passAll, writeList } from '#tests/support/journey/intake.ts';
import { Laptop } from '#tests/support/journey/laptop.ts';
import { playAs, startSample } from '#tests/support/journey/sample.ts';
import { answerOpenDialogs } from '#tests/support/window/launch-app.ts';

const GOOD: readonly ListRow[] = [
  ['KOTA-001', 'Antar Obat', '31 Mei 2019', 'Dinas Kesehatan', 'Kota', 'Satu dua tiga.'],
  ['KOTA-002', 'Sapa Warga', '05/03/2020', 'Dinas Sosial', 'Kota', 'Empat lima.'],
  [null, 'Antar Obat', '2021-01-02', 'Dinas Kesehatan', 'Kota', ''],
];

describe('the secretariat takes in proposals', () => {
  let laptop: Laptop;

  beforeAll(async () => {
    laptop = await Laptop.fresh();
    await startSample(laptop);
    await playAs(laptop, 'Juri 1', 'Sekretariat');
    await makeCompetition(laptop, 'KIPP Kota Contoh');
    await laptop.go('intake');
  });

  afterAll(() => laptop.dispose());

  const row = (entry: string) => laptop.page.locator('.intake .data-table__row', { hasText: entry });
  const badge = (outcome: 'passed' | 'failed' | 'undecided', count: number) =>
    laptop.page.locator('.page__head').getByText(`${laptop.words(intakeText).outcomes[outcome]}: ${count}`, { exact: true });

  test('a list with bad cells is not imported: each cell is named, and the list of them can be saved', async () => {
    const text = laptop.words(importingText);
    await laptop.page.getByRole('heading', { name: laptop.words(intakeText).emptyTitle }).waitFor();
    const rows: readonly ListRow[] = [['KOTA-001', 'Antar Obat', '31/02/2019', '', 'Kota', 'Teks.'], ...GOOD.slice(1)];
    await openImport(laptop, await writeList(laptop, 'buruk.xlsx', rows));
    await checkList(laptop);
    const cells = laptop.page.getByRole('grid', { name: text.badTable }).locator('tbody tr td:first-child');
    await expect.poll(() => cells.allInnerTexts()).toEqual(['D5', 'E5', 'F5', 'F6', 'F7']);
    expect(await laptop.page.getByRole('button', { name: /^Terima/u }).count()).toBe(0);
    await laptop.page.getByRole('button', { name: text.saveBad }).click();
    await laptop.page.getByText(/^Disimpan sebagai/u).waitFor();
    expect(await readFile(await laptop.saved('.csv'), 'utf8')).toContain('D5,Tanggal mulai implementasi,31/02/2019,tanggal itu tidak ada');
  });

  test('put right, it is accepted at once; a number is given where one is missing', async () => {
    await laptop.page.getByRole('button', { name: laptop.words(importingText).addClusters('Kota') }).click();
    await laptop.page.getByText(laptop.words(importingText).divisionsAdded).waitFor();
    await chooseList(laptop, await writeList(laptop, 'baik.xlsx', GOOD));
    await laptop.field(laptop.words(importingText).entryExample).fill('KOTA-001');
    await checkList(laptop);
    await acceptList(laptop);
    await row('KOTA-003').waitFor();
    await badge('undecided', 3).waitFor();
  });

  test('the same list, changed, updates what is there and doubles nothing; the import can be taken back', async () => {
    const changed: readonly ListRow[] = [['KOTA-001', 'Antar Obat Lansia', '31 Mei 2019', 'Dinas Kesehatan', 'Kota', 'Satu dua tiga.']];
    await openImport(laptop, await writeList(laptop, 'berubah.xlsx', changed));
    await laptop.page.getByText(laptop.words(importingText).remembered).waitFor();
    await checkList(laptop);
    await laptop.page.getByText('Antar Obat → Antar Obat Lansia').waitFor();
    await acceptList(laptop);
    await row('Antar Obat Lansia').waitFor();
    expect(await laptop.page.locator('.intake .data-table__row').count()).toBe(3);
    await row('KOTA-002').click();
    await laptop.page.keyboard.press('ControlOrMeta+z');
    await row('Antar Obat Lansia').waitFor({ state: 'detached' });
    await laptop.page.keyboard.press('ControlOrMeta+Shift+z');
    await row('Antar Obat Lansia').waitFor();
  });

  test('a cell is edited in place by keys alone', async () => {
    await laptop.page.keyboard.press('F2');
    await laptop.page.keyboard.type('Sapa Warga Kota');
    await laptop.page.keyboard.press('Tab');
    await laptop.page.keyboard.type('Dinas Sosial Kota');
    await laptop.page.keyboard.press('Enter');
    await row('Sapa Warga Kota').getByText('Dinas Sosial Kota').waitFor();
    await laptop.page.keyboard.press('F2');
    await laptop.page.keyboard.type('Bukan ini');
    await laptop.page.keyboard.press('Escape');
    await row('Sapa Warga Kota').waitFor();
    expect(await laptop.page.getByText('Bukan ini').count()).toBe(0);
  });

  test('the selection passes many at once, and one not, with its reason; the counts follow', async () => {
    const text = laptop.words(intakeText);
    await passAll(laptop, 3);
    await row('KOTA-003').click();
    await laptop.page.keyboard.press('Space');
    await laptop.page.locator('.intake__bulk').getByRole('button', { name: text.fail, exact: true }).click();
    await laptop.page.getByRole('dialog').getByLabel(text.reason).fill('Didaftarkan dua kali');
    await laptop.page.getByRole('dialog').getByRole('button', { name: text.fail }).click();
    await badge('failed', 1).waitFor();
    await badge('passed', 2).waitFor();
  });

  test('attachments are matched from a folder, with what matched nothing', async () => {
    const text = laptop.words(intakeText);
    const folder = join(laptop.userData, 'lampiran');
    await mkdir(join(folder, 'KOTA-002'), { recursive: true });
    await writeFile(join(folder, 'KOTA-002', 'laporan.pdf'), '%PDF-1.7');
    await writeFile(join(folder, 'catatan.txt'), 'catatan');
    await answerOpenDialogs(laptop.running, [folder]);
    await laptop.press(text.attach);
    await laptop.page.getByText(text.attached('1', '1', '8 B')).waitFor();
    await laptop.page.getByText(text.unmatched('1')).waitFor();
    await laptop.page.getByText(text.without('2')).waitFor();
    await laptop.page.getByRole('dialog').getByRole('button', { name: text.close }).click();
  });

  test('everything is there after the program was killed in the middle of an import, which came in whole or not at all', async () => {
    const again: readonly ListRow[] = GOOD.slice(0, 2).map(([entry, title, ...rest]) => [entry, `${String(title)} Lagi`, ...rest]);
    await openImport(laptop, await writeList(laptop, 'lagi.xlsx', again));
    await checkList(laptop);
    const accept = laptop.page.getByRole('button', { name: /^Terima /u });
    await accept.waitFor();
    // Pressed inside the page, so that nothing waits for what it does.
    await accept.evaluate((button) => (button instanceof HTMLElement ? setTimeout(() => button.click(), 0) : undefined));
    await laptop.kill();
    await laptop.start();
    await laptop.go('competitions');
    await laptop.page.getByRole('button', { name: `${laptop.words(competitionsText).open}: KIPP Kota Contoh` }).click();
    await laptop.go('intake');
    await badge('passed', 2).waitFor();
    const titles = await laptop.page.locator('.intake .data-table__row').allInnerTexts();
    const isNew = titles.some((title) => title.includes('Antar Obat Lagi'));
    expect(titles.filter((title) => title.includes(isNew ? 'Lagi' : 'Kota') || title.includes('Lansia')).length).toBeGreaterThanOrEqual(2);
    expect(titles.some((title) => title.includes('Sapa Warga Lagi'))).toBe(isNew);
    expect(titles).toHaveLength(3);
    expect(laptop.pageErrors).toEqual([]);
  });
});
