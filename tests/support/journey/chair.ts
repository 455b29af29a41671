import { closeText } from '#shared/text/screens/result/close.ts';
import { inboxText } from '#shared/text/screens/inbox.ts';
import { resultText } from '#shared/text/screens/result/result.ts';
import { answerOpenDialogs } from '../window/launch-app.ts';
import type { Laptop } from './laptop.ts';

/** One line of the inbox. */
export interface InboxLine {
  readonly outcome: string;
  readonly juror: string;
  readonly file: string;
  readonly reason: string;
}

/** Chooses score files in one dialog and waits until the inbox says what came of them. */
export async function receive(laptop: Laptop, ...paths: readonly string[]): Promise<void> {
  const text = laptop.words(inboxText);
  const [received = ''] = text.received('#', '#').split('#').slice(1);
  const outcome = laptop.page.getByText(received).or(laptop.page.getByText(text.nothingNew));
  await laptop.go('inbox');
  await answerOpenDialogs(laptop.running, paths);
  const before = await outcome.elementHandles();
  await laptop.press(text.choose);
  // What came of the files before is still said until these are being received.
  for (const said of before) await laptop.page.waitForFunction((element) => !element.isConnected, said);
  await outcome.waitFor();
}

/** The lines of the inbox as they stand on the screen. */
export async function inboxLines(laptop: Laptop): Promise<readonly InboxLine[]> {
  await laptop.go('inbox');
  await laptop.page.locator('.inbox__name').first().waitFor();
  const rows = await laptop.page.getByRole('grid').locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const [outcome = '', juror = '', , , file = '', reason = ''] = await row.locator('td').allInnerTexts();
      return { outcome, juror, file: file.split('\n')[0] ?? '', reason };
    }),
  );
}

/** Closes the panel at the moment stated, `YYYY-MM-DDTHH:MM`, and answers the paths of result and dossier. */
export async function close(laptop: Laptop, closedAt: string): Promise<{ readonly result: string; readonly dossier: string }> {
  const text = laptop.words(closeText);
  await laptop.go('close');
  await typeMoment(laptop, closedAt);
  await laptop.press(text.allPresent);
  await laptop.press(text.sign);
  await laptop.page.getByText(text.closedTitle).waitFor();
  return { result: await laptop.saved('.mfresult'), dossier: await laptop.saved('.mfdossier') };
}

/** Opens a result by the dialog; its dossier lies beside it. */
export async function openResult(laptop: Laptop, path: string): Promise<void> {
  const text = laptop.words(resultText);
  await laptop.go('result');
  await answerOpenDialogs(laptop.running, [path]);
  await laptop.press(text.choose);
  await laptop.page.getByText(text.recountSameShort).waitFor();
}

/** Exports the opened result and answers the file's path. */
export async function exportAs(laptop: Laptop, format: 'csv' | 'xlsx'): Promise<string> {
  const text = laptop.words(resultText);
  await laptop.press(format === 'csv' ? text.exportCsv : text.exportXlsx);
  await laptop.page.getByText(`.${format} (`).waitFor();
  return laptop.saved(`.${format}`);
}

/** A row of the ranking as the chair sees it. */
export interface RankingRow {
  readonly rank: string;
  readonly entry: string;
  readonly total: string;
}

/** The ranking's rows as they stand on the screen. */
export async function rankingRows(laptop: Laptop): Promise<readonly RankingRow[]> {
  await laptop.go('ranking');
  await laptop.page.locator('.ranking-table__rank').first().waitFor();
  const rows = await laptop.page.locator('.data-table__row').all();
  return Promise.all(
    rows.map(async (row) => ({
      rank: await row.locator('.ranking-table__rank').innerText(),
      entry: (await row.locator('.ranking-table__origin').innerText()).split(' · ')[0] ?? '',
      total: await row.locator('.ranking-table__total').innerText(),
    })),
  );
}

/** Types a wall-clock time `YYYY-MM-DDTHH:MM` into the one date-and-time field on screen, part by part as a person does. */
async function typeMoment({ page }: Laptop, moment: string): Promise<void> {
  const [year = '', month = '', day = '', hour = '', minute = ''] = moment.split(/\D/);
  for (const [type, digits] of Object.entries({ day, month, year, hour, minute })) {
    await page.locator(`[data-type=${type}]`).click();
    await page.keyboard.type(digits);
  }
}
