import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import type { NarrativePart } from '#shared/domain/competition/proposal.ts';
import { countWords } from '#shared/domain/intake/values/plain-words.ts';

/** How many words each proposal has in each section, in the order of the sections. */
export interface CountedWords {
  readonly sections: readonly string[];
  readonly counts: Readonly<Record<string, readonly number[]>>;
}

/** Counts the words of a competition's proposals; a narrative that was counted before is not read again. */
export function createWordCounter(): (records: ReadonlyMap<string, CompetitionRecord>) => CountedWords {
  const known = new WeakMap<readonly NarrativePart[], ReadonlyMap<string, number>>();
  const countsOf = (narrative: readonly NarrativePart[]): ReadonlyMap<string, number> => {
    const counted = known.get(narrative) ?? new Map(narrative.map(({ section, text }) => [section, countWords(text)]));
    known.set(narrative, counted);
    return counted;
  };
  return (records) => {
    const form = records.get('sections');
    const sections = form?.kind === 'sections' ? form.value.map(({ id }) => id) : [];
    const counts = [...records.values()].flatMap((record) => {
      if (record.kind !== 'narrative' || record.value === null) return [];
      const counted = countsOf(record.value);
      return [[record.id, sections.map((section) => counted.get(section) ?? 0)] as const];
    });
    return { sections, counts: Object.fromEntries(counts) };
  };
}
