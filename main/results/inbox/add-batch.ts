import fs from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { syncFolder } from '../../disk/folders.ts';
import { orAbsent } from '../../disk/or-absent.ts';
import { ARRIVALS, batchNames, placeBatch, stageBatch } from './inbox-batches.ts';

/** A file of a batch that was received on another laptop: its name within the batch and where it lies now, on the same disk. */
export interface BatchPart {
  readonly name: string;
  readonly at: string;
}

/** Adds a batch received elsewhere after those in a bundle's folder, whole; false, and nothing changes, when it is there already, by its log. */
export async function addBatch(place: string, parts: readonly BatchPart[]): Promise<Result<boolean, WriteError>> {
  const log = parts.find(({ name }) => name === ARRIVALS);
  if (log === undefined || (await isThere(place, await fs.readFile(log.at)))) return ok(false);
  const staging = await stageBatch(place);
  if (!staging.ok) return staging;
  for (const { name, at } of parts) await fs.rename(at, join(staging.value, name));
  await syncFolder(staging.value);
  const placed = await placeBatch(place, staging.value);
  return placed.ok ? ok(true) : placed;
}

async function isThere(place: string, log: Buffer): Promise<boolean> {
  for (const name of await batchNames(place)) {
    const held = await orAbsent(fs.readFile(join(place, name, ARRIVALS)), null);
    if (held?.equals(log) === true) return true;
  }
  return false;
}
