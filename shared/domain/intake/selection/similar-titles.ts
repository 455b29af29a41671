import { at } from '../../../base/at.ts';
import { plainWords } from '../values/plain-words.ts';

/** A proposal as far as it may be the same as another. */
export interface TitledProposal {
  readonly entry: string;
  readonly title: string;
  readonly agency: string;
}

/** Another proposal of the same agency with the same or nearly the same title. */
export interface SimilarTitle {
  readonly entry: string;
  readonly likeness: 'same' | 'near';
}

/** From this share of common letter triples on, titles are near. */
const NEAR = 0.82;
/** Nobody looks at more. */
const MOST = 20;

/**
 * Proposals of one agency whose titles are the same but for capitals, accents and punctuation, or near: at least 82 % of their letter triples in common (Dice).
 * Nothing is decided by it: a person looks.
 */
export function similarTitles(proposals: readonly TitledProposal[]): ReadonlyMap<string, readonly SimilarTitle[]> {
  const agencies = new Map<string, TitledProposal[]>();
  for (const proposal of proposals) {
    const agency = plainWords(proposal.agency);
    if (plainWords(proposal.title) !== '') listIn(agencies, agency).push(proposal);
  }
  const similar = new Map<string, SimilarTitle[]>();
  for (const own of agencies.values()) compareWithin(own, similar);
  return similar;
}

interface Triples {
  readonly entry: string;
  readonly title: string;
  readonly triples: ReadonlySet<string>;
}

/** Each title is compared with those before it that share any triple, by counting along the lists of who has which. */
function compareWithin(own: readonly TitledProposal[], similar: Map<string, SimilarTitle[]>): void {
  if (own.length < 2) return;
  const holders = new Map<string, number[]>();
  const before: Triples[] = [];
  for (const { entry, title } of own) {
    const current = { entry, title: plainWords(title), triples: triplesOf(plainWords(title)) };
    for (const [index, common] of countCommon(current.triples, holders)) {
      note(current, at(before, index), common, similar);
    }
    for (const triple of current.triples) listIn(holders, triple).push(before.length);
    before.push(current);
  }
}

function countCommon(triples: ReadonlySet<string>, holders: ReadonlyMap<string, readonly number[]>): ReadonlyMap<number, number> {
  const common = new Map<number, number>();
  for (const triple of triples) for (const index of holders.get(triple) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
  return common;
}

function note(one: Triples, other: Triples, common: number, similar: Map<string, SimilarTitle[]>): void {
  const share = (2 * common) / (one.triples.size + other.triples.size);
  if (one.title !== other.title && share < NEAR) return;
  const likeness = one.title === other.title ? 'same' : 'near';
  add(similar, one.entry, { entry: other.entry, likeness });
  add(similar, other.entry, { entry: one.entry, likeness });
}

function add(similar: Map<string, SimilarTitle[]>, entry: string, other: SimilarTitle): void {
  const known = listIn(similar, entry);
  if (known.length < MOST) known.push(other);
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function triplesOf(words: string): ReadonlySet<string> {
  const padded = `  ${words} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3)));
}
