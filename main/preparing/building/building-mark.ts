import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Result } from '#shared/base/result.ts';
import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import { type BuildingMark, buildingMarkSchema } from '#shared/formats/competition/building-mark.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { syncFolder } from '../../disk/folders.ts';
import { orAbsent } from '../../disk/or-absent.ts';
import { errorCode } from '../../disk/write-error.ts';
import { type Written, writeVerified } from '../../disk/write-verified.ts';

/** The bundle about to be built of a competition, as it is noted beside the competition's file. */
export type BegunBuilding = Omit<BuildingMark, 'formatVersion'>;

const ENDING = '.building';

/** Notes beside a competition's file, durably, that a bundle is about to be written. */
export function markBuilding(competition: string, begun: BegunBuilding): Promise<Result<Written, WriteError>> {
  return writeVerified(competition + ENDING, encodeExact(buildingMarkSchema, { formatVersion: 1, ...begun }), { mode: 0o600 });
}

/** What was noted beside a competition's file and not forgotten since; null for nothing. */
export async function readBuildingMark(competition: string): Promise<BegunBuilding | null> {
  const mark = decodeExact(buildingMarkSchema, await orAbsent(readFile(competition + ENDING, 'utf8'), ''));
  return mark.ok ? mark.value : null;
}

/** Forgets what was noted: the competition knows of the bundle, or it was not written. A note that cannot be removed does no harm: settling finds the bundle noted, or nothing. */
export async function unmarkBuilding(competition: string): Promise<void> {
  try {
    await rm(competition + ENDING, { force: true });
    await syncFolder(dirname(competition));
  } catch (cause) {
    // Throws on what is no error of the system's.
    errorCode(cause);
  }
}
