import type { Doing } from '#shared/domain/competition/draft/history.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import { FIRST_SETTINGS, type IntakeSettings } from '#shared/domain/intake/selection/settings.ts';
import { kippSections } from '../../templates/kipp-proposal.ts';
import { SAMPLE_MARK } from '../narrative/narrative.ts';
import { nationalProposals, nationalStage } from './national-competition.ts';
import { type Registration, registerNational } from './national-registration.ts';
import { selectionWords } from './registration-list.ts';

const STAGE = 'penilaian-proposal';
const SEED = '1';

/** The selection asks for two years of service when the competition of 2023 opens, and for every section of the form. */
const SETTINGS: IntakeSettings = {
  ...FIRST_SETTINGS,
  entryExample: 'KOTA-0001',
  minimumAge: { years: 2, on: '2023-01-02' },
  caps: [{ group: 'umum', most: 30 }],
  needed: [...FIRST_SETTINGS.needed, ...kippSections.map(({ id }) => `section:${id}` as const)],
};

/**
 * A competition of the national size in preparation, invented but for its size: 3,110 registrations of which `doing.by` passed 1,381, 1,303 umum and 78 khusus,
 * each of the others not passed with its reason. Nobody is on its panel yet.
 */
export function nationalRecords(doing: Doing): readonly CompetitionRecord[] {
  const registrations = registerNational(SEED);
  const proposals = nationalProposals(registrations);
  const { competition, groups, clusters, sections, ...stage } = nationalStage(
    [],
    { mode: 'all' },
    { local: '2023-06-30T16:00', zone: 'Asia/Jakarta' },
  );
  const { name, template, deadline, rules, declaration, jurorNames } = stage;
  return [
    { kind: 'competition', value: competition },
    { kind: 'groups', value: groups },
    { kind: 'clusters', value: clusters },
    { kind: 'sections', value: sections },
    { kind: 'intake', value: SETTINGS },
    { kind: 'stages', value: [STAGE] },
    { kind: 'stage', id: STAGE, value: { name, template, deadline, rules, declaration, jurorNames } },
    ...proposals.flatMap(proposalRecords),
    ...registrations.map((registration) => decisionOn(registration, doing)),
  ];
}

/** What was left out of an incomplete form is empty here. */
function proposalRecords({ entry, narrative, ...facts }: Omit<Proposal, 'attachments'>): readonly CompetitionRecord[] {
  return [
    { kind: 'proposal', id: entry, value: facts },
    { kind: 'narrative', id: entry, value: narrative.filter(({ text }) => text !== SAMPLE_MARK) },
  ];
}

function decisionOn(registration: Registration, doing: Doing): CompetitionRecord {
  const [, reason] = selectionWords(registration);
  const outcome = registration.rejection === null ? 'passed' : 'failed';
  return { kind: 'selection', id: `${STAGE}:${registration.entry}`, value: { outcome, reason, checks: {}, ...doing } };
}
