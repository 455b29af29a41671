/** What a person on the roster may do; deputies stand in for the person of the same name without "deputy". */
export type Role = 'secretariat' | 'secretariat-deputy' | 'chair' | 'chair-deputy' | 'juror' | 'observer';

/** All roles in the order in which they are listed in signed files. */
export const ROLES = ['chair', 'chair-deputy', 'juror', 'observer', 'secretariat', 'secretariat-deputy'] as const satisfies readonly Role[];

/** Who a person says to be, and the keys that prove it; the content of an identity card. */
export interface Person {
  readonly name: string;
  readonly institution: string;
  readonly position: string;
  /** RFC 7638 SHA-256 thumbprint of the signing key, base64url. */
  readonly thumbprint: string;
  /** age recipient (`age1...`) to which files for this person are sealed. */
  readonly recipient: string;
}

/** A person on the signed roster with the whole self-signed card, so that no key can be swapped. */
export interface RosterMember {
  readonly thumbprint: string;
  /** Ordered as in {@link ROLES}; at least one. */
  readonly roles: readonly Role[];
  /** The agency the person works for; a conflict of interest is proposed from it. */
  readonly agency: string | null;
  /** The card file's exact text (JWS General JSON). */
  readonly card: string;
}

/** Whether the member holds one of the roles. */
export function holdsRole(member: Pick<RosterMember, 'roles'>, ...roles: readonly Role[]): boolean {
  return member.roles.some((role) => roles.includes(role));
}
