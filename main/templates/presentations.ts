import type { LocalText } from '#shared/base/local-text.ts';
import type { TemplateSource } from '#shared/domain/competition/stage.ts';
import type { Criterion, Rules } from '#shared/domain/scoring/rules.ts';
import { kippRules } from './kipp-proposal.ts';

interface Weighed {
  readonly id: string;
  readonly name: LocalText;
  /** Percent. */
  readonly weight: number;
}

/** Criteria of the presentation of East Java's KOVABLIK, as found for its second stage. */
const KOVABLIK: readonly Weighed[] = [
  { id: 'delivery', name: { id: 'Penyampaian paparan', en: 'Delivery' }, weight: 30 },
  { id: 'content', name: { id: 'Materi, kemanfaatan, dan replikasi', en: 'Content, benefit and replication' }, weight: 50 },
  { id: 'video', name: { id: 'Video', en: 'Video' }, weight: 10 },
  { id: 'attendance', name: { id: 'Kehadiran pimpinan', en: 'Attendance of the head' }, weight: 10 },
];

/** Criteria of the presentation of the IGA, as found for 2023. */
const IGA: readonly Weighed[] = [
  { id: 'novelty', name: { id: 'Kebaharuan', en: 'Novelty' }, weight: 30 },
  { id: 'benefit', name: { id: 'Kemanfaatan', en: 'Benefit' }, weight: 25 },
  { id: 'mandate', name: { id: 'Kewenangan dan kolaborasi', en: 'Mandate and collaboration' }, weight: 15 },
  { id: 'replication', name: { id: 'Replikasi dan aplikatif', en: 'Replication and applicability' }, weight: 20 },
  { id: 'mastery', name: { id: 'Penguasaan materi', en: 'Command of the subject' }, weight: 10 },
];

/** Where the KOVABLIK criteria were found, and that they are nobody's official table. */
export const kovablikSource: TemplateSource = {
  name: { id: 'Templat presentasi KOVABLIK (bukan bobot resmi)', en: 'KOVABLIK presentation template (not the official weights)' },
  source:
    'KOVABLIK Jawa Timur, tahap 2: kriteria dan bobot presentasi sebagaimana ditemukan. / East Java KOVABLIK, stage 2: criteria and weights of the presentation as found.',
};

/** Where the IGA criteria were found, and that they are nobody's official table. */
export const igaSource: TemplateSource = {
  name: { id: 'Templat presentasi IGA (bukan bobot resmi)', en: 'IGA presentation template (not the official weights)' },
  source: 'IGA 2023: kriteria dan bobot presentasi sebagaimana ditemukan. / IGA 2023: criteria and weights of the presentation as found.',
};

/** Rules of the KOVABLIK presentation: four criteria from 0 to 100, otherwise as the proposal stage; ties by content. */
export const kovablikRules: Rules = presentationRules(KOVABLIK, 'content');

/** Rules of the IGA presentation: five criteria from 0 to 100, otherwise as the proposal stage; ties by novelty. */
export const igaRules: Rules = presentationRules(IGA, 'novelty');

function presentationRules(criteria: readonly Weighed[], first: string): Rules {
  return { ...kippRules, criteria: criteria.map(criterionOf), ties: [`criterion:${first}`, 'median', 'shared'] };
}

function criterionOf({ id, name, weight }: Weighed): Criterion {
  return { id, name, weight, scale: null, levels: [], commentRequired: false, parts: [] };
}
