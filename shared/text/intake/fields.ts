import type { Language, Texts } from '../../base/language.ts';
import type { FormSection } from '../../domain/competition/stage.ts';
import { type ImportField, type PlainField, sectionOf } from '../../domain/intake/mapping/import-field.ts';

type FieldNames = Readonly<Record<PlainField, string>>;

const names: Texts<FieldNames> = {
  id: {
    entry: 'Nomor proposal',
    title: 'Judul',
    agency: 'Instansi',
    unit: 'Unit penyelenggara pelayanan publik',
    group: 'Kelompok',
    cluster: 'Klaster',
    category: 'Kategori',
    startedOn: 'Tanggal mulai implementasi',
    innovator: 'Inovator',
    location: 'Lokasi',
    videoUrl: 'Tautan video',
    sdgs: 'SDGs',
    outcome: 'Hasil seleksi administrasi',
    outcomeReason: 'Alasan seleksi administrasi',
  },
  en: {
    entry: 'Entry number',
    title: 'Title',
    agency: 'Agency',
    unit: 'Public service unit',
    group: 'Group',
    cluster: 'Cluster',
    category: 'Category',
    startedOn: 'Start of implementation',
    innovator: 'Innovator',
    location: 'Location',
    videoUrl: 'Video link',
    sdgs: 'SDGs',
    outcome: 'Outcome of the administrative selection',
    outcomeReason: 'Reason of the administrative selection',
  },
};

/** The name of a field of a proposal; of a section of the form, the name that the form gives it. */
export function fieldName(field: ImportField, sections: readonly Pick<FormSection, 'id' | 'name'>[], language: Language): string {
  const section = sectionOf(field);
  if (section !== null) return sections.find(({ id }) => id === section)?.name[language] ?? section;
  return plainName(field, language);
}

function plainName(field: ImportField, language: Language): string {
  return Object.entries(names[language]).find(([known]) => known === field)?.[1] ?? field;
}
