import { basename, dirname } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Cancelled } from '#shared/ipc/errors.ts';
import type { SavedFile, SavedPlace } from '#shared/ipc/views/files.ts';
import type { Written } from '#main/disk/write-verified.ts';

/** Where a file of so many bytes was written, as pages show it. */
export function placeOfFile(path: string, bytes: number): SavedPlace {
  return { name: basename(path), folder: dirname(path), bytes };
}

/** A file that was written at `path`, as pages show it. */
export function savedFile(path: string, { bytes, sha256 }: Written): SavedFile {
  return { ...placeOfFile(path, bytes), sha256 };
}

/** Writes where the person said; `path` null means that the dialog was closed, and nothing is written. */
export async function saveFile<E>(
  path: string | null,
  write: (path: string) => Promise<Result<Written, E>>,
): Promise<Result<SavedFile, Cancelled | E>> {
  if (path === null) return err({ kind: 'cancelled' });
  const written = await write(path);
  return written.ok ? ok(savedFile(path, written.value)) : written;
}
