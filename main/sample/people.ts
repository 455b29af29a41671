import type { Role, RosterMember } from '#shared/domain/competition/roster.ts';
import { createIdentity, type PersonDetails } from '../identity/create-identity.ts';
import { MOST_SAMPLE_JURORS } from '../identity/sample-people.ts';
import { sampleSecret, type UnlockedIdentity } from '../identity/private-keys.ts';

/** A person of a sample: what the card says, the published seed of the keys, and the place on the roster. */
export interface SamplePerson {
  readonly details: PersonDetails;
  readonly seed: string;
  readonly roles: readonly Role[];
  readonly agency: string | null;
}

/** A sample person with the keys made from the published seed. */
export interface SampleMember extends SamplePerson {
  readonly identity: UnlockedIdentity;
}

/** When every sample card says it was made, so that a person's card is the same on every laptop. */
export const SAMPLE_CARDS_MADE_AT = '2023-05-01T02:00:00.000Z';

const CITY_JURORS = 5;
const INSTITUTION = 'Contoh, bukan lembaga sungguhan';

/** The agency of the last juror of the city sample, which also has an entry there: a conflict of interest to be declared. */
const AGENCY_WITH_ENTRY = 'Kementerian Pertanian';

/** Secretariat, chair and a number of jurors, named by their part in the panel and marked as samples. */
export function samplePeople(jurors: number): readonly SamplePerson[] {
  const numbers = Array.from({ length: jurors }, (_, index) => index + 1);
  return [
    person('Sekretariat', 'Sekretariat (contoh)', 'secretariat'),
    person('Ketua Panel', 'Ketua panel (contoh)', 'chair'),
    ...numbers.map((number) => person(`Juri ${number}`, 'Juri (contoh)', 'juror')),
  ];
}

/** The people of the city sample: five jurors, the last from an agency that has an entry. */
export const cityPeople: readonly SamplePerson[] = samplePeople(CITY_JURORS).map((one, index, all) =>
  index === all.length - 1 ? { ...one, agency: AGENCY_WITH_ENTRY } : one,
);

/** Makes the keys and cards of sample people; the same on every laptop. */
export async function sampleMembers(people: readonly SamplePerson[]): Promise<readonly SampleMember[]> {
  return Promise.all(
    people.map(async (one) => ({ ...one, identity: await createIdentity(one.details, sampleSecret(one.seed), SAMPLE_CARDS_MADE_AT) })),
  );
}

/** The sample people of a signed roster with their keys; whoever is not one of them is left out. */
export async function sampleMembersOn(roster: readonly RosterMember[]): Promise<readonly SampleMember[]> {
  const members = await sampleMembers(samplePeople(MOST_SAMPLE_JURORS));
  return roster.flatMap(({ thumbprint, roles, agency }) => {
    const member = members.find(({ identity }) => identity.thumbprint === thumbprint);
    return member === undefined ? [] : [{ ...member, roles, agency }];
  });
}

/** The roster of sample members, in no order; a stage orders it by thumbprint. */
export function rosterOf(members: readonly SampleMember[]): readonly RosterMember[] {
  return members.map(({ identity, roles, agency }) => ({ thumbprint: identity.thumbprint, roles, agency, card: identity.card }));
}

/** The one member with the role; a sample has a secretariat and a chair. */
export function memberWith(role: Role, members: readonly SampleMember[]): SampleMember {
  const found = members.find(({ roles }) => roles.includes(role));
  if (found === undefined) throw new RangeError(`no ${role} among the sample people`);
  return found;
}

function person(name: string, position: string, role: Role): SamplePerson {
  return { details: { name, institution: INSTITUTION, position }, seed: name, roles: [role], agency: null };
}
