import type { Role } from '../roster.ts';
import type { RuleFault } from '../../scoring/rule-faults.ts';

/** Which text of a stage is still empty; `id` tells which division, section or criterion. */
export interface TextPlace {
  readonly part: 'competition' | 'organiser' | 'stage' | 'declaration' | 'group' | 'cluster' | 'section' | 'criterion' | 'level';
  readonly id: string | null;
}

/** What keeps a bundle from being built. */
export type Blocker =
  | { readonly kind: 'text-missing'; readonly place: TextPlace }
  | { readonly kind: 'no-criteria' }
  | { readonly kind: 'rules-unsound'; readonly fault: RuleFault }
  | { readonly kind: 'quota-unknown'; readonly by: 'group' | 'cluster'; readonly division: string }
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
  | { readonly kind: 'drop-too-large'; readonly drop: number; readonly entries: readonly string[] };

/** What a look at a stage before its bundle is built finds, in the order in which a secretariat prepares it. */
export interface Preflight {
  readonly blockers: readonly Blocker[];
  readonly cautions: readonly Caution[];
}
