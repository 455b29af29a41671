import { basename, dirname } from 'node:path';
import type { WriteError } from '#shared/formats/errors.ts';

const KINDS = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENAMETOOLONG: 'name-not-allowed',
  EINVAL: 'name-not-allowed',
  EILSEQ: 'name-not-allowed',
  EFBIG: 'too-large-for-disk',
} as const;

/** A failure of the operating system's while writing a file, as data; a code without a kind of its own is passed on. */
export function writeErrorOf(name: string, cause: unknown): WriteError {
  const code = errorCode(cause);
  const kind = Object.entries(KINDS).find(([known]) => known === code)?.[1];
  return kind === undefined ? { kind: 'write-failed', name, code } : { kind, name };
}

const NO_SUCH_FOLDER: readonly string[] = ['ENOENT', 'ENOTDIR'];

/** As {@link writeErrorOf}, of a step in the folder of the path: what the system does not find there is the folder. */
export function writeErrorAt(path: string, cause: unknown): WriteError {
  const name = basename(path);
  return NO_SUCH_FOLDER.includes(errorCode(cause)) ? { kind: 'folder-missing', name, folder: dirname(path) } : writeErrorOf(name, cause);
}

/** The operating system's name for an error, such as ENOENT; what is not one of its errors is a bug and is thrown. */
export function errorCode(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  throw cause;
}
