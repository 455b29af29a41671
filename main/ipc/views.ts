import type { IdentityEntry } from '#main/identity/identity-store.ts';
import { fingerprintOf } from '#shared/formats/fingerprint.ts';
import type { IdentityView } from '#shared/ipc/views.ts';

/** An identity as pages show it: nothing secret, and the fingerprint written out. */
export function identityView({ person, protection, unlocked }: IdentityEntry): IdentityView {
  const { thumbprint, name, institution, position } = person;
  return { thumbprint, fingerprint: fingerprintOf(thumbprint), name, institution, position, protection, unlocked };
}
