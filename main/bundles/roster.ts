import type { KeyObject } from 'node:crypto';
import { err, ok, type Result } from '#shared/base/result.ts';
import { holdsRole, type Person, type Role, type RosterMember } from '#shared/domain/competition/roster.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import { verifyCard } from '../signing/card.ts';

/** Somebody on a roster whose card was verified. */
export interface RosterPerson extends Person {
  readonly roles: readonly Role[];
  readonly agency: string | null;
}

/** A roster whose every card was verified. */
export interface Roster {
  /** In roster order, which is that of thumbprints. */
  readonly people: readonly RosterPerson[];
  readonly personOf: (thumbprint: string) => RosterPerson | null;
  /** Key resolver for the verifier: null for whoever is not on the roster. */
  readonly keyOf: (thumbprint: string) => KeyObject | null;
}

/** Verifies every card of a roster and that it is the card of the thumbprint it stands under. */
export async function verifyRoster(members: readonly RosterMember[]): Promise<Result<Roster, BundleRefusal>> {
  const people = new Map<string, RosterPerson>();
  const keys = new Map<string, KeyObject>();
  const cards = await Promise.all(members.map((member) => verifyCard(member.card)));
  for (const [index, { thumbprint, roles, agency }] of members.entries()) {
    const card = cards[index];
    if (card?.ok !== true || card.value.person.thumbprint !== thumbprint) return err({ kind: 'roster-card-invalid', thumbprint });
    people.set(thumbprint, { ...card.value.person, roles, agency });
    keys.set(thumbprint, card.value.publicKey);
  }
  return ok({
    people: [...people.values()],
    personOf: (thumbprint) => people.get(thumbprint) ?? null,
    keyOf: (thumbprint) => keys.get(thumbprint) ?? null,
  });
}

/** The people of a roster who hold one of the roles, in roster order. */
export function peopleWith(roster: Roster, ...roles: readonly Role[]): readonly RosterPerson[] {
  return roster.people.filter((person) => holdsRole(person, ...roles));
}
