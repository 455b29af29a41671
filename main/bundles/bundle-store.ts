import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sortedCodeUnits } from '#shared/base/order.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FileError, StateError, WriteError } from '#shared/formats/errors.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import { ensureFolder, renameDurably } from '../disk/folders.ts';
import { writeVerified } from '../disk/write-verified.ts';
import { isReadFailure } from './byte-source.ts';
import { type Bundle, openBundle } from './open-bundle.ts';
import { admissionFault, type Pins, successionFault, type TypedGroups } from './trust.ts';
import { type JobCancelled, type JobOptions, verifyBundle } from './verify-bundle.ts';

/** A bundle looked at before it is accepted. */
export interface InspectedBundle {
  readonly bundle: Bundle;
  readonly signerKnown: boolean;
}

type RefusedBundle = Extract<FileError, { kind: 'bundle-refused' }>;

/** The bundles accepted on this laptop. */
export interface BundleStore {
  /** Verifies every byte of a bundle and tells whether its signer is known here; keeps nothing. */
  inspect(path: string, options?: JobOptions): Promise<Result<InspectedBundle, RefusedBundle | JobCancelled>>;
  /** Verifies a bundle, checks its signer (two typed groups for an unknown one, who is then pinned) and keeps a copy. */
  accept(
    path: string,
    typed: TypedGroups | null,
    options?: JobOptions,
  ): Promise<Result<Bundle, RefusedBundle | StateError | WriteError | JobCancelled>>;
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
  readonly opened: Map<string, Bundle>;
}

const ENDING = '.mfbundle';
const STORED = /^[0-9a-f]{64}\.mfbundle$/;
const COPY_CHUNK = 1024 * 1024;

/** Opens the store of accepted bundles in a folder, which is made when the first is accepted. */
export function openBundleStore(folder: string, pins: Pins): BundleStore {
  const shelf: Shelf = { folder, pins, opened: new Map() };
  return {
    inspect: async (path, options) => {
      const bundle = await verifyBundle(path, options);
      if (bundle.ok) return inspected(shelf, path, bundle.value);
      return bundle.error.kind === 'cancelled' ? err(bundle.error) : refused(path, bundle.error);
    },
    accept: (path, typed, options = {}) => accept(shelf, path, typed, options),
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

async function accept(
  shelf: Shelf,
  path: string,
  typed: TypedGroups | null,
  options: JobOptions,
): Promise<Result<Bundle, RefusedBundle | StateError | WriteError | JobCancelled>> {
  const offered = await openBundle(path);
  if (!offered.ok) return refused(path, offered.error);
  const looked = await inspected(shelf, path, offered.value);
  if (!looked.ok) return looked;
  const fault = admissionFault(offered.value, looked.value.signerKnown, typed);
  if (fault !== null) return err(fault);
  const kept = await keep(shelf, path, offered.value, options);
  if (kept.ok && !looked.value.signerKnown) shelf.pins.pin(kept.value.signer);
  return kept;
}

/** Copies first and verifies the copy, so that nobody can change the file between the two. */
async function keep(
  shelf: Shelf,
  path: string,
  offered: Bundle,
  options: JobOptions,
): Promise<Result<Bundle, RefusedBundle | WriteError | JobCancelled>> {
  const { bundleId } = offered.statement;
  const stored = join(shelf.folder, bundleId + ENDING);
  const incoming = join(shelf.folder, `${bundleId}.incoming`);
  const folder = await ensureFolder(shelf.folder);
  if (!folder.ok) return folder;
  try {
    const written = await writeVerified(incoming, copyOf(path, options), { expectedBytes: offered.bytes });
    if (!written.ok) return written;
    const verified = await verifyBundle(incoming, options);
    if (!verified.ok) return verified.error.kind === 'cancelled' ? err(verified.error) : refused(path, verified.error);
    if (verified.value.statement.bundleId !== bundleId) return refused(path, { kind: 'statement-differs', field: 'bundleId' });
    const renamed = await renameDurably(incoming, stored);
    if (!renamed.ok) return renamed;
    const bundle = { ...verified.value, path: stored };
    shelf.opened.set(bundleId, bundle);
    return ok(bundle);
  } catch (failure) {
    if (options.signal?.aborted === true) return err({ kind: 'cancelled' });
    if (isReadFailure(failure)) return refused(path, { kind: 'unreadable' });
    throw failure;
  } finally {
    await rm(incoming, { force: true });
  }
}

async function* copyOf(path: string, options: JobOptions): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: COPY_CHUNK })) {
    options.signal?.throwIfAborted();
    yield chunk;
  }
}

async function storedIds(shelf: Shelf): Promise<readonly string[]> {
  const names = await readdir(shelf.folder).catch(() => []);
  return sortedCodeUnits(names.filter((name) => STORED.test(name)).map((name) => name.slice(0, -ENDING.length)));
}

async function openStored(shelf: Shelf, bundleId: string): Promise<Result<Bundle, RefusedBundle>> {
  const known = shelf.opened.get(bundleId);
  if (known !== undefined) return ok(known);
  const path = join(shelf.folder, bundleId + ENDING);
  const bundle = await openBundle(path);
  if (!bundle.ok) return refused(path, bundle.error);
  if (bundle.value.statement.bundleId !== bundleId) return refused(path, { kind: 'statement-differs', field: 'bundleId' });
  shelf.opened.set(bundleId, bundle.value);
  return bundle;
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
  let current: string | null = bundleId;
  while (current !== null && stored.includes(current)) {
    const bundle = await openStored(shelf, current);
    current = bundle.ok ? bundle.value.statement.supersedes : null;
    if (current !== null && chain.push(current) > stored.length) return chain;
  }
  return chain;
}

function refused(path: string, refusal: BundleRefusal): Result<never, RefusedBundle> {
  return err({ kind: 'bundle-refused', name: basename(path), refusal });
}
