import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { EvidenceIndex } from '#shared/domain/panel/sheet/evidence.ts';
import type { ReceivedPack } from '#shared/domain/panel/merging/evidence-packs.ts';
import type { Rejection } from '#shared/domain/panel/merging/outcome.ts';
import type { Arrival } from '#shared/formats/chair/arrivals.ts';
import type { FileError, WriteError } from '#shared/formats/errors.ts';
import { readCapped } from '../../disk/read-capped.ts';
import { SCORE_FILE_BYTES } from '../../score-files/open-score-file.ts';
import { sha256 } from '../../signing/digest.ts';
import type { JobCancelled, JobOptions } from '../../bundles/job.ts';
import { type Batch, commitBatch, lastBatch, newBatch, readBatches } from './inbox-batches.ts';
import { digestOfFile } from '../digest-of-file.ts';
import type { PanelBundle } from '../panel-bundle.ts';
import { type Examine, examineArrival, isPack, type Received, type ReceivedFile } from './merge-received.ts';
import { readArrival } from './read-arrival.ts';

/** What a chair received for one bundle, or for its ancestors. */
export interface InboxContent extends Received {
  readonly packs: readonly ReceivedPack[];
  /** Name under which each file first came, by digest. */
  readonly names: ReadonlyMap<string, string>;
  /** Files that came again while nothing about them had changed, one for each name. */
  readonly repeats: readonly Repeat[];
}

/** A file, by its digest, that was sent again under this name. */
export interface Repeat {
  readonly received: string;
  readonly name: string;
}

/** Files dropped together on a chair's laptop; `at` is UTC, ISO 8601 with milliseconds. */
export interface Drop {
  readonly bundle: PanelBundle;
  readonly paths: readonly string[];
  /** The chair's age identity, with which seals are opened. */
  readonly ageIdentity: string;
  readonly at: string;
  /** How each file is examined; anew unless somebody remembers it. */
  readonly examine?: Examine;
}

/** The score files and evidence packs a chair has received: bytes kept as they came, in batches that are there whole or not at all. */
export interface Inbox {
  /**
   * Takes in files that were dropped together; answers how many of them were new. Of files already held it is noted that they came again, once for
   * each other name, and nothing else changes.
   * A file that cannot be read stops the whole drop, and so does whoever cancels; then nothing of it is kept. Progress counts files.
   */
  receive(drop: Drop, options?: JobOptions): Promise<Result<number, WriteError | FileError | JobCancelled>>;
  content(bundle: PanelBundle): Promise<InboxContent>;
  /** The bytes of a file as they came, of a score file or an evidence pack; null when they are lost or are no longer those. */
  read(bundle: PanelBundle, received: string): Promise<Buffer | null>;
  /** Changes whenever anything is received for the bundle or its ancestors. */
  stamp(bundle: PanelBundle): Promise<string>;
}

/** The last drop under way in each folder, however often its inbox is opened. */
const underWay = new Map<string, Promise<unknown>>();

/** The inbox kept under a folder; drops are taken in one after another. */
export function openInbox(folder: string): Inbox {
  return {
    receive: (drop, options = {}) => {
      const taken = (underWay.get(folder) ?? Promise.resolve()).then(() => receive(folder, drop, options));
      underWay.set(
        folder,
        taken.catch(() => undefined),
      );
      return taken;
    },
    content: (bundle) => contentOf(folder, bundle),
    read: (bundle, received) => readOne(folder, bundle, received),
    stamp: async (bundle) => (await Promise.all(idsOf(bundle).map((id) => lastBatch(folder, id)))).join(' '),
  };
}

async function contentOf(folder: string, bundle: PanelBundle): Promise<InboxContent> {
  const { names, rejected, kept, packs, repeats } = await readHeld(folder, bundle);
  return {
    names,
    packs: [...packs].map(([received, index]) => ({ received, index })),
    repeats: [...repeats.values()],
    rejected: [...rejected].filter(([digest]) => !kept.has(digest)).map(([received, rejection]) => ({ received, rejection })),
    files: readKept([...kept].filter(([received, path]) => path === null || !packs.has(received))),
  };
}

async function readOne(folder: string, bundle: PanelBundle, received: string): Promise<Buffer | null> {
  const path = (await readHeld(folder, bundle)).kept.get(received) ?? null;
  const bytes = path === null ? null : await readArrival(path);
  return bytes?.ok === true && sha256(bytes.value) === received ? bytes.value : null;
}

/** What the logs say: `kept` gives the place of the bytes by digest, null where they are lost; `packs` what an evidence pack whose bytes are there says of itself. */
interface Held {
  readonly names: Map<string, string>;
  readonly rejected: Map<string, Rejection>;
  readonly kept: Map<string, string | null>;
  readonly packs: Map<string, EvidenceIndex>;
  readonly repeats: Map<string, Repeat>;
}

/** Reads the logs from the oldest ancestor on, so that what came first stands first. */
async function readHeld(folder: string, bundle: PanelBundle): Promise<Held> {
  const batches = await Promise.all(idsOf(bundle).map((id) => readBatches(folder, id)));
  const held: Held = { names: new Map(), rejected: new Map(), kept: new Map(), packs: new Map(), repeats: new Map() };
  for (const { arrival, path } of batches.flat()) note(held, arrival, path);
  return held;
}

