import type { Language, Texts } from '../../base/language.ts';
import type { Division, FormSection } from '../../domain/competition/stage.ts';
import type { IntakeFlag } from '../../domain/intake/selection/flags.ts';
import { formatDate } from '../dates.ts';
import { formatNumber } from '../numbers.ts';
import { inWords, type Words } from '../words.ts';
import { fieldName } from './fields.ts';

/** The names that a flag speaks of. */
export interface FlagNames {
  readonly sections: readonly FormSection[];
  readonly groups: readonly Division[];
}

/** Kind of a flag. */
export type FlagKind = IntakeFlag['kind'];

const short: Texts<Readonly<Record<FlagKind, string>>> = {
  id: {
    similar: 'Mirip',
    'too-young': 'Belum cukup umur',
    'over-cap': 'Melebihi batas',
    missing: 'Belum lengkap',
    'over-words': 'Terlalu panjang',
  },
  en: { similar: 'Similar', 'too-young': 'Too young', 'over-cap': 'Over the cap', missing: 'Incomplete', 'over-words': 'Too long' },
};

/** What a kind of flag is called, in one or two words. */
export function nameFlag(kind: FlagKind, language: Language): string {
  return short[language][kind];
}

function wordsId({ sections, groups }: FlagNames): Words<IntakeFlag> {
  return {
    similar: ({ others }) =>
      `Instansi yang sama juga mendaftarkan ${others.map(({ entry, likeness }) => `${entry} (judul ${likeness === 'same' ? 'sama' : 'hampir sama'})`).join(', ')}.`,
    'too-young': ({ startedOn, before, years }) =>
      `Dimulai ${formatDate(startedOn, 'id')}; untuk berumur ${years} tahun paling lambat ${formatDate(before, 'id')}.`,
    'over-cap': ({ group, most, found }) =>
      `Instansi ini mendaftarkan ${formatNumber(found, 'id')} proposal${ofGroup(group, groups, 'id')}; batasnya ${formatNumber(most, 'id')}.`,
    missing: ({ fields, files }) =>
      `Belum ada: ${[...fields.map((field) => fieldName(field, sections, 'id')), ...(files ? ['lampiran'] : [])].join(', ')}.`,
    'over-words': ({ sections: overlong }) =>
      `${overlong.map(({ section, words, limit }) => `${fieldName(`section:${section}`, sections, 'id')} ${formatNumber(words, 'id')} dari ${formatNumber(limit, 'id')} kata`).join(', ')}.`,
  };
}

function wordsEn({ sections, groups }: FlagNames): Words<IntakeFlag> {
  return {
    similar: ({ others }) =>
      `The same agency also entered ${others.map(({ entry, likeness }) => `${entry} (${likeness === 'same' ? 'same title' : 'nearly the same title'})`).join(', ')}.`,
    'too-young': ({ startedOn, before, years }) =>
      `Began on ${formatDate(startedOn, 'en')}; to be ${years} years old by ${formatDate(before, 'en')} at the latest.`,
    'over-cap': ({ group, most, found }) =>
      `This agency entered ${formatNumber(found, 'en')} proposals${ofGroup(group, groups, 'en')}; the cap is ${formatNumber(most, 'en')}.`,
    missing: ({ fields, files }) =>
      `Not there: ${[...fields.map((field) => fieldName(field, sections, 'en')), ...(files ? ['attachments'] : [])].join(', ')}.`,
    'over-words': ({ sections: overlong }) =>
      `${overlong.map(({ section, words, limit }) => `${fieldName(`section:${section}`, sections, 'en')} ${formatNumber(words, 'en')} of ${formatNumber(limit, 'en')} words`).join(', ')}.`,
  };
}

function ofGroup(group: string | null, groups: readonly Division[], language: Language): string {
  if (group === null) return '';
  const name = groups.find(({ id }) => id === group)?.name[language] ?? group;
  return language === 'id' ? ` kelompok ${name}` : ` in the group ${name}`;
}

/** What a flag says of a proposal, in a sentence. */
export function describeFlag(flag: IntakeFlag, names: FlagNames, language: Language): string {
  return inWords(language === 'id' ? wordsId(names) : wordsEn(names), flag);
}
