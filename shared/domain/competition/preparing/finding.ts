import type { StageFault } from '../draft/stage-faults.ts';
import type { Role } from '../roster.ts';

/** What keeps a bundle from being built: what the form of the stage lacks, then what its proposals, people and assignment lack. */
export type Blocker =
  | StageFault
  | { readonly kind: 'no-proposals' }
  | { readonly kind: 'selection-open'; readonly entries: readonly string[] }
  | { readonly kind: 'proposal-unnamed'; readonly entries: readonly string[] }
  | { readonly kind: 'division-unknown'; readonly entries: readonly string[] }
  | { readonly kind: 'role-missing'; readonly lacks: 'juror' | 'chair' }
  | { readonly kind: 'not-assigned'; readonly entries: readonly string[] }
  | { readonly kind: 'assignment-stale'; readonly jurors: readonly string[]; readonly entries: readonly string[] }
  | { readonly kind: 'conflict-stale'; readonly jurors: readonly string[]; readonly entries: readonly string[] }
  | { readonly kind: 'visit-short'; readonly entries: readonly string[] }
  | { readonly kind: 'visit-stale'; readonly entries: readonly string[] }
  | { readonly kind: 'adjustment-stale'; readonly entries: readonly string[] }
  | { readonly kind: 'carried-unknown'; readonly stage: string }
  | { readonly kind: 'quorum-out-of-reach'; readonly quorum: number; readonly entries: readonly string[] }
  | { readonly kind: 'not-connected'; readonly groups: readonly (readonly string[])[] };

/** What whoever builds should have seen, and may leave as it is. */
export type Caution =
  | { readonly kind: 'no-deadline' }
  | { readonly kind: 'not-compared'; readonly people: readonly string[] }
  | { readonly kind: 'without-role'; readonly people: readonly string[] }
  | { readonly kind: 'no-deputy'; readonly role: Extract<Role, 'secretariat-deputy' | 'chair-deputy'> }
  | { readonly kind: 'understaffed'; readonly wanted: number; readonly entries: readonly string[] }
  | { readonly kind: 'conflict-assigned'; readonly entries: readonly string[] }
  | { readonly kind: 'carried-incomplete'; readonly stage: string; readonly entries: readonly string[] }
  | { readonly kind: 'drop-too-large'; readonly drop: number; readonly entries: readonly string[] };

/** What a look at a stage before its bundle is built finds, in the order in which a secretariat prepares it. */
export interface Preflight {
  readonly blockers: readonly Blocker[];
  readonly cautions: readonly Caution[];
}
