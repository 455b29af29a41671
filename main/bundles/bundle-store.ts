import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sortedCodeUnits } from '#shared/base/order.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { StateError, WriteError } from '#shared/formats/errors.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import { ensureFolder } from '../disk/folders.ts';
import { removeLeftovers } from '../disk/temporary-files.ts';
import { inOrder } from '../disk/write-verified.ts';
import { type JobCancelled, type JobOptions, type RefusedBundle, refused, refusedOrCancelled, runJob } from './job.ts';
import { type Bundle, openBundle } from './open-bundle.ts';
import { placeBundle } from './place-bundle.ts';
import { admissionFault, type Pins, successionFault, type TypedGroups } from './trust.ts';
import { verifyBundle } from './verify-bundle.ts';

/** A bundle looked at before it is accepted. */
export interface InspectedBundle {
  readonly bundle: Bundle;
  readonly signerKnown: boolean;
}

/** Why a bundle was not accepted. */
export type AcceptError = RefusedBundle | StateError | WriteError | JobCancelled;

/** The bundles accepted on this laptop. */
export interface BundleStore {
  /** Verifies every byte of a bundle and tells whether its signer is known here; keeps nothing. */
  inspect(path: string, options?: JobOptions): Promise<Result<InspectedBundle, RefusedBundle | JobCancelled>>;
  /** Verifies a bundle, checks its signer (two typed groups for an unknown one, who is then pinned) and keeps a copy. */
  accept(path: string, typed: TypedGroups | null, options?: JobOptions): Promise<Result<Bundle, AcceptError>>;
  /** All accepted bundles, or why one can no longer be opened, ordered by bundleId. */
  list(): Promise<readonly Result<Bundle, RefusedBundle>[]>;
  /** An accepted bundle; kept in memory once opened. */
  open(bundleId: string): Promise<Result<Bundle, RefusedBundle | StateError>>;
  /** The bundles that this one replaces, nearest first, as far as they are accepted here. */
  ancestors(bundleId: string): Promise<readonly string[]>;
}

interface Shelf {
  readonly folder: string;
  readonly pins: Pins;
  /** Each bundle is opened once, however many ask for it at the same time. */
  readonly opened: Map<string, Promise<Result<Bundle, RefusedBundle>>>;
  /** Done once, before the first bundle is written. */
  swept: Promise<void> | null;
}

const ENDING = '.mfbundle';
const STORED = /^[0-9a-f]{64}\.mfbundle$/;
const COPY_CHUNK = 1024 * 1024;

/** Opens the store of accepted bundles in a folder, which is made when the first is accepted. */
export function openBundleStore(folder: string, pins: Pins): BundleStore {
  const shelf: Shelf = { folder, pins, opened: new Map(), swept: null };
  return {
    inspect: async (path, options) => {
      const bundle = await verifyBundle(path, options);
      return bundle.ok ? inspected(shelf, path, bundle.value) : refusedOrCancelled(path, bundle.error);
    },
    accept: (path, typed, options = {}) =>
      runJob<Bundle, AcceptError>(options, refused(path, { kind: 'unreadable' }), () => accept(shelf, path, typed, options)),
    list: async () => {
      const bundles: Result<Bundle, RefusedBundle>[] = [];
      for (const bundleId of await storedIds(shelf)) bundles.push(await openStored(shelf, bundleId));
      return bundles;
    },
    open: async (bundleId) => ((await storedIds(shelf)).includes(bundleId) ? openStored(shelf, bundleId) : err({ kind: 'bundle-unknown' })),
    ancestors: (bundleId) => ancestors(shelf, bundleId),
  };
}

async function inspected(shelf: Shelf, path: string, bundle: Bundle): Promise<Result<InspectedBundle, RefusedBundle>> {
  const predecessor = await predecessorOf(shelf, bundle);
  const fault = predecessor === null ? null : successionFault(bundle, predecessor);
  return fault === null ? ok({ bundle, signerKnown: shelf.pins.isPinned(bundle.signer) || predecessor !== null }) : refused(path, fault);
}

async function accept(shelf: Shelf, path: string, typed: TypedGroups | null, options: JobOptions): Promise<Result<Bundle, AcceptError>> {
  const offered = await openBundle(path);
  if (!offered.ok) return refused(path, offered.error);
  const looked = await inspected(shelf, path, offered.value);
  if (!looked.ok) return looked;
  const fault = admissionFault(offered.value, looked.value.signerKnown, typed);
  if (fault !== null) return err(fault);
  const kept = (await storedTwin(shelf, path, offered.value)) ?? (await keep(shelf, path, offered.value, options));
  if (kept.ok && !looked.value.signerKnown) shelf.pins.pin(offered.value.signer);
  return kept;
}

