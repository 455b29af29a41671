import Dexie from 'dexie';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { WorkDatabase } from './database.ts';
import { type JurorWork, openJurorWork, type WorkSurroundings } from './juror-work.ts';
import { MIGRATIONS } from './migrations.ts';
import { clearStoredWork, readStoredWork, type StoredWork, type WorkKey } from './stored-work.ts';

/** Why a juror's work does not open: a newer program wrote the database, the journal alone could have it, or neither can be read. */
export type OpenFailure = 'newer' | 'journal-failed' | 'failed';

// Dexie counts its versions in tens of the browser's.
const BROWSER_VERSIONS = 10;

/**
 * Opens a juror's work. What the database cannot read is cleared only while the journal can be read, which gives it back;
 * a database that a newer version of the program wrote is left as it is.
 */
export async function openOrRebuildWork(surroundings: WorkSurroundings, key: WorkKey): Promise<Result<JurorWork, OpenFailure>> {
  const { database, journal } = surroundings;
  try {
    const [newer, journaled] = await Promise.all([isNewer(database.name), journal['journal:sheets'](key)]);
    if (newer) return err('newer');
    const stored = await (journaled.ok ? readOrClear(database, key) : readStoredWork(database, key));
    // Blank sheets in place of scores that only cannot be read just now would be filled in again over them.
    if (!journaled.ok && stored.sheets.length === 0) return err('journal-failed');
    return ok(await openJurorWork(surroundings, key, { stored, journaled }));
  } catch {
    return err('failed');
  }
}

// Asked of the browser before Dexie opens anything, since Dexie would add what it misses to a newer database.
async function isNewer(name: string): Promise<boolean> {
  const ours = Math.max(...MIGRATIONS.map(({ version }) => version));
  const found = (await indexedDB.databases()).find((database) => database.name === name)?.version ?? 0;
  return Math.floor(found / BROWSER_VERSIONS) > ours;
}

// Others work here too: the database goes only when nobody's rows in it can be reached, after a new connection and clearing this key's rows.
async function readOrClear(database: WorkDatabase, key: WorkKey): Promise<StoredWork> {
  const remedies = [
    () => Promise.resolve(),
    () => Promise.resolve(database.close({ disableAutoOpen: false })),
    () => clearStoredWork(database, key),
    () => database.delete({ disableAutoOpen: false }),
  ];
  let cause: unknown;
  for (const remedy of remedies) {
    try {
      await remedy();
      return await readStoredWork(database, key);
    } catch (failure) {
      if (isFull(failure)) throw failure;
      cause = failure;
    }
  }
  throw cause;
}

// A full disk can keep a sound database from opening.
function isFull(cause: unknown): boolean {
  const inner: unknown = cause instanceof Dexie.DexieError ? cause.inner : undefined;
  return [cause, inner].some((error) => error instanceof Error && error.name === 'QuotaExceededError');
}
