import { compareCodeUnits } from '../../../base/order.ts';

/** Files of a folder by the proposals they belong to. */
export interface MatchedFiles {
  /** Paths by entry number, each list in order; only proposals that have any. */
  readonly byEntry: ReadonlyMap<string, readonly string[]>;
  /** Paths in which no entry number was found. */
  readonly unmatched: readonly string[];
  /** Paths in which the numbers of several proposals stand, and so belong to none. */
  readonly ambiguous: readonly string[];
}

/**
 * Matches files to proposals by the entry number in the file's own name, else in the name of the nearest folder above that has one; the number may be written with spaces, points or underscores for its hyphens,
 * in capitals or not, but no letter or digit may touch it. Of numbers of which one holds another the longest counts.
 * Paths are relative, parts joined by `/`.
 */
export function matchAttachments(paths: readonly string[], entries: Iterable<string>): MatchedFiles {
  const known = new Map([...entries].map((entry) => [parts(entry).join('-'), entry]));
  const longest = Math.max(0, ...[...known.keys()].map((entry) => entry.split('-').length));
  const byEntry = new Map<string, string[]>();
  const unmatched: string[] = [];
  const ambiguous: string[] = [];
  for (const path of paths.toSorted(compareCodeUnits)) {
    const found = ownersOf(path, known, longest);
    const [entry] = found;
    if (entry === undefined) unmatched.push(path);
    else if (found.length > 1) ambiguous.push(path);
    else byEntry.set(entry, [...(byEntry.get(entry) ?? []), path]);
  }
  return { byEntry, unmatched, ambiguous };
}

function ownersOf(path: string, known: ReadonlyMap<string, string>, longest: number): readonly string[] {
  for (const name of path.split('/').toReversed()) {
    const found = entriesIn(name, known, longest);
    if (found.length > 0) return found;
  }
  return [];
}

/** From left to right, at each place the longest number that stands there. */
function entriesIn(name: string, known: ReadonlyMap<string, string>, longest: number): readonly string[] {
  const words = parts(name);
  const found = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const length = longestAt(words, at, known, longest);
    const entry = known.get(words.slice(at, at + length).join('-'));
    if (entry !== undefined) found.add(entry);
    at += Math.max(length, 1);
  }
  return [...found];
}

function longestAt(words: readonly string[], at: number, known: ReadonlyMap<string, string>, longest: number): number {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    if (known.has(words.slice(at, at + length).join('-'))) return length;
  }
  return 0;
}

function parts(name: string): readonly string[] {
  return name.toUpperCase().match(/[A-Z0-9]+/g) ?? [];
}
