import fs from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type CompetitionListing, listingOf } from '#shared/domain/competition/draft/listing.ts';
import type { CompetitionError } from '#shared/formats/errors.ts';
import { readCapped } from '../disk/read-capped.ts';
import { LARGEST_COMPETITION } from './competition-file.ts';
import { type CompetitionContent, readCompetition } from './read-competition.ts';

/** A competition's file on this laptop. */
export interface CompetitionPath {
  readonly id: string;
  readonly path: string;
}

/** Reads the files whole, one after another, and says of each what a list shows; of those that cannot be read nothing. */
export type ReadListings = (files: readonly CompetitionPath[]) => Promise<readonly CompetitionListing[]>;

/** See {@link ReadListings}; a national competition takes a fifth of a second. */
export const readListings: ReadListings = async (files) => {
  const listings: CompetitionListing[] = [];
  for (const { id, path } of files) {
    const file = await readCompetitionFile(path);
    if (file.ok) listings.push(listingOf(id, file.value.content.history.records.values(), file.value.content.savedAt));
  }
  return listings;
};

/** A competition's file with its bytes up to the last complete line, refused with its name and the reason. */
export async function readCompetitionFile(
  path: string,
): Promise<Result<{ readonly bytes: Buffer; readonly content: CompetitionContent }, CompetitionError>> {
  const name = basename(path);
  const bytes = await readCapped(path, LARGEST_COMPETITION);
  if (!bytes.ok) return err({ kind: 'competition-refused', name, refusal: { kind: 'unreadable' } });
  const content = readCompetition(bytes.value);
  if (!content.ok) return err({ kind: 'competition-refused', name, refusal: content.error });
  return ok({ bytes: bytes.value.subarray(0, content.value.completeBytes), content: content.value });
}

interface Remembered {
  readonly size: number;
  readonly changedAt: number;
  readonly listing: CompetitionListing | null;
}

/** Reads listings with `read`, each file again only once it has changed. */
export function rememberListings(read: ReadListings): ReadListings {
  const known = new Map<string, Remembered>();
  return async (files) => {
    const stated = await Promise.all(files.map(async (file) => ({ ...file, ...(await stateOf(file.path)) })));
    const fresh = stated.filter(({ path, size, changedAt }) => known.get(path)?.size !== size || known.get(path)?.changedAt !== changedAt);
    const listings = new Map((fresh.length === 0 ? [] : await read(fresh)).map((listing) => [listing.id, listing]));
    for (const { id, path, size, changedAt } of fresh) known.set(path, { size, changedAt, listing: listings.get(id) ?? null });
    return stated.flatMap(({ path }) => known.get(path)?.listing ?? []);
  };
}

async function stateOf(path: string): Promise<Pick<Remembered, 'size' | 'changedAt'>> {
  const found = await fs.stat(path).catch(() => null);
  return { size: found?.size ?? -1, changedAt: found?.mtimeMs ?? -1 };
}
