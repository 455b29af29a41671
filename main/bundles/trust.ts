import type { StateError } from '#shared/formats/errors.ts';
import { fingerprintOf, hasFingerprintGroups } from '#shared/formats/fingerprint.ts';
import type { BundleRefusal } from '#shared/formats/refusal.ts';
import type { Bundle } from './open-bundle.ts';
import { peopleWith } from './roster.ts';

/** The secretariats' keys this laptop knows, kept by the settings. */
export interface Pins {
  isPinned(thumbprint: string): boolean;
  pin(thumbprint: string): void;
}

/** Two groups of a fingerprint, typed from the printed hand-out. */
export type TypedGroups = readonly [string, string];

/** Whether a successor follows its predecessor: next revision of the same stage, signed by the same key or by a deputy named in the predecessor; null when it does. */
export function successionFault(bundle: Bundle, predecessor: Bundle): BundleRefusal | null {
  const { statement, signer } = bundle;
  const before = predecessor.statement;
  if (statement.competitionId !== before.competitionId) return { kind: 'statement-differs', field: 'competitionId' };
  if (statement.stageId !== before.stageId) return { kind: 'statement-differs', field: 'stageId' };
  if (statement.revision !== before.revision + 1) return { kind: 'statement-differs', field: 'revision' };
  const heirs = [predecessor.signer, ...peopleWith(predecessor.roster, 'secretariat-deputy').map((person) => person.thumbprint)];
  return heirs.includes(signer) ? null : { kind: 'signer-not-secretariat' };
}

/** Why a bundle may not be let in yet; null when its signer is known here, or when the two typed groups are of the signer's fingerprint. */
export function admissionFault(bundle: Bundle, signerKnown: boolean, typed: TypedGroups | null): StateError | null {
  if (signerKnown) return null;
  if (typed === null) return { kind: 'signer-not-pinned' };
  return hasFingerprintGroups(fingerprintOf(bundle.signer), typed) ? null : { kind: 'fingerprint-differs' };
}
