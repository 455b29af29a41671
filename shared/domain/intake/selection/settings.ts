import type { LocalText } from '../../../base/local-text.ts';
import { FACT_FIELDS, type ImportField } from '../mapping/import-field.ts';

/** One point that whoever selects has to look at for each proposal. */
export interface ChecklistPoint {
  readonly id: string;
  readonly name: LocalText;
}

/** The most proposals that an agency may enter in a group; `group` null counts all of them. */
export interface AgencyCap {
  readonly group: string | null;
  readonly most: number;
}

/** What the administrative selection of a competition looks at, and how entry numbers are made. */
export interface IntakeSettings {
  /** An example of a new entry number, such as KOTA-001. */
  readonly entryExample: string;
  readonly checklist: readonly ChecklistPoint[];
  /** An innovation must have served so many years on a day; null where its age does not matter. */
  readonly minimumAge: { readonly years: number; readonly on: string } | null;
  readonly caps: readonly AgencyCap[];
  /** Fields without which a proposal is incomplete; sections of the form among them. */
  readonly needed: readonly ImportField[];
  /** Whether a proposal without any attached file is incomplete. */
  readonly needsFiles: boolean;
  /** Entry numbers of proposals that were taken out; none is ever given again. */
  readonly retired: readonly string[];
}

/** Settings about which nobody has decided anything yet: what every edition of the competition asks for, and no age, no cap. */
export const FIRST_SETTINGS: IntakeSettings = {
  entryExample: 'P-001',
  checklist: [
    { id: 'complete', name: { id: 'Isian formulir lengkap', en: 'The form is complete' } },
    { id: 'eligible', name: { id: 'Sesuai kelompok dan kategori', en: 'Fits its group and category' } },
    { id: 'evidence', name: { id: 'Data dukung terlampir', en: 'Supporting evidence attached' } },
  ],
  minimumAge: null,
  caps: [],
  needed: ['title', 'agency', 'startedOn'],
  needsFiles: false,
  retired: [],
};

/** Fields that can be asked for, sections of the form apart. */
export const NEEDABLE_FIELDS = FACT_FIELDS;