/** The bundle accepted earlier under the same bundleId; another statement about the same content is refused. */
async function storedTwin(shelf: Shelf, path: string, offered: Bundle): Promise<Result<Bundle, RefusedBundle> | null> {
  const { bundleId } = offered.statement;
  const stored = (await storedIds(shelf)).includes(bundleId) ? await openStored(shelf, bundleId) : null;
  if (stored?.ok !== true) return null;
  return stored.value.statementSha256 === offered.statementSha256
    ? stored
    : refused(path, { kind: 'statement-differs', field: 'revision' });
}

/** Keeps a copy, verified as a whole, of exactly what was offered: a file that became another bundle since it was looked at is refused. */
async function keep(
  shelf: Shelf,
  path: string,
  offered: Bundle,
  options: JobOptions,
): Promise<Result<Bundle, RefusedBundle | WriteError | JobCancelled>> {
  const folder = await ensureFolder(shelf.folder);
  if (!folder.ok) return folder;
  shelf.swept ??= removeLeftovers(shelf.folder);
  await shelf.swept;
  const { bundleId } = offered.statement;
  const faultOf = (copy: Bundle): BundleRefusal | null => (isSameStatement(copy, offered) ? null : { kind: 'unreadable' });
  const pieces = inOrder(createReadStream(path, { highWaterMark: COPY_CHUNK }));
  const errorOf = (refusal: BundleRefusal) => errorOfCopy(path, refusal);
  const bytes = { pieces, total: offered.bytes, faultOf, errorOf };
  const kept = await placeBundle(join(shelf.folder, bundleId + ENDING), bytes, options);
  if (kept.ok) shelf.opened.set(bundleId, Promise.resolve(kept));
  return kept;
}

/** A copy that is refused where the file itself is not was kept badly by the disk. */
async function errorOfCopy(path: string, refusal: BundleRefusal): Promise<RefusedBundle | WriteError> {
  const offered = await verifyBundle(path);
  return offered.ok && refusal.kind !== 'unreadable'
    ? { kind: 'differs-after-writing', name: basename(path) }
    : { kind: 'bundle-refused', name: basename(path), refusal };
}

/** What a bundle says and who signed it; whatever else two bundles could differ in follows from these. */
function isSameStatement(a: Bundle, b: Bundle): boolean {
  return a.statementSha256 === b.statementSha256 && a.signer === b.signer;
}

async function storedIds(shelf: Shelf): Promise<readonly string[]> {
  const names = await readdir(shelf.folder).catch(() => []);
  return sortedCodeUnits(names.filter((name) => STORED.test(name)).map((name) => name.slice(0, -ENDING.length)));
}

async function openStored(shelf: Shelf, bundleId: string): Promise<Result<Bundle, RefusedBundle>> {
  const opening = shelf.opened.get(bundleId) ?? readStored(shelf, bundleId);
  shelf.opened.set(bundleId, opening);
  const bundle = await opening;
  // What may be mended on the disk is looked at anew the next time.
  if (!bundle.ok && shelf.opened.get(bundleId) === opening) shelf.opened.delete(bundleId);
  return bundle;
}

async function readStored(shelf: Shelf, bundleId: string): Promise<Result<Bundle, RefusedBundle>> {
  const path = join(shelf.folder, bundleId + ENDING);
  const bundle = await openBundle(path);
  if (!bundle.ok) return refused(path, bundle.error);
  return bundle.value.statement.bundleId === bundleId ? bundle : refused(path, { kind: 'statement-differs', field: 'bundleId' });
}

async function predecessorOf(shelf: Shelf, bundle: Bundle): Promise<Bundle | null> {
  const { supersedes } = bundle.statement;
  if (supersedes === null || !(await storedIds(shelf)).includes(supersedes)) return null;
  const predecessor = await openStored(shelf, supersedes);
  return predecessor.ok ? predecessor.value : null;
}

async function ancestors(shelf: Shelf, bundleId: string): Promise<readonly string[]> {
  const stored = await storedIds(shelf);
  const chain: string[] = [];
  let current = await supersededBy(shelf, bundleId, stored);
  // What a bundle replaces is not part of its digest, so statements could name each other in a circle.
  while (current !== null && current !== bundleId && !chain.includes(current)) {
    chain.push(current);
    current = await supersededBy(shelf, current, stored);
  }
  return chain;
}

async function supersededBy(shelf: Shelf, bundleId: string, stored: readonly string[]): Promise<string | null> {
  const bundle = stored.includes(bundleId) ? await openStored(shelf, bundleId) : null;
  return bundle?.ok === true ? bundle.value.statement.supersedes : null;
}
