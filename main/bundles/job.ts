import { basename } from 'node:path';
import { err, type Result } from '#shared/base/result.ts';
import type { FileError } from '#shared/formats/errors.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import { isReadFailure } from './zip/byte-source.ts';

/** How a long job is followed and stopped; progress is in bytes. */
export interface JobOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** How a bundle is written: as a job, and under which name in its folder it is made. */
export interface PlacingOptions extends JobOptions {
  readonly hidden?: string;
}

/** The person stopped a long job; nothing of it is left. */
export interface JobCancelled {
  readonly kind: 'cancelled';
}

/** A bundle's file was refused: its name and why. */
export type RefusedBundle = Extract<FileError, { kind: 'bundle-refused' }>;

/** A refusal with the name of the file. */
export function refused(path: string, refusal: BundleRefusal): Result<never, RefusedBundle> {
  return err({ kind: 'bundle-refused', name: basename(path), refusal });
}

/** As {@link refused}, where the job may also have been cancelled. */
export function refusedOrCancelled(path: string, error: BundleRefusal | JobCancelled): Result<never, RefusedBundle | JobCancelled> {
  return error.kind === 'cancelled' ? err(error) : refused(path, error);
}

/** Runs a job on a bundle's file: an aborted signal becomes "cancelled", what the system refuses to read the error given for it; bugs are thrown. */
export async function runJob<T, E>(
  options: JobOptions,
  unreadable: Result<never, E>,
  job: () => Promise<Result<T, E>>,
): Promise<Result<T, E | JobCancelled>> {
  try {
    return await job();
  } catch (failure) {
    if (options.signal?.aborted === true) return err({ kind: 'cancelled' });
    if (isReadFailure(failure)) return unreadable;
    throw failure;
  }
}

/** Passes on what a long job works through, telling the progress, until the job is stopped. */
export async function* followed<T>(
  passing: AsyncIterable<T>,
  bytesOf: (one: T) => number,
  total: number,
  options: JobOptions,
): AsyncGenerator<T> {
  let done = 0;
  for await (const one of passing) {
    options.signal?.throwIfAborted();
    done += bytesOf(one);
    options.onProgress?.(done, total);
    yield one;
  }
}
