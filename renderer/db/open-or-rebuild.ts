import { Dexie } from 'dexie';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type JurorWork, openJurorWork, type WorkSurroundings } from './juror-work.ts';
import type { WorkKey } from './stored-work.ts';

/**
 * Opens a juror's work. A database that cannot be read is made anew, so that the journal gives everything back;
 * one that a newer version wrote is left as it is.
 */
export async function openOrRebuildWork(surroundings: WorkSurroundings, key: WorkKey): Promise<Result<JurorWork, 'failed' | 'newer'>> {
  try {
    return ok(await openJurorWork(surroundings, key));
  } catch (error) {
    if (error instanceof Dexie.VersionError) return err('newer');
    return rebuildWork(surroundings, key);
  }
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
