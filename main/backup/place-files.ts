import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { compareCodeUnits } from '#shared/base/order.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { ensureFolder, renameDurably } from '../disk/folders.ts';
import { orAbsent } from '../disk/or-absent.ts';
import { writeErrorOf } from '../disk/write-error.ts';
import { addBatch } from '../results/inbox/add-batch.ts';
import { placeOf } from './personal-files.ts';

/** A file of a backup, relative to the folder of everything, written and verified elsewhere on the same disk. */
export interface StagedFile {
  readonly path: string;
  readonly at: string;
}

/** What putting files back came to, by path. */
export interface PlacedFiles {
  readonly placed: readonly string[];
  /** Files that this laptop has with the same or with more in them. */
  readonly kept: readonly string[];
  /** Files that went on differently here and there: this laptop's stay as they are. */
  readonly parted: readonly string[];
}

type Outcome = keyof PlacedFiles;

/**
 * Gives files their places. Nothing that is here is lost: a journal that only has fewer lines gets the missing ones, any other file that is here
 * stays as it is. What was received comes in whole batches, as it came first; one that this laptop received too is not received twice.
 */
export async function placeFiles(root: string, files: readonly StagedFile[]): Promise<Result<PlacedFiles, WriteError>> {
  const outcomes: (readonly [string, Outcome])[] = [];
  for (const group of groupsOf(files)) {
    const outcome = group.isBatch ? await placeReceived(root, group.files) : await placeOne(root, group.files);
    if (!outcome.ok) return outcome;
    outcomes.push(...group.files.map(({ path }) => [path, outcome.value] as const));
  }
  const which = (wanted: Outcome) => outcomes.flatMap(([path, outcome]) => (outcome === wanted ? [path] : []));
  return ok({ placed: which('placed'), kept: which('kept'), parted: which('parted') });
}

interface Group {
  readonly isBatch: boolean;
  readonly files: readonly StagedFile[];
}

/** Files that are placed together: those of one batch of an inbox, every other one alone; in the order in which they came. */
function groupsOf(files: readonly StagedFile[]): readonly Group[] {
  const groups = new Map<string, StagedFile[]>();
  for (const file of files) {
    const key = isReceived(file.path) ? dirname(file.path) : file.path;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups]
    .toSorted(([one], [other]) => compareCodeUnits(one, other))
    .map(([key, group]) => ({ isBatch: isReceived(key), files: group }));
}

function isReceived(path: string): boolean {
  return path.startsWith('inbox/');
}

async function placeReceived(root: string, files: readonly StagedFile[]): Promise<Result<Outcome, WriteError>> {
  const [first] = files;
  const parts = files.map(({ path, at }) => ({ name: basename(path), at }));
  const added = await addBatch(placeOf(root, dirname(dirname(first?.path ?? ''))), parts);
  return added.ok ? ok(added.value ? 'placed' : 'kept') : added;
}

async function placeOne(root: string, [file]: readonly StagedFile[]): Promise<Result<Outcome, WriteError>> {
  if (file === undefined) return ok('kept');
  const target = placeOf(root, file.path);
  const here = await readHere(target);
  if (!here.ok) return here;
  if (here.value !== null) {
    const bytes = await readFile(file.at);
    if (bytes.equals(here.value.subarray(0, bytes.length))) return ok('kept');
    if (!here.value.equals(bytes.subarray(0, here.value.length))) return ok('parted');
  }
  const folder = await ensureFolder(dirname(target));
  if (!folder.ok) return folder;
  const renamed = await renameDurably(file.at, target);
  return renamed.ok ? ok('placed') : renamed;
}

/** The file that is here already, null where none is; one that cannot be read is not written over. */
async function readHere(target: string): Promise<Result<Buffer | null, WriteError>> {
  try {
    return ok(await orAbsent(readFile(target), null));
  } catch (cause) {
    return err(writeErrorOf(basename(target), cause));
  }
}
