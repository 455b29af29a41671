import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'bugs.log';
const PREVIOUS = 'bugs.previous.log';
const LARGEST_BYTES = 1_000_000;

/** Appends one line for each bug to a file in `folder`; the file stays under a megabyte, the one before it is kept. */
export function createBugLog(folder: string, now: () => Date): (where: string, error: unknown) => void {
  const path = join(folder, NAME);
  return (where, error) => {
    mkdirSync(folder, { recursive: true });
    if (sizeOf(path) > LARGEST_BYTES) renameSync(path, join(folder, PREVIOUS));
    appendFileSync(path, `${JSON.stringify({ at: now().toISOString(), where, ...traceOf(error) })}\n`);
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The class of an error and where it was thrown; never its message, which may quote what people wrote. */
export function traceOf(error: unknown): { readonly name: string; readonly frames: readonly string[] } {
  if (!(error instanceof Error)) return { name: error === null ? 'none' : typeof error, frames: [] };
  const lines = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .map((line) => line.trim());
  return { name: error.name, frames: lines.filter((line) => /^at .*:\d+:\d+\)?$/.test(line)) };
}
