import { err, ok, type Result } from '#shared/base/result.ts';
import { type JurorWork, openJurorWork, type WorkSurroundings } from './juror-work.ts';
import { MIGRATIONS } from './migrations.ts';
import type { WorkKey } from './stored-work.ts';

// Dexie counts its versions in tens of the browser's.
const BROWSER_VERSIONS = 10;

/**
 * Opens a juror's work. A database that cannot be read is made anew, so that the journal gives everything back;
 * one that a newer version of the program wrote is left as it is.
 */
export async function openOrRebuildWork(surroundings: WorkSurroundings, key: WorkKey): Promise<Result<JurorWork, 'failed' | 'newer'>> {
  if (await isNewer(surroundings.database.name)) return err('newer');
  try {
    return ok(await openJurorWork(surroundings, key));
  } catch {
    return rebuildWork(surroundings, key);
  }
}

// Asked of the browser before Dexie opens anything, since Dexie would add what it misses to a newer database.
async function isNewer(name: string): Promise<boolean> {
  const ours = Math.max(...MIGRATIONS.map(({ version }) => version));
  const found = (await indexedDB.databases()).find((database) => database.name === name)?.version ?? 0;
  return Math.floor(found / BROWSER_VERSIONS) > ours;
}

async function rebuildWork(surroundings: WorkSurroundings, key: WorkKey): Promise<Result<JurorWork, 'failed' | 'newer'>> {
  const journaled = await surroundings.journal['journal:sheets'](key);
  // Without the second copy nothing is thrown away.
  if (!journaled.ok) return err('failed');
  try {
    await surroundings.database.delete({ disableAutoOpen: false });
    return ok(await openJurorWork(surroundings, key));
  } catch {
    return err('failed');
  }
}
