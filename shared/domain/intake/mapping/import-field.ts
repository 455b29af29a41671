import type { Proposal } from '../../competition/proposal.ts';
import type { FormSection } from '../../competition/stage.ts';

/** What is told of a proposal beside its number, its texts and its files, in the order in which it is shown. */
export const FACT_FIELDS = [
  'title',
  'agency',
  'unit',
  'group',
  'cluster',
  'category',
  'startedOn',
  'innovator',
  'location',
  'videoUrl',
  'sdgs',
] as const satisfies readonly (keyof Proposal)[];

/** What a column can fill beside the sections of the form, in the order in which it is shown; the last two tell of a selection that was made elsewhere. */
export const PLAIN_FIELDS = ['entry', ...FACT_FIELDS, 'outcome', 'outcomeReason'] as const;

/** A field of a proposal that a column can fill, sections of the form apart. */
export type PlainField = (typeof PLAIN_FIELDS)[number];

/** What a column can fill: a field, or a section of the stage's form. */
export type ImportField = PlainField | SectionField;

/** A section of the stage's form. */
type SectionField = `section:${string}`;

/** The field that stands for a section of the form. */
export function sectionField({ id }: Pick<FormSection, 'id'>): ImportField {
  return `section:${id}`;
}

/** The id of the section a field stands for, null for every other field. */
export function sectionOf(field: SectionField): string;
export function sectionOf(field: ImportField): string | null;
export function sectionOf(field: ImportField): string | null {
  return isSection(field) ? field.slice('section:'.length) : null;
}

/** Whether a column fills a section of the form. */
export function isSection(field: ImportField): field is SectionField {
  return field.startsWith('section:');
}

/** All fields that a column can fill in a stage with this form. */
export function importFields(sections: readonly Pick<FormSection, 'id'>[]): readonly ImportField[] {
  return [...PLAIN_FIELDS, ...sections.map(sectionField)];
}
