import type { RosterMember } from '#shared/domain/competition/roster.ts';
import type { LocalDeadline, Stage } from '#shared/domain/competition/stage.ts';
import { byCodeUnits } from '#shared/base/order.ts';
import { kippRules, kippSections, kippTemplateSource } from '../templates/kipp-proposal.ts';
import { sampleChart, sampleEvaluation, sampleFigures, samplePhoto } from './attachments/attachments.ts';
import { type NamedInnovation, namedInnovations } from './narrative/named-innovations.ts';
import { type CompetitionContent, contentOf, type Draft } from './content.ts';
import { writeNarrative } from './narrative/narrative.ts';
import { seededRandom } from './seeded-random.ts';

const DAYS_TO_SCORE = 14;
const DAY = 24 * 60 * 60 * 1000;

/** What every stage of this program's samples has in common: form, rules, declaration. */
export const sampleStageBasis = {
  formatVersion: 1,
  id: 'penilaian-proposal',
  name: { id: 'Penilaian proposal', en: 'Proposal scoring' },
  template: kippTemplateSource,
  sections: kippSections,
  rules: kippRules,
  declaration: {
    id: 'Saya menilai sendiri menurut kriteria tahap ini, tanpa melihat nilai juri lain, dan menyatakan setiap konflik kepentingan yang saya ketahui.',
    en: "I scored by myself according to this stage's criteria, without seeing other jurors' scores, and declare every conflict of interest I know of.",
  },
  jurorNames: 'named',
  conflicts: [],
} as const satisfies Partial<Stage>;

/** The stage "KIPP 2023, Kota Pasuruan": the KIPP proposal template, every juror of the roster scoring every entry. */
export function cityStage(roster: readonly RosterMember[], deadline: LocalDeadline): Stage {
  return {
    ...sampleStageBasis,
    competition: {
      id: 'kipp-2023-kota-pasuruan',
      name: { id: 'KIPP 2023, Kota Pasuruan', en: 'KIPP 2023, Kota Pasuruan' },
      organiser: 'Pemerintah Kota Pasuruan',
      year: 2023,
    },
    deadline,
    groups: [{ id: 'umum', name: { id: 'Umum', en: 'General' } }],
    clusters: [
      { id: 'kementerian', name: { id: 'Kementerian', en: 'Ministries' } },
      { id: 'kota', name: { id: 'Kota', en: 'Cities' } },
    ],
    roster: roster.toSorted(byCodeUnits((member) => member.thumbprint)),
    assignments: { mode: 'all' },
  };
}

/** The nine entries of the city sample with their attachments; always the same bytes. */
export function cityContent(): CompetitionContent {
  return contentOf(namedInnovations.map(draftOf));
}

/** Two weeks after a UTC time, at four in the afternoon in Jakarta. */
export function sampleDeadline(createdAt: string): LocalDeadline {
  const day = new Date(Date.parse(createdAt) + DAYS_TO_SCORE * DAY).toISOString().slice(0, 10);
  return { local: `${day}T16:00`, zone: 'Asia/Jakarta' };
}

function draftOf(innovation: NamedInnovation): Draft {
  const { entry, title, agency, cluster, location, fact } = innovation;
  const random = seededRandom(`mufakat sample ${entry}`);
  const figures = sampleFigures(random);
  const opening = fact === null ? `${title} adalah inovasi ${agency}.` : `${title} adalah inovasi ${agency}: ${fact}.`;
  return {
    proposal: {
      entry,
      title,
      agency,
      unit: null,
      group: 'umum',
      cluster,
      category: null,
      startedOn: null,
      innovator: null,
      location,
      videoUrl: null,
      sdgs: [],
      narrative: writeNarrative(opening, innovation, random),
    },
    attachments: [
      sampleEvaluation(innovation, figures),
      ...(location === null ? [] : [samplePhoto(entry, seededRandom(`mufakat sample photo ${entry}`))]),
      sampleChart(entry, figures),
    ],
  };
}
