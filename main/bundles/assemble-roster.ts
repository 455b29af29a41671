import { err, ok, type Result } from '#shared/base/result.ts';
import { holdsRole, type Role, ROLES, type RosterMember } from '#shared/domain/competition/roster.ts';
import type { StateError } from '#shared/formats/errors.ts';
import type { VerifiedCard } from '../signing/card.ts';

/** A card and the place its person gets. */
export interface Seat {
  readonly card: Pick<VerifiedCard, 'person' | 'text'>;
  readonly roles: readonly Role[];
  readonly agency: string | null;
}

/**
 * The roster of a new bundle: the signing secretariat always holds that role, with or without a seat of their own.
 * Refused when a card was given twice, and without a juror or without a chair.
 */
export function assembleRoster(secretariat: Seat['card'], seats: readonly Seat[]): Result<readonly RosterMember[], StateError> {
  const twice = seats.find((seat, index) => seats.findIndex((other) => thumbprintOf(other) === thumbprintOf(seat)) !== index);
  if (twice !== undefined) return err({ kind: 'card-twice', name: twice.card.person.name });
  const own = seats.find((seat) => thumbprintOf(seat) === secretariat.person.thumbprint);
  const others = seats.filter((seat) => seat !== own);
  const signer: Seat = { card: secretariat, roles: ['secretariat', ...(own?.roles ?? [])], agency: own?.agency ?? null };
  const roster = [signer, ...others].map(memberOf);
  const lacks = (['juror', 'chair'] as const).find((role) => !roster.some((member) => holdsRole(member, role)));
  return lacks === undefined ? ok(roster) : err({ kind: 'roster-incomplete', lacks });
}

function thumbprintOf({ card }: Seat): string {
  return card.person.thumbprint;
}

function memberOf({ card, roles, agency }: Seat): RosterMember {
  return { thumbprint: card.person.thumbprint, roles: ROLES.filter((role) => roles.includes(role)), agency, card: card.text };
}
