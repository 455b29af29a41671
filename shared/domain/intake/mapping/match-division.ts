import { sortedCodeUnits } from '../../../base/order.ts';
import type { Division } from '../../competition/stage.ts';
import { plainWords } from '../values/plain-words.ts';

/** Finds the group or cluster that a cell means, null when nothing says which. */
export type FindDivision = (written: string) => string | null;

/** A division is meant by its id or its name in either language, with or without the word before it ("Kelompok Umum"), or by what a person said of it. */
export function divisionFinder(divisions: readonly Division[], said: Readonly<Record<string, string>>): FindDivision {
  const known = new Map<string, string>();
  for (const { id, name } of divisions) for (const each of [id, name.id, name.en]) known.set(plainWords(each), id);
  const ids = new Set(divisions.map(({ id }) => id));
  for (const [written, division] of Object.entries(said)) if (ids.has(division)) known.set(written, division);
  return (written) => {
    const words = plainWords(written);
    return known.get(words) ?? known.get(words.replace(/^(?:kelompok|klaster|kluster|cluster|group) /, '')) ?? null;
  };
}

/** What a column writes for groups or clusters that nothing explains, each once, for a person to say. */
export function unknownDivisions(values: readonly string[], find: FindDivision): readonly string[] {
  return sortedCodeUnits(new Set(values.filter((value) => value !== '' && find(value) === null)));
}
