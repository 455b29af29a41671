import type { FormSection } from '../../competition/stage.ts';

/** What a column can fill beside the sections of the form, in the order in which it is shown; the last two tell of a selection that was made elsewhere. */
export const PLAIN_FIELDS = [
  'entry',
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
  'outcome',
  'outcomeReason',
] as const;

/** A field of a proposal that a column can fill, sections of the form apart. */
export type PlainField = (typeof PLAIN_FIELDS)[number];

/** What a column can fill: a field, or a section of the stage's form. */
export type ImportField = PlainField | `section:${string}`;

/** The field that stands for a section of the form. */
export function sectionField({ id }: Pick<FormSection, 'id'>): ImportField {
  return `section:${id}`;
}

/** The id of the section a field stands for, null for every other field. */
export function sectionOf(field: ImportField): string | null {
  return field.startsWith('section:') ? field.slice('section:'.length) : null;
}

/** All fields that a column can fill in a stage with this form. */
export function importFields(sections: readonly Pick<FormSection, 'id'>[]): readonly ImportField[] {
  return [...PLAIN_FIELDS, ...sections.map(sectionField)];
}
