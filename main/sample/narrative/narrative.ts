import type { NarrativePart } from '#shared/domain/competition/proposal.ts';
import { kippSections } from '../../templates/kipp-proposal.ts';
import type { Wordings } from './narrative-long-sections.ts';
import { narrativeParagraphs } from './narrative-paragraphs.ts';
import type { SeededRandom } from '../seeded-random.ts';

/** Opens every section of a sample text, so that nobody takes it for what an agency wrote. */
export const SAMPLE_MARK = 'Teks contoh.';

/** What a sample text speaks of; every word of it fits into the middle of an Indonesian sentence. */
export interface InnovationSubject {
  readonly service: string;
  readonly people: string;
  readonly partner: string;
  readonly problem: string;
  readonly measure: string;
  readonly staff: string;
}

/** How many of a section's paragraphs a text uses: all, or only some as shorter proposals do. */
export type NarrativeLength = 'full' | 'varied';

/**
 * Writes the narrative of an invented or real innovation for every section of the KIPP form, the summary opening with
 * `opening`; each section begins with {@link SAMPLE_MARK} and keeps its word limit.
 */
export function writeNarrative(
  opening: string,
  subject: InnovationSubject,
  random: SeededRandom,
  length: NarrativeLength = 'full',
): readonly NarrativePart[] {
  return kippSections.map(({ id }) => {
    const paragraphs = someOf(narrativeParagraphs[id], random, length).map((wordings) => fill(random.pick(wordings), subject));
    const [first = '', ...others] = id === 'summary' ? [`${opening} ${paragraphs[0] ?? ''}`, ...paragraphs.slice(1)] : paragraphs;
    return { section: id, text: [`${SAMPLE_MARK} ${first}`, ...others].join('\n\n') };
  });
}

function someOf(paragraphs: readonly Wordings[], random: SeededRandom, length: NarrativeLength): readonly Wordings[] {
  if (length === 'full') return paragraphs;
  return paragraphs.slice(0, random.integer(Math.ceil(paragraphs.length / 3), paragraphs.length));
}

function fill(wording: string, subject: InnovationSubject): string {
  const words: Readonly<Record<string, string>> = {
    ...subject,
    Service: capitalised(subject.service),
    Staff: capitalised(subject.staff),
    People: capitalised(subject.people),
  };
  return wording.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new RangeError(`no such word in a sample text: ${name}`);
    return word;
  });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
