import type { LocalText } from '#shared/base/local-text.ts';
import type { FormSection, TemplateSource } from '#shared/domain/competition/stage.ts';
import type { Criterion, Rules } from '#shared/domain/scoring/rules.ts';
import { kippRubric } from './kipp-rubric.ts';

/** A scored criterion of the KIPP proposal form, and so also one of its sections. */
export type KippCriterion = keyof typeof kippRubric;

/** A section of the KIPP proposal form; the summary is read but not scored. */
export type KippSection = 'summary' | KippCriterion;

interface ScoredSection {
  readonly id: KippCriterion;
  readonly name: LocalText;
  /** Percent. */
  readonly weight: number;
  readonly wordLimit: number;
}

const SCORED_SECTIONS: readonly ScoredSection[] = [
  { id: 'background', name: { id: 'Latar Belakang dan Tujuan', en: 'Background and aim' }, weight: 10, wordLimit: 300 },
  { id: 'novelty', name: { id: 'Kebaruan / Nilai Tambah', en: 'Novelty / added value' }, weight: 15, wordLimit: 200 },
  { id: 'implementation', name: { id: 'Implementasi Inovasi', en: 'Implementation' }, weight: 5, wordLimit: 200 },
  { id: 'significance', name: { id: 'Signifikansi', en: 'Significance' }, weight: 30, wordLimit: 600 },
  { id: 'adaptability', name: { id: 'Adaptabilitas', en: 'Adaptability' }, weight: 20, wordLimit: 300 },
  { id: 'resources', name: { id: 'Sumber Daya', en: 'Resources' }, weight: 5, wordLimit: 200 },
  { id: 'sustainability', name: { id: 'Strategi Keberlanjutan', en: 'Sustainability strategy' }, weight: 15, wordLimit: 500 },
];

/** Where the criteria, weights and word limits were found, and that they are nobody's official table. */
export const kippTemplateSource: TemplateSource = {
  name: {
    id: 'Templat proposal KIPP, Kelompok Umum (bukan bobot resmi)',
    en: 'KIPP proposal template, general group (not the official weights)',
  },
  source:
    'Kriteria, bobot, dan batas kata: ditemukan sama dalam dua permohonan pemerintah daerah yang saling lepas; jenjang rubrik ditulis untuk program ini. / ' +
    'Criteria, weights and word limits: found alike in two independent regional applications; rubric levels written for this program.',
};

/** The eight sections of the proposal form with their word limits, in the order of the form. */
export const kippSections: readonly (FormSection & { readonly id: KippSection })[] = [
  { id: 'summary', name: { id: 'Ringkasan', en: 'Summary' }, wordLimit: 200 },
  ...SCORED_SECTIONS.map(({ id, name, wordLimit }) => ({ id, name, wordLimit })),
];

/**
 * Rules of the KIPP proposal stage: seven weighted criteria from 0 to 100, each juror's weighted total first, their mean
 * rounded half up to two decimals; ties by significance, then novelty, then shared; at least three jurors.
 */
export const kippRules: Rules = {
  formatVersion: 1,
  scale: { min: 0, max: 100, step: 1 },
  weighting: 'percent',
  criteria: SCORED_SECTIONS.map(criterionOf),
  combine: 'juror-totals',
  aggregate: { method: 'mean' },
  rounding: { criterion: null, weighted: null, total: { decimals: 2, mode: 'half-up' } },
  unequalPanels: 'unranked',
  quorum: { minJurors: 3 },
  threshold: null,
  ties: ['criterion:significance', 'criterion:novelty', 'shared'],
  partition: 'none',
  selection: null,
  carry: [],
  divergence: { points: 20, standardDeviations: null },
};

function criterionOf({ id, name, weight }: ScoredSection): Criterion {
  return { id, name, weight, scale: null, levels: kippRubric[id], commentRequired: false, parts: [] };
}