function idsOf({ plan: { facts } }: PanelBundle): readonly string[] {
  return [facts.bundleId, ...facts.ancestors].toReversed();
}

function note(held: Held, arrival: Arrival, path: string | null): void {
  const { sha256: received, name, rejection, pack } = arrival;
  if (isRepeat(held, arrival, path)) held.repeats.set(`${received} ${name}`, { received, name });
  else if (rejection === null) held.kept.set(received, path);
  else held.rejected.set(received, rejection);
  if (pack !== undefined && (held.kept.get(received) ?? null) !== null) held.packs.set(received, pack);
  if (!held.names.has(received)) held.names.set(received, name);
}

/** A file came again when its bytes were held already, or when it was rejected for the same reason already. */
function isRepeat({ kept, rejected }: Held, { sha256: received, rejection }: Arrival, path: string | null): boolean {
  if (rejection !== null) return sameRejection(rejected.get(received), rejection);
  return kept.has(received) && (path === null || kept.get(received) !== null);
}

async function* readKept(kept: Iterable<readonly [string, string | null]>): AsyncGenerator<ReceivedFile> {
  for (const [received, path] of kept) {
    const bytes = path === null ? null : await readCapped(path, SCORE_FILE_BYTES);
    yield { received, bytes: bytes?.ok === true && sha256(bytes.value) === received ? bytes.value : null };
  }
}

async function receive(
  folder: string,
  drop: Drop,
  { signal, onProgress }: JobOptions,
): Promise<Result<number, WriteError | FileError | JobCancelled>> {
  const held = await readHeld(folder, drop.bundle);
  const batch = await newBatch(folder, drop.bundle.plan.facts.bundleId);
  if (!batch.ok) return batch;
  const arrivals: Arrival[] = [];
  const before = held.repeats.size;
  for (const [done, path] of drop.paths.entries()) {
    onProgress?.(done, drop.paths.length);
    if (signal?.aborted === true) return batch.value.abandon(err({ kind: 'cancelled' }));
    const arrival = await takeIn(drop, held, batch.value, path);
    if (!arrival.ok) return batch.value.abandon(arrival);
    if (arrival.value !== null) arrivals.push(arrival.value);
  }
  const committed = await commitBatch(batch.value, arrivals, drop.at);
  return committed.ok ? ok(arrivals.length - (held.repeats.size - before)) : committed;
}

/** Takes one file into the batch and notes it as held; null when it came again under a name that is noted already. */
async function takeIn(drop: Drop, held: Held, batch: Batch, path: string): Promise<Result<Arrival | null, WriteError | FileError>> {
  const file = await readDropped(path);
  if (!file.ok) return file;
  const { digest, bytes } = file.value;
  const name = basename(path);
  const isHeld = (held.kept.get(digest) ?? null) !== null;
  const found = isHeld ? {} : await examineDropped(drop, digest, bytes);
  const arrival: Arrival = { sha256: digest, name, rejection: null, ...found };
  const { rejection } = arrival;
  if (isHeld || isRepeat(held, arrival, path)) return ok(noteRepeat(held, arrival));
  const kept = bytes === null || rejection !== null ? ok(null) : await batch.keep(digest, bytes);
  if (!kept.ok) return kept;
  note(held, arrival, rejection === null ? path : null);
  return ok(arrival);
}

function noteRepeat(held: Held, arrival: Arrival): Arrival | null {
  if (held.names.get(arrival.sha256) === arrival.name || held.repeats.has(`${arrival.sha256} ${arrival.name}`)) return null;
  note(held, arrival, null);
  return arrival;
}

const UNREADABLE: Rejection = { reason: 'unreadable', at: null };

/** What the log says of a file beside its digest and name: why it is rejected, or what it says of itself if it is an evidence pack. */
async function examineDropped(
  { bundle, ageIdentity, examine }: Drop,
  digest: string,
  bytes: Uint8Array | null,
): Promise<Partial<Pick<Arrival, 'rejection' | 'pack'>>> {
  if (bytes === null) return { rejection: UNREADABLE };
  const examined = await (examine === undefined ? examineArrival(bundle, bytes, ageIdentity, digest) : examine(digest, bytes));
  if (!examined.ok) return { rejection: examined.error };
  return isPack(examined.value) ? { pack: examined.value.index } : {};
}

function sameRejection(known: Rejection | undefined, found: Rejection | null): boolean {
  return known !== undefined && found !== null && known.reason === found.reason && known.at === found.at;
}

/** The bytes of a dropped file and their digest; of one that is too large for what jurors send the digest only. */
async function readDropped(path: string): Promise<Result<{ readonly digest: string; readonly bytes: Buffer | null }, FileError>> {
  const read = await readArrival(path);
  if (read.ok) return ok({ digest: sha256(read.value), bytes: read.value });
  const digest = read.error.kind === 'too-large' ? await digestOfFile(path) : null;
  return digest === null ? err({ kind: 'file-gone', name: basename(path) }) : ok({ digest, bytes: null });
}
