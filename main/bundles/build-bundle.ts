import type { Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import type { SigningKey } from '../signing/keys.ts';
import { attachedBytes, type BundlePlan, bundleContents } from './bundle-contents.ts';
import { type JobCancelled, type JobOptions, type RefusedBundle, refused, runJob } from './job.ts';
import { type PlacedBundle, placeBundle } from './place-bundle.ts';
import { zipChunks, zipSize } from './zip/write-zip.ts';

/** What is attached is read before it is written, once written, and once verified. */
const READINGS = 3;

/** Why a bundle was not built; what a reader would refuse is refused before it is written. */
export type BuildError = WriteError | JobCancelled | RefusedBundle;

/** Builds, signs, writes and verifies a bundle; attachments stream through, with progress over all three readings, and on any failure nothing is left. */
export async function buildBundle(
  path: string,
  plan: BundlePlan,
  signer: SigningKey,
  options: JobOptions = {},
): Promise<Result<PlacedBundle, BuildError>> {
  return runJob<PlacedBundle, BuildError>(options, refused(path, { kind: 'unreadable' }), async () => {
    const attached = attachedBytes(plan);
    const reading: JobOptions = { ...options, onProgress: (done) => options.onProgress?.(done, READINGS * attached) };
    const placing: JobOptions = { ...options, onProgress: (done, total) => options.onProgress?.(attached + done, attached + total) };
    const contents = await bundleContents(plan, signer, reading);
    if (!contents.ok) return refused(path, contents.error);
    return placeBundle(path, { chunks: zipChunks(contents.value), total: zipSize(contents.value) }, placing);
  });
}
