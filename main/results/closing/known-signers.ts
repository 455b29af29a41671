import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { thumbprintField } from '#shared/formats/fields.ts';
import { ensureFolder } from '../../disk/folders.ts';
import { writeVerified } from '../../disk/write-verified.ts';

const FOLDER = 'signers';

/** Who has signed which result as far as this laptop has seen: an empty file for each, so that seeing one twice changes nothing. */
export interface KnownSigners {
  /** By code unit; of a result that was never seen here, nobody. */
  of(bundleId: string, payloadSha256: string): Promise<readonly string[]>;
  note(bundleId: string, payloadSha256: string, signers: readonly string[]): Promise<Result<unknown, WriteError>>;
}

/** The signers noted under a folder. */
export function openKnownSigners(folder: string): KnownSigners {
  const placeOf = (bundleId: string, payloadSha256: string) => join(folder, bundleId, FOLDER, payloadSha256);
  return {
    of: async (bundleId, payloadSha256) => {
      const names = await readdir(placeOf(bundleId, payloadSha256)).catch(() => []);
      return names.filter((name) => thumbprintField.safeParse(name).success).toSorted();
    },
    note: async (bundleId, payloadSha256, signers) => {
      const place = placeOf(bundleId, payloadSha256);
      const made = await ensureFolder(place);
      if (!made.ok) return made;
      const known = new Set(await readdir(place));
      for (const signer of signers.filter((each) => !known.has(each))) {
        const written = await writeVerified(join(place, signer), '', { mode: 0o600 });
        if (!written.ok) return written;
      }
      return made;
    },
  };
}
