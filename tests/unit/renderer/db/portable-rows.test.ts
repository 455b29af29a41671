import { expect, test } from 'vitest';
import { WorkDatabase } from '#renderer/db/database.ts';
import { portableRows, takePortableRows } from '#renderer/db/portable-rows.ts';

const bundleId = 'a'.repeat(64);

async function filled(name: string): Promise<WorkDatabase> {
  const database = new WorkDatabase(name);
  for (const juror of ['satu', 'dua']) {
    for (const table of database.tables) await table.put({ bundleId, juror, entry: 'P-1', revision: 1, reason: table.name });
  }
  return database;
}

test('one person’s rows of every table travel, and nobody else’s', async () => {
  const here = await filled('portable-here');
  const there = new WorkDatabase('portable-there');
  const text = await portableRows(here, 'satu');
  await takePortableRows(there, 'satu', text);
  for (const table of there.tables) {
    expect(await table.toArray(), table.name).toEqual([{ bundleId, juror: 'satu', entry: 'P-1', revision: 1, reason: table.name }]);
  }
});

test('rows that are here stay as they are, and rows of another person in the text are left out', async () => {
  const here = await filled('portable-kept');
  const text = (await portableRows(here, 'satu')).replaceAll('"reason":"sheets"', '"reason":"lain"');
  await takePortableRows(here, 'satu', text);
  expect((await here.sheets.toArray()).every((row) => 'reason' in row && row.reason === 'sheets')).toBe(true);
  const other = new WorkDatabase('portable-other');
  await takePortableRows(other, 'dua', text);
  expect(await other.sheets.count()).toBe(0);
});

test('a text that holds no rows is refused and changes nothing', async () => {
  const there = new WorkDatabase('portable-refused');
  await expect(takePortableRows(there, 'satu', '{"sheets":[1]}')).rejects.toThrow();
  expect(await there.sheets.count()).toBe(0);
});
