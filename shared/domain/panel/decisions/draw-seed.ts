import { valueOf } from '../../../base/at.ts';
import { sortedCodeUnits } from '../../../base/order.ts';

/** What one member gave to the seed of a draw, in front of the panel. */
export interface Contribution {
  readonly name: string;
  readonly words: string;
}

/** Gives the lot of an entry under a seed: SHA-256 of seed, slash and entry number, in lower-case hex. */
export type LotOf = (seed: string) => (entry: string) => string;

const BETWEEN = ' + ';
const AFTER_NAME = ': ';
const FEWEST = 2;

/** The seed of a draw as it is published: `name: words + name: words`. */
export function joinSeed(contributions: readonly Contribution[]): string {
  return contributions.map(({ name, words }) => `${name}${AFTER_NAME}${words.trim()}`).join(BETWEEN);
}

/** Whether a seed joins the contributions of at least two members, each by another name. */
export function isJointSeed(seed: string): boolean {
  const parts = seed.split(BETWEEN).map((part) => part.split(AFTER_NAME));
  const isWhole = parts.every(([name = '', words = '']) => name.trim() !== '' && words.trim() !== '');
  return isWhole && new Set(parts.map(([name]) => name)).size >= FEWEST;
}

/** The entries in the order of their lots, the lowest first. */
export function drawnOrder(entries: readonly string[], lot: (entry: string) => string): readonly string[] {
  const byLot = new Map(entries.map((entry) => [`${lot(entry)} ${entry}`, entry]));
  return sortedCodeUnits(byLot.keys()).map((key) => valueOf(byLot, key));
}
