import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import { basename, join } from 'node:path';
import { byCodeUnits, sortedCodeUnits } from '#shared/base/order.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { AttachedFile } from '#shared/domain/competition/draft/records.ts';
import { matchAttachments } from '#shared/domain/intake/attachments/match-attachments.ts';
import type { FileError } from '#shared/formats/errors.ts';
import { followed, type JobCancelled, type JobOptions } from '../bundles/job.ts';
import { errorCode } from '../disk/write-error.ts';
import { mediaTypeOf, TELLING_BYTES } from './media-type.ts';

/** A folder of files with the proposals they belong to. */
export interface FoundAttachments {
  /** By entry number, each list ordered by path; only proposals that have files. */
  readonly byEntry: ReadonlyMap<string, readonly AttachedFile[]>;
  readonly unmatched: readonly string[];
  readonly ambiguous: readonly string[];
  /** Entry numbers of proposals for which there is no file. */
  readonly without: readonly string[];
}

/** Hidden files, and what office programs and file managers leave behind. */
const LEFT_BEHIND = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/;
const MOST_FILES = 100_000;
const DEEPEST = 20;

/** Finds the files of a folder and those below it that belong to these proposals, and hashes each as a stream; progress is in bytes. Links are not followed. */
export async function findAttachments(
  folder: string,
  entries: readonly string[],
  options: JobOptions,
): Promise<Result<FoundAttachments, FileError | JobCancelled>> {
  try {
    const sizes = new Map(await filesBelow(folder));
    const { byEntry, unmatched, ambiguous } = matchAttachments([...sizes.keys()], entries);
    const total = [...byEntry.values()].flat().reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
    const hashed = await hashAll(folder, byEntry, { total, options });
    return ok({ byEntry: hashed, unmatched, ambiguous, without: sortedCodeUnits(entries.filter((entry) => !hashed.has(entry))) });
  } catch (failure) {
    if (options.signal?.aborted === true) return err({ kind: 'cancelled' });
    // What is no failure of the system's is a bug, and thrown on.
    errorCode(failure);
    return err({ kind: 'file-gone', name: failedName(failure) ?? basename(folder) });
  }
}

/** Paths below a folder, parts joined by `/`, with their sizes; hidden files and what office programs leave behind are passed over. */
async function filesBelow(folder: string, inside = '', depth = 0): Promise<readonly (readonly [string, number])[]> {
  const found: (readonly [string, number])[] = [];
  const listed = await fs.readdir(join(folder, inside), { withFileTypes: true });
  for (const each of listed.toSorted(byCodeUnits(({ name }) => name))) {
    if (LEFT_BEHIND.test(each.name)) continue;
    const path = inside === '' ? each.name : `${inside}/${each.name}`;
    if (each.isDirectory() && depth < DEEPEST) found.push(...(await filesBelow(folder, path, depth + 1)));
    if (each.isFile()) found.push([path, (await fs.stat(join(folder, path))).size]);
    if (found.length > MOST_FILES) break;
  }
  return found;
}

interface Hashing {
  readonly total: number;
  readonly options: JobOptions;
}

async function hashAll(
  folder: string,
  byEntry: ReadonlyMap<string, readonly string[]>,
  { total, options }: Hashing,
): Promise<ReadonlyMap<string, readonly AttachedFile[]>> {
  const hashed = new Map<string, readonly AttachedFile[]>();
  let before = 0;
  for (const [entry, paths] of byEntry) {
    const files: AttachedFile[] = [];
    for (const path of paths) {
      const start = before;
      const file = await hashFile(folder, path, { ...options, onProgress: (done) => options.onProgress?.(start + done, total) });
      before += file.bytes;
      files.push(file);
    }
    hashed.set(entry, files);
  }
  return hashed;
}

async function hashFile(folder: string, path: string, options: JobOptions): Promise<AttachedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  let beginning = Buffer.alloc(0);
  const chunks: AsyncIterable<Uint8Array> = createReadStream(join(folder, path), { highWaterMark: 1024 * 1024 });
  for await (const chunk of followed(chunks, (chunk) => chunk.byteLength, 0, options)) {
    if (beginning.length < TELLING_BYTES) beginning = Buffer.concat([beginning, chunk]).subarray(0, TELLING_BYTES);
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  return { path, bytes, sha256: hash.digest('hex'), mediaType: mediaTypeOf(beginning, path) };
}

function failedName(failure: unknown): string | null {
  return failure instanceof Error && 'path' in failure && typeof failure.path === 'string' ? basename(failure.path) : null;
}
