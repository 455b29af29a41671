import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { sortedCodeUnits } from '#shared/base/order.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { type Arrival, arrivalsSchema } from '#shared/formats/chair/arrivals.ts';
import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { ensureFolder, renameDurably } from '../../disk/folders.ts';
import { orAbsent } from '../../disk/or-absent.ts';
import { writeVerified } from '../../disk/write-verified.ts';

/** A file of a batch and where its bytes lie, null when none were kept in this batch. */
export interface BatchFile {
  readonly arrival: Arrival;
  readonly path: string | null;
}

/** A batch being prepared beside the others; nobody sees it until it is committed. */
export interface Batch {
  /** The folder of the bundle's batches. */
  readonly place: string;
  readonly staging: string;
  readonly keep: (sha256: string, bytes: Uint8Array) => Promise<Result<unknown, WriteError>>;
  /** Removes all of it and passes the failure on. */
  readonly abandon: <E>(failure: { readonly ok: false; readonly error: E }) => Promise<{ readonly ok: false; readonly error: E }>;
}

/** Name of a batch's log within the batch. */
export const ARRIVALS = 'arrivals.json';
const BATCH = /^\d{6}$/;
const STAGING = 'incoming-';
const NONE = '0';

/** Begins a batch for a bundle and removes what a program that died left of an earlier one. */
export async function newBatch(folder: string, bundleId: string): Promise<Result<Batch, WriteError>> {
  const place = join(folder, bundleId);
  const made = await stageBatch(place);
  if (!made.ok) return made;
  const staging = made.value;
  return ok({
    place,
    staging,
    keep: (digest, bytes) => writeVerified(join(staging, digest), bytes, { mode: 0o600 }),
    abandon: async (failure) => {
      await fs.rm(staging, { recursive: true, force: true });
      return failure;
    },
  });
}

/** Makes a folder for a batch beside the others of a bundle, and removes what a program that died left of an earlier one. */
export async function stageBatch(place: string): Promise<Result<string, WriteError>> {
  const made = await ensureFolder(place);
  if (!made.ok) return made;
  for (const name of await fs.readdir(place))
    if (name.startsWith(STAGING)) await fs.rm(join(place, name), { recursive: true, force: true });
  const staging = join(place, `${STAGING}${randomBytes(6).toString('hex')}`);
  const ready = await ensureFolder(staging);
  return ready.ok ? ok(staging) : ready;
}

/** Gives a staged batch the number after the last, by one rename. */
export async function placeBatch(place: string, staging: string): Promise<Result<null, WriteError>> {
  const last = (await batchNames(place)).at(-1) ?? NONE;
  return renameDurably(staging, join(place, String(Number(last) + 1).padStart(6, '0')));
}

/** Commits a batch by one rename, files and log together; a batch without arrivals leaves nothing. */
export async function commitBatch(
  { place, staging, abandon }: Batch,
  arrivals: readonly Arrival[],
  at: string,
): Promise<Result<null, WriteError>> {
  if (arrivals.length === 0) {
    await fs.rm(staging, { recursive: true });
    return ok(null);
  }
  const text = encodeExact(arrivalsSchema, { formatVersion: 1, at, arrivals: [...arrivals] });
  const logged = await writeVerified(join(staging, ARRIVALS), text, { mode: 0o600 });
  if (!logged.ok) return abandon(logged);
  const committed = await placeBatch(place, staging);
  return committed.ok ? committed : abandon(committed);
}

/** All files of a bundle's batches in the order in which they came; a batch whose log was damaged is left out. */
export async function readBatches(folder: string, bundleId: string): Promise<readonly BatchFile[]> {
  const place = join(folder, bundleId);
  const files: BatchFile[] = [];
  for (const name of await batchNames(place)) {
    const log = decodeExact(arrivalsSchema, await orAbsent(fs.readFile(join(place, name, ARRIVALS), 'utf8'), ''));
    const kept = new Set(await fs.readdir(join(place, name)));
    const pathOf = (digest: string) => (kept.has(digest) ? join(place, name, digest) : null);
    if (log.ok) files.push(...log.value.arrivals.map((arrival) => ({ arrival, path: pathOf(arrival.sha256) })));
  }
  return files;
}

/** The number of a bundle's last batch, zero when there is none. */
export async function lastBatch(folder: string, bundleId: string): Promise<string> {
  return (await batchNames(join(folder, bundleId))).at(-1) ?? NONE;
}

/** The numbers of a bundle's batches in order. */
export async function batchNames(place: string): Promise<readonly string[]> {
  const names = await orAbsent(fs.readdir(place), []);
  return sortedCodeUnits(names.filter((name) => BATCH.test(name)));
}
