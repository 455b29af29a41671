import { valueOf } from '../../../base/at.ts';
import type { FormSection } from '../../competition/stage.ts';
import { type ImportField, sectionField, sectionOf } from '../mapping/import-field.ts';
import type { ReadFacts } from '../reading/read-row.ts';
import { yearsBefore } from '../values/calendar.ts';
import { plainWords } from '../values/plain-words.ts';
import type { IntakeSettings } from './settings.ts';
import { type SimilarTitle, similarTitles, type TitledProposal } from './similar-titles.ts';

/** A proposal as far as the selection looks at it: its facts, how many words each section has, how many files. */
export interface ExaminedProposal {
  readonly entry: string;
  readonly facts: ReadFacts;
  /** Words by section; a section without text is absent. */
  readonly words: Readonly<Record<string, number>>;
  readonly files: number;
}

/** Something about a proposal that a person should look at before it passes. */
export type IntakeFlag =
  | { readonly kind: 'similar'; readonly others: readonly SimilarTitle[] }
  /** `before` is the last day on which it could have begun. */
  | { readonly kind: 'too-young'; readonly startedOn: string; readonly before: string; readonly years: number }
  | { readonly kind: 'over-cap'; readonly group: string | null; readonly most: number; readonly found: number }
  | { readonly kind: 'missing'; readonly fields: readonly ImportField[]; readonly files: boolean }
  | { readonly kind: 'over-words'; readonly sections: readonly OverlongSection[] };

/** A section with more words than the form allows. */
export interface OverlongSection {
  readonly section: string;
  readonly words: number;
  readonly limit: number;
}

/** The proposals as far as their titles are compared. */
export function titlesOf(proposals: readonly ExaminedProposal[]): readonly TitledProposal[] {
  return proposals.map(({ entry, facts: { title, agency } }) => ({ entry, title, agency }));
}

/** What each proposal is flagged for, by entry number; a proposal without flags is absent. Flags decide nothing. `similar` may be given where it is known already. */
export function flagProposals(
  proposals: readonly ExaminedProposal[],
  settings: IntakeSettings,
  sections: readonly FormSection[],
  similar: ReadonlyMap<string, readonly SimilarTitle[]> = similarTitles(titlesOf(proposals)),
): ReadonlyMap<string, readonly IntakeFlag[]> {
  const crowds = settings.caps.map((cap) => ({ ...cap, counts: countByAgency(proposals, cap.group) }));
  const flagged = new Map<string, readonly IntakeFlag[]>();
  for (const proposal of proposals) {
    const others = similar.get(proposal.entry) ?? [];
    const flags: readonly IntakeFlag[] = [
      ...(others.length > 0 ? [{ kind: 'similar', others } as const] : []),
      ...ageFlags(proposal, settings),
      ...crowds.flatMap((crowd) => capFlags(proposal, crowd)),
      ...missingFlags(proposal, settings),
      ...wordFlags(proposal, sections),
    ];
    if (flags.length > 0) flagged.set(proposal.entry, flags);
  }
  return flagged;
}

function ageFlags({ facts: { startedOn } }: ExaminedProposal, { minimumAge }: IntakeSettings): readonly IntakeFlag[] {
  if (minimumAge === null || startedOn === null) return [];
  const before = yearsBefore(minimumAge.on, minimumAge.years);
  return startedOn <= before ? [] : [{ kind: 'too-young', startedOn, before, years: minimumAge.years }];
}

interface Crowd {
  readonly group: string | null;
  readonly most: number;
  readonly counts: ReadonlyMap<string, number>;
}

function countByAgency(proposals: readonly ExaminedProposal[], group: string | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { facts } of proposals) {
    if (group !== null && facts.group !== group) continue;
    const agency = plainWords(facts.agency);
    counts.set(agency, (counts.get(agency) ?? 0) + 1);
  }
  return counts;
}

function capFlags({ facts }: ExaminedProposal, { group, most, counts }: Crowd): readonly IntakeFlag[] {
  const found = group === null || facts.group === group ? valueOf(counts, plainWords(facts.agency)) : 0;
  return found > most ? [{ kind: 'over-cap', group, most, found }] : [];
}

function missingFlags({ facts, words, files }: ExaminedProposal, { needed, needsFiles }: IntakeSettings): readonly IntakeFlag[] {
  const fields = needed.filter((field) => isMissing(field, facts, words));
  const lacksFiles = needsFiles && files === 0;
  return fields.length > 0 || lacksFiles ? [{ kind: 'missing', fields, files: lacksFiles }] : [];
}

function isMissing(field: ImportField, facts: ReadFacts, words: ExaminedProposal['words']): boolean {
  const section = sectionOf(field);
  if (section !== null) return (words[section] ?? 0) === 0;
  const value: unknown = Object.entries(facts).find(([name]) => name === field)?.[1];
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function wordFlags({ words }: ExaminedProposal, sections: readonly FormSection[]): readonly IntakeFlag[] {
  const overlong = sections.flatMap(({ id, wordLimit }) => {
    const count = words[id] ?? 0;
    return wordLimit !== null && count > wordLimit ? [{ section: id, words: count, limit: wordLimit }] : [];
  });
  return overlong.length > 0 ? [{ kind: 'over-words', sections: overlong }] : [];
}

/** All sections of a form as fields that can be asked for. */
export function neededSections(sections: readonly FormSection[]): readonly ImportField[] {
  return sections.map(sectionField);
}
