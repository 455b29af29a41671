import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sortedCodeUnits } from '#shared/base/order.ts';

/** Ending of competition files. */
const ENDING = '.mfcompetition';

/** Where the competitions of each secretariat lie. */
export interface CompetitionPlaces {
  readonly folderOf: (owner: string) => string;
  readonly pathOf: (owner: string, id: string) => string;
  /** Where one lies that was put away, or replaced by another copy of itself. */
  readonly awayPathOf: (owner: string, id: string) => string;
  /** Ids of those that are there, by code unit. */
  readonly idsOf: (owner: string) => Promise<readonly string[]>;
}

/** The places under a folder. */
export function competitionPlaces(folder: string): CompetitionPlaces {
  const folderOf = (owner: string) => join(folder, owner);
  return {
    folderOf,
    pathOf: (owner, id) => join(folderOf(owner), id + ENDING),
    awayPathOf: (owner, id) => join(folderOf(owner), 'removed', id + ENDING),
    idsOf: async (owner) => {
      const names = await readdir(folderOf(owner)).catch(() => []);
      return sortedCodeUnits(names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length)));
    },
  };
}
