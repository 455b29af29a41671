import type { RosterMember } from '#shared/domain/competition/roster.ts';
import type { Assignments, LocalDeadline, Stage } from '#shared/domain/competition/stage.ts';
import { byCodeUnits } from '#shared/base/order.ts';
import { sampleChart, sampleFigures, sampleReport } from '../attachments/attachments.ts';
import { sampleStageBasis } from '../city-competition.ts';
import { type CompetitionContent, contentOf, type Draft } from '../content.ts';
import { SAMPLE_MARK, writeNarrative } from '../narrative/narrative.ts';
import { nationalClusters, type Registration } from './national-registration.ts';
import { seededRandom } from '../seeded-random.ts';

/** One entry in so many has a chart beside its report. */
const CHART_EVERY = 20;

/** The places of KIPP 2023 after proposal scoring: 99 of the general group and 15 of the special one. */
const PLACES = { umum: 99, khusus: 15 } as const;

/** The stage of the national size: ranked by group, with the places of KIPP 2023. */
export function nationalStage(roster: readonly RosterMember[], assignments: Assignments, deadline: LocalDeadline): Stage {
  return {
    ...sampleStageBasis,
    competition: {
      id: 'kipp-2023-nasional-contoh',
      name: { id: 'KIPP 2023, ukuran nasional (contoh)', en: 'KIPP 2023, national size (sample)' },
      organiser: 'Contoh, bukan lembaga sungguhan',
      year: 2023,
    },
    rules: {
      ...sampleStageBasis.rules,
      partition: 'group',
      selection: { top: null, quotas: { by: 'group', counts: PLACES, overNomination: 1, unfilled: 'open' } },
    },
    deadline,
    groups: [
      { id: 'khusus', name: { id: 'Khusus', en: 'Special' } },
      { id: 'umum', name: { id: 'Umum', en: 'General' } },
    ],
    clusters: Object.entries(nationalClusters)
      .map(([id, { name }]) => ({ id, name }))
      .sort(byCodeUnits((cluster) => cluster.id)),
    roster: roster.toSorted(byCodeUnits((member) => member.thumbprint)),
    assignments,
  };
}

/** The proposals of registrations with their attachments; those found incomplete have a summary only. */
export function nationalContent(registrations: readonly Registration[]): CompetitionContent {
  return contentOf(registrations.map(draftOf));
}

/** What each registration says, without its attachments. */
export function nationalProposals(registrations: readonly Registration[]): readonly Draft['proposal'][] {
  return registrations.map((registration) => inventProposal(registration).proposal);
}

function draftOf(registration: Registration, index: number): Draft {
  const { entry, title, subject, rejection } = registration;
  const { proposal, figures } = inventProposal(registration);
  if (rejection === 'incomplete') return { proposal, attachments: [] };
  const report = sampleReport(entry, title, subject.measure, figures);
  return { proposal, attachments: index % CHART_EVERY === 0 ? [report, sampleChart(entry, figures)] : [report] };
}

function inventProposal({ entry, title, agency, group, cluster, startedOn, subject, rejection }: Registration) {
  const random = seededRandom(`mufakat national ${entry} ${title}`);
  const figures = sampleFigures(random);
  const written = writeNarrative(`${title} adalah inovasi rekaan.`, subject, random, 'varied');
  const narrative =
    rejection === 'incomplete'
      ? written.map(({ section, text }) => ({ section, text: section === 'summary' ? text : SAMPLE_MARK }))
      : written;
  const facts = { unit: null, category: null, innovator: null, location: null, videoUrl: null, sdgs: [random.integer(1, 17)] };
  return { figures, proposal: { entry, title, agency, group, cluster, startedOn, ...facts, narrative } };
}
