import { writeFile } from 'node:fs/promises';
import { newCompetitionText } from '#main/competitions/new-competition.ts';
import { nationalRecords } from '#main/sample/national/national-draft.ts';
import { rosterOf, sampleMembers, samplePeople } from '#main/sample/people.ts';
import { assignJurors } from '#shared/domain/competition/assigning/assign-jurors.ts';
import { applyRecords, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { assigningTask } from '#shared/domain/competition/preparing/assigning-task.ts';
import { TRIAL_CREATED_AT } from './written-trial.ts';

const DOING = { by: 'A'.repeat(43), at: TRIAL_CREATED_AT };
const PER_PROPOSAL = 3;

/** Its only stage. */
export const NATIONAL_STAGE = 'penilaian-proposal';

/** Records of a competition of the national size whose 1,381 proposals are shared out among so many jurors, three for each. */
export async function nationalOffice(jurors: number): Promise<readonly CompetitionRecord[]> {
  const roster = rosterOf(await sampleMembers(samplePeople(jurors)));
  const people = roster.map(({ thumbprint, card, roles, agency }): CompetitionRecord => {
    const value = { card, roles, agency, expertise: [], maxLoad: null, compared: DOING };
    return { kind: 'person', id: thumbprint, value };
  });
  const records = [...nationalRecords(DOING), ...people];
  const wish = { perProposal: PER_PROPOSAL, seed: 'nasional', fixed: [] };
  const plan = assignJurors(assigningTask(applyRecords(EMPTY_DRAFT, records), NATIONAL_STAGE, wish));
  const value = { mode: 'listed', perProposal: PER_PROPOSAL, seed: wish.seed, jurors: plan.jurors } as const;
  return [...records, { kind: 'assignment', id: NATIONAL_STAGE, value }];
}

/** Writes that competition as a file from another laptop. */
export async function writeNationalOffice(path: string, jurors: number): Promise<void> {
  await writeFile(path, newCompetitionText('kompetisi-nasional-12345678', await nationalOffice(jurors), DOING));
}
