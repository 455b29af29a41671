import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sortedCodeUnits } from '#shared/base/order.ts';
import type { Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { ensureFolder } from '../disk/folders.ts';
import { writeVerified } from '../disk/write-verified.ts';

/** Which result a panel closed last: the next one names it as the one it replaces. */
export interface ClosedLabel {
  readonly revision: number;
  readonly payloadSha256: string;
}

const NAME = /^(\d{6})-([0-9a-f]{64})\.mfresult$/;

/** The newest result closed on this laptop for a bundle, null when there is none. */
export async function latestClosed(folder: string, bundleId: string): Promise<ClosedLabel | null> {
  const names = await readdir(join(folder, bundleId)).catch(() => []);
  const [, revision, payloadSha256] = NAME.exec(sortedCodeUnits(names.filter((name) => NAME.test(name))).at(-1) ?? '') ?? [];
  return payloadSha256 === undefined ? null : { revision: Number(revision), payloadSha256 };
}

/** Keeps a copy of a result that was just closed, from the file that was written. */
export async function keepClosed(
  folder: string,
  bundleId: string,
  { revision, payloadSha256 }: ClosedLabel,
  path: string,
): Promise<Result<unknown, WriteError>> {
  const place = await ensureFolder(join(folder, bundleId));
  if (!place.ok) return place;
  const name = `${String(revision).padStart(6, '0')}-${payloadSha256}.mfresult`;
  return writeVerified(join(folder, bundleId, name), await readFile(path), { mode: 0o600 });
}
