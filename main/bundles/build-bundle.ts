import { basename } from 'node:path';
import type { Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import type { SigningKey } from '../signing/keys.ts';
import { type BundlePlan, bundleContents, OtherBytes } from './bundle-contents.ts';
import { type JobCancelled, type PlacingOptions, type RefusedBundle, refused, runJob } from './job.ts';
import type { Bundle } from './open-bundle.ts';
import { placeBundle } from './place-bundle.ts';
import { zipPieces, zipSize } from './zip/write-zip.ts';

/** Why a bundle was not built; what a reader would refuse is refused before it is written. */
export type BuildError = WriteError | JobCancelled | RefusedBundle;

/**
 * Builds, signs, writes and verifies a bundle; on any failure nothing is left. Attachments stream through once, compared with what their proposals state as
 * they are copied, and the file that came of it is read once more. Progress runs over its bytes once, half of each for either.
 */
export async function buildBundle(
  path: string,
  plan: BundlePlan,
  signer: SigningKey,
  options: PlacingOptions = {},
): Promise<Result<Bundle, BuildError>> {
  return runJob<Bundle, BuildError>(options, refused(path, { kind: 'unreadable' }), async () => {
    const contents = await bundleContents(plan, signer);
    if (!contents.ok) return refused(path, contents.error);
    const checksums = new Map<string, number>();
    const pieces = zipPieces(contents.value, ({ name, crc32 }) => checksums.set(name, crc32));
    try {
      return await placeBundle(
        path,
        { pieces, total: zipSize(contents.value), checksums, errorOf: (refusal) => errorOfWritten(path, refusal) },
        options,
      );
    } catch (failure) {
      if (failure instanceof OtherBytes) return refused(path, { kind: 'digest-differs', entry: failure.attachment });
      throw failure;
    }
  });
}

/** All but its size was looked at before it was written: what else a reader refuses is not what was written. */
function errorOfWritten(path: string, refusal: BundleRefusal): WriteError | RefusedBundle {
  const name = basename(path);
  const tooLarge = refusal.kind === 'zip-refused' && (refusal.reason === 'too-large' || refusal.reason === 'too-many-entries');
  return tooLarge ? { kind: 'bundle-refused', name, refusal } : { kind: 'differs-after-writing', name };
}
