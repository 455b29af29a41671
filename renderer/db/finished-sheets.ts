import type { WorkDatabase } from './database.ts';

/** How many sheets one person has finished for each bundle: scored or recused. What cannot be read counts as none. */
export async function finishedSheets(database: WorkDatabase, juror: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  await database.sheets
    .filter((row) => row.juror === juror && row.sheet.status !== 'incomplete')
    .each(({ bundleId }) => void counts.set(bundleId, (counts.get(bundleId) ?? 0) + 1))
    .catch(() => undefined);
  return counts;
}
