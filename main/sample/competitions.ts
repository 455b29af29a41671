import { jurorsOf } from '#shared/domain/competition/assignment.ts';
import type { Stage } from '#shared/domain/competition/stage.ts';
import { dealEntries } from './national/assignments.ts';
import { cityContent, cityStage, sampleDeadline } from './city-competition.ts';
import type { CompetitionContent } from './content.ts';
import { nationalContent, nationalStage } from './national/national-competition.ts';
import { registerNational, type Registration } from './national/national-registration.ts';
import { cityPeople, rosterOf, type SampleMember, sampleMembers, samplePeople } from './people.ts';
import type { ScoringHabits } from './sheets.ts';

/** A whole sample competition, ready to be built into a bundle, with the keys of its people and how they score. */
export interface SampleCompetition {
  readonly members: readonly SampleMember[];
  readonly stage: Stage;
  readonly content: CompetitionContent;
  readonly habits: ScoringHabits;
  /** Everything registered, also what did not pass; empty where the sample begins after the administrative selection. */
  readonly registrations: readonly Registration[];
}

/** What the national size can be asked for; `perJuror` null means that every juror scores every entry. */
export interface NationalOptions {
  readonly jurors: number;
  readonly perJuror: number | null;
  /** All that were registered are judged, as if the administrative selection had passed them. */
  readonly registered?: boolean;
  readonly seed: string;
}

/** How the city's jurors score: chosen so that two entries come out equal until significance parts them, and jurors disagree widely on one. */
export const CITY_HABITS: ScoringHabits = { seed: 'kota 1215', commented: 30 };
const COMMENTED_NATIONALLY = 10;

/** The sample "KIPP 2023, Kota Pasuruan" with its published keys; the same bytes for the same time. */
export async function makeCitySample(createdAt: string): Promise<SampleCompetition> {
  const members = await sampleMembers(cityPeople);
  return {
    members,
    stage: cityStage(rosterOf(members), sampleDeadline(createdAt)),
    content: cityContent(),
    habits: CITY_HABITS,
    registrations: [],
  };
}

/** A sample of the national size: the entries that passed, the jurors asked for; the same bytes for the same options and time. */
export async function makeNationalSample(
  { jurors, perJuror, seed, registered = false }: NationalOptions,
  createdAt: string,
): Promise<SampleCompetition> {
  const members = await sampleMembers(samplePeople(jurors));
  const roster = rosterOf(members);
  const all = registerNational(seed);
  const registrations = registered ? all.map((registration) => ({ ...registration, rejection: null })) : all;
  const passed = registrations.filter(({ rejection }) => rejection === null);
  const entries = passed.map(({ entry }) => entry);
  const assignments = dealEntries(jurorsOf({ roster }), entries, perJuror, seed);
  return {
    members,
    stage: nationalStage(roster, assignments, sampleDeadline(createdAt)),
    content: nationalContent(passed),
    habits: { seed: `nasional ${seed}`, commented: COMMENTED_NATIONALLY },
    registrations,
  };
}
