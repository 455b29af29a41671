import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Rejection } from '#shared/domain/panel/outcome.ts';
import type { Arrival } from '#shared/formats/arrivals.ts';
import type { FileError, WriteError } from '#shared/formats/errors.ts';
import { readCapped } from '../disk/read-capped.ts';
import { SCORE_FILE_BYTES } from '../score-files/open-score-file.ts';
import { sha256 } from '../signing/digest.ts';
import { type Batch, commitBatch, newBatch, readBatches } from './inbox-batches.ts';
import { digestOfFile } from './digest-of-file.ts';
import type { PanelBundle } from './panel-bundle.ts';
import { examineFile, type Received, type ReceivedFile } from './merge-received.ts';

/** What a chair received for one bundle, or for its ancestors. */
export interface InboxContent extends Received {
  /** Name under which each file first came, by digest. */
  readonly names: ReadonlyMap<string, string>;
}

/** Files dropped together on a chair's laptop; `at` is UTC, ISO 8601 with milliseconds. */
export interface Drop {
  readonly bundle: PanelBundle;
  readonly paths: readonly string[];
  /** The chair's age identity, with which seals are opened. */
  readonly ageIdentity: string;
  readonly at: string;
}

/** The score files a chair has received: bytes kept as they came, in batches that are there whole or not at all. */
export interface Inbox {
  /**
   * Takes in files that were dropped together; answers how many of them were new. Files already held change nothing, whatever they are called.
   * A file that cannot be read stops the whole drop, and nothing of it is kept.
   */
  receive(drop: Drop): Promise<Result<number, WriteError | FileError>>;
  content(bundle: PanelBundle): Promise<InboxContent>;
}

/** The last drop under way in each folder, however often its inbox is opened. */
const underWay = new Map<string, Promise<unknown>>();

/** The inbox kept under a folder; drops are taken in one after another. */
export function openInbox(folder: string): Inbox {
  return {
    receive: (drop) => {
      const taken = (underWay.get(folder) ?? Promise.resolve()).then(() => receive(folder, drop));
      underWay.set(
        folder,
        taken.catch(() => undefined),
      );
      return taken;
    },
    content: (bundle) => contentOf(folder, bundle),
  };
}

async function contentOf(folder: string, bundle: PanelBundle): Promise<InboxContent> {
  const { bundleId, ancestors } = bundle.plan.facts;
  const batches = (await Promise.all([bundleId, ...ancestors].map((id) => readBatches(folder, id)))).flat();
  const names = new Map<string, string>();
  const rejected = new Map<string, Rejection>();
  const kept = new Map<string, string>();
  for (const { arrival, path } of batches) {
    if (!names.has(arrival.sha256)) names.set(arrival.sha256, arrival.name);
    if (arrival.rejection === null) kept.set(arrival.sha256, path);
    else rejected.set(arrival.sha256, arrival.rejection);
  }
  return {
    names,
    rejected: [...rejected].filter(([digest]) => !kept.has(digest)).map(([received, rejection]) => ({ received, rejection })),
    files: readKept(kept),
  };
}

async function* readKept(kept: ReadonlyMap<string, string>): AsyncGenerator<ReceivedFile> {
  for (const [received, path] of kept) {
    const bytes = await readCapped(path, SCORE_FILE_BYTES);
    yield { received, bytes: bytes.ok ? bytes.value : null };
  }
}

async function receive(folder: string, drop: Drop): Promise<Result<number, WriteError | FileError>> {
  const held = await contentOf(folder, drop.bundle);
  const batch = await newBatch(folder, drop.bundle.plan.facts.bundleId);
  if (!batch.ok) return batch;
  const arrivals = new Map<string, Arrival>();
  for (const path of drop.paths) {
    const arrival = await takeIn(drop, held, batch.value, path);
    if (!arrival.ok) return batch.value.abandon(arrival);
    if (arrival.value !== null) arrivals.set(arrival.value.sha256, arrival.value);
  }
  return commitBatch(batch.value, [...arrivals.values()], drop.at);
}

/** Takes one file into the batch; null when it is held already, or rejected already for the same reason. */
async function takeIn(drop: Drop, held: InboxContent, batch: Batch, path: string): Promise<Result<Arrival | null, WriteError | FileError>> {
  const file = await readDropped(path);
  if (!file.ok) return file;
  const { digest, bytes } = file.value;
  const known = held.rejected.find(({ received }) => received === digest)?.rejection;
  if (known === undefined && held.names.has(digest)) return ok(null);
  const rejection = await rejectionOf(drop, bytes);
  if (sameRejection(known, rejection)) return ok(null);
  const kept = bytes === null || rejection !== null ? ok(null) : await batch.keep(digest, bytes);
  return kept.ok ? ok({ sha256: digest, name: basename(path), rejection }) : kept;
}

const UNREADABLE: Rejection = { reason: 'unreadable', at: null };

async function rejectionOf({ bundle, ageIdentity }: Drop, bytes: Uint8Array | null): Promise<Rejection | null> {
  if (bytes === null) return UNREADABLE;
  const examined = await examineFile(bundle, bytes, ageIdentity);
  return examined.ok ? null : examined.error;
}

function sameRejection(known: Rejection | undefined, found: Rejection | null): boolean {
  return known !== undefined && found !== null && known.reason === found.reason && known.at === found.at;
}

/** The bytes of a dropped file and their digest; of one that is too large for a score file the digest only. */
async function readDropped(path: string): Promise<Result<{ readonly digest: string; readonly bytes: Buffer | null }, FileError>> {
  const read = await readCapped(path, SCORE_FILE_BYTES);
  if (read.ok) return ok({ digest: sha256(read.value), bytes: read.value });
  const digest = read.error.kind === 'too-large' ? await digestOfFile(path) : null;
  return digest === null ? err({ kind: 'file-gone', name: basename(path) }) : ok({ digest, bytes: null });
}
