import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { compareCodeUnits, sortedCodeUnits } from '#shared/base/order.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { ensureFolder } from '../disk/folders.ts';
import { writeVerified } from '../disk/write-verified.ts';

/** A file that the laptop keeps for one person; `path` is relative to the folder of everything, with `/` between its parts. */
export interface PersonalFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** What putting files back came to, by path. */
export interface PlacedFiles {
  readonly placed: readonly string[];
  /** Files that this laptop has with the same or with more in them. */
  readonly kept: readonly string[];
  /** Files that went on differently here and there: this laptop's stay as they are. */
  readonly parted: readonly string[];
}

/** The folders under `root` in which people's own files lie; whatever is kept there under a person's thumbprint is that person's. */
export const PERSONAL_FOLDERS = ['decisions', 'evidence', 'journal', 'signed'] as const;

const OWNER_ONLY = 0o600;

/** When the newest of one person's files was written, UTC in ISO 8601; null where there are none. */
export async function lastWorkedAt(root: string, thumbprint: string): Promise<string | null> {
  const own = await personalPaths(root, thumbprint);
  const times = await Promise.all(own.map(async (path) => (await stat(join(root, ...path.split('/')))).mtime.toISOString()));
  return times.toSorted(compareCodeUnits).at(-1) ?? null;
}

/** Every file of one person: those whose name begins with the thumbprint, or that lie in a folder of that name. Ordered by path. */
export async function personalFiles(root: string, thumbprint: string): Promise<readonly PersonalFile[]> {
  const own = await personalPaths(root, thumbprint);
  return Promise.all(own.map(async (path) => ({ path, bytes: await readFile(join(root, ...path.split('/'))) })));
}

/** Whether a path is one under which a person's file may lie: in a folder for people's own files, under that person's thumbprint. */
export function isPersonalPath(path: string, thumbprint: string): boolean {
  const [folder] = path.split('/');
  return PERSONAL_FOLDERS.some((known) => known === folder) && isOf(path, thumbprint);
}

/**
 * Puts a person's files back. Nothing that is here is lost: a journal that only has fewer lines gets the missing ones, any other file
 * that is here stays as it is.
 */
export async function placePersonalFiles(root: string, files: readonly PersonalFile[]): Promise<Result<PlacedFiles, WriteError>> {
  const outcomes: { readonly path: string; readonly outcome: keyof PlacedFiles }[] = [];
  for (const file of files) {
    const placed = await placeOne(root, file);
    if (!placed.ok) return placed;
    outcomes.push({ path: file.path, outcome: placed.value });
  }
  const which = (wanted: keyof PlacedFiles) => outcomes.flatMap(({ path, outcome }) => (outcome === wanted ? [path] : []));
  return ok({ placed: which('placed'), kept: which('kept'), parted: which('parted') });
}

async function placeOne(root: string, { path, bytes }: PersonalFile): Promise<Result<keyof PlacedFiles, WriteError>> {
  const target = join(root, ...path.split('/'));
  const here = await readFile(target).catch(() => null);
  if (here !== null && bytes.equals(here.subarray(0, bytes.length))) return ok('kept');
  if (here !== null && !here.equals(bytes.subarray(0, here.length))) return ok('parted');
  const folder = await ensureFolder(dirname(target));
  if (!folder.ok) return folder;
  const written = await writeVerified(target, bytes, { mode: OWNER_ONLY });
  return written.ok ? ok('placed') : written;
}

async function personalPaths(root: string, thumbprint: string): Promise<readonly string[]> {
  const paths = (await Promise.all(PERSONAL_FOLDERS.map((folder) => filesUnder(root, folder)))).flat();
  return paths.filter((path) => isOf(path, thumbprint)).toSorted(compareCodeUnits);
}

function isOf(path: string, thumbprint: string): boolean {
  return path.split('/').some((part) => part === thumbprint || part.startsWith(`${thumbprint}.`));
}

async function filesUnder(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return sortedCodeUnits(
    files.map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    ),
  );
}
