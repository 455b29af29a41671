import type { NarrativePart } from '../../competition/proposal.ts';
import { FACT_FIELDS, type ImportField } from '../mapping/import-field.ts';
import type { ReadFacts } from './read-row.ts';

/** One field of a proposal before and after an import, as text; '' where there is nothing. */
export interface FieldChange {
  readonly field: ImportField;
  readonly before: string;
  readonly after: string;
}

const NOTHING: ReadFacts = {
  title: '',
  agency: '',
  unit: null,
  group: null,
  cluster: null,
  category: null,
  startedOn: null,
  innovator: null,
  location: null,
  videoUrl: null,
  sdgs: [],
};

/** What the table tells in place of what was known; what it has no column for stays. */
export function mergeFacts(before: ReadFacts | null, read: Partial<ReadFacts>): ReadFacts {
  return { ...(before ?? NOTHING), ...read };
}

/** The texts in the order of the form; a section for which the table has a column takes its text, an empty one is left out. */
export function mergeNarrative(
  before: readonly NarrativePart[],
  texts: ReadonlyMap<string, string>,
  sections: readonly string[],
): readonly NarrativePart[] {
  const known = new Map(before.map(({ section, text }) => [section, text]));
  const order = [...sections, ...[...known.keys()].filter((section) => !sections.includes(section))];
  return order.flatMap((section) => {
    const text = texts.get(section) ?? known.get(section) ?? '';
    return text === '' ? [] : [{ section, text }];
  });
}

/** Every field that differs, facts first, then the sections. */
export function changedFields(
  before: { readonly facts: ReadFacts; readonly narrative: readonly NarrativePart[] },
  after: { readonly facts: ReadFacts; readonly narrative: readonly NarrativePart[] },
): readonly FieldChange[] {
  const facts = FACT_FIELDS.map((field) => ({ field, before: written(before.facts[field]), after: written(after.facts[field]) }));
  const was = new Map(before.narrative.map(({ section, text }) => [section, text]));
  const is = new Map(after.narrative.map(({ section, text }) => [section, text]));
  const texts = [...new Set([...was.keys(), ...is.keys()])].map((section) => ({
    field: `section:${section}` as const,
    before: was.get(section) ?? '',
    after: is.get(section) ?? '',
  }));
  return [...facts, ...texts].filter((change) => change.before !== change.after);
}

function written(value: string | readonly number[] | null): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : value.join(', ');
}
