import { err, ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import { type Piece, writeProven } from '../disk/write-proven.ts';
import { followed, type JobCancelled, type JobOptions, type PlacingOptions } from './job.ts';
import type { Bundle } from './open-bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

/** The bytes of a bundle to be written, how many they are, and what of the bundle they turn out to be keeps it from its place. */
export interface BundleBytes<E> {
  readonly pieces: AsyncIterable<Piece>;
  readonly total: number;
  /** Of files as they were written, by their name in the zip; complete once all pieces are written. */
  readonly checksums?: ReadonlyMap<string, number>;
  readonly faultOf?: (written: Bundle) => BundleRefusal | null;
  /** What it means that the file, read again, was refused. */
  readonly errorOf: (refusal: BundleRefusal) => Promise<E> | E;
}

/**
 * Writes a bundle beside its place, verifies every byte of what was written, and only then gives it its name; a failure leaves nothing. Every byte stands
 * under the signature, in the manifest or in the one form that the zip can have: verified as a bundle, the file needs no digest of its own.
 * Progress runs over the bytes once: each counts half when it is written, half when it is read again.
 */
export async function placeBundle<E>(
  path: string,
  { pieces, total, checksums = new Map(), faultOf = () => null, errorOf }: BundleBytes<E>,
  options: PlacingOptions,
): Promise<Result<Bundle, WriteError | JobCancelled | E>> {
  const prove = async (temporary: string): Promise<Result<Bundle, JobCancelled | E>> => {
    const verified = await verifyBundle(temporary, { ...half(options, total, total), checksums });
    if (!verified.ok) return err(verified.error.kind === 'cancelled' ? verified.error : await errorOf(verified.error));
    const fault = faultOf(verified.value);
    return fault === null ? ok({ ...verified.value, path }) : err(await errorOf(fault));
  };
  const passing = followed(pieces, ({ bytes }) => bytes.byteLength, total, half(options, 0, total));
  const { hidden } = options;
  return writeProven(path, { pieces: passing, prove }, { expectedBytes: total, ...(hidden === undefined ? {} : { hidden }) });
}

function half(options: JobOptions, before: number, total: number): JobOptions {
  return { ...options, onProgress: (done) => options.onProgress?.((before + done) / 2, total) };
}
