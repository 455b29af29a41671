import { holdsRole, type Role, ROLES } from '#shared/domain/competition/roster.ts';
import type { CardView } from '#shared/ipc/views/identity.ts';

/** A person about to be put on the roster. */
export interface DraftMember {
  readonly card: CardView;
  readonly roles: readonly Role[];
  /** As typed; empty when the person works for no agency that takes part. */
  readonly agency: string;
}

/** What a roster still lacks before it can be signed. */
export type Lack = { readonly kind: 'juror' } | { readonly kind: 'chair' } | { readonly kind: 'role'; readonly name: string };

/** The roster with a card added, its owner a juror until said otherwise; null when the person is already on it. */
export function withCard(roster: readonly DraftMember[], card: CardView): readonly DraftMember[] | null {
  if (roster.some((member) => member.card.thumbprint === card.thumbprint)) return null;
  return [...roster, { card, roles: ['juror'], agency: '' }];
}

/** The roster with one member changed. */
export function withMember(roster: readonly DraftMember[], changed: DraftMember): readonly DraftMember[] {
  return roster.map((member) => (member.card.thumbprint === changed.card.thumbprint ? changed : member));
}

/** The member with a role given or taken, roles in their signed order. */
export function withRole(member: DraftMember, role: Role, given: boolean): DraftMember {
  return { ...member, roles: ROLES.filter((each) => (each === role ? given : member.roles.includes(each))) };
}

/** The first thing a roster lacks, null when a bundle can be built with it. */
export function lackOf(roster: readonly DraftMember[]): Lack | null {
  const without = roster.find(({ roles }) => roles.length === 0);
  if (without !== undefined) return { kind: 'role', name: without.card.name };
  if (!roster.some((member) => holdsRole(member, 'juror'))) return { kind: 'juror' };
  return roster.some((member) => holdsRole(member, 'chair')) ? null : { kind: 'chair' };
}
