import { byCodeUnits } from '../../../base/order.ts';
import { assignedEntries, jurorsOf } from '../../competition/assignment.ts';
import type { KnownConflict, Stage } from '../../competition/stage.ts';
import { type Grid, gridFor } from '../../scoring/marks/grid.ts';
import { type Rules, scoredCriteria } from '../../scoring/rules.ts';

/** A proposal as merging sees it: its entry number, the digest of its record, and where it is ranked. */
export interface PlannedEntry {
  readonly entry: string;
  readonly subject: string;
  readonly group: string | null;
  readonly cluster: string | null;
}

/** What a verified bundle fixes for merging; `deadline` is the stage's deadline in UTC, null when there is none. */
export interface BundleFacts {
  readonly competitionId: string;
  readonly stageId: string;
  readonly bundleId: string;
  /** Ids of the bundles this one succeeds, directly or not, as far as they are known. */
  readonly ancestors: readonly string[];
  readonly stageDigest: string;
  readonly stage: Pick<Stage, 'rules' | 'roster' | 'assignments' | 'conflicts' | 'visits' | 'adjustments' | 'carried'>;
  readonly proposals: readonly PlannedEntry[];
  readonly deadline: string | null;
}

/** A criterion that jurors mark, with its place in the rules; `required` when its weight makes it part of a juror's total. */
export interface PlannedCriterion {
  readonly index: number;
  readonly grid: Grid;
  readonly required: boolean;
}

/** The facts of a bundle laid out for looking up entries, criteria, assignments and conflicts by name. */
export interface PanelPlan {
  readonly facts: BundleFacts;
  readonly rules: Rules;
  /** By code unit of the entry number; positions in this list stand for entries everywhere below. */
  readonly proposals: readonly PlannedEntry[];
  readonly position: ReadonlyMap<string, number>;
  readonly criteria: ReadonlyMap<string, PlannedCriterion>;
  /** Thumbprints by code unit, each with the ascending positions of the entries assigned. */
  readonly assigned: ReadonlyMap<string, ReadonlySet<number>>;
  /** By juror, then position. */
  readonly conflicts: ReadonlyMap<string, ReadonlyMap<number, KnownConflict>>;
}

/** Lays out the facts of a bundle; a conflict or assignment that names an unknown entry is left out, since nothing is expected there. */
export function planOf(facts: BundleFacts): PanelPlan {
  const proposals = facts.proposals.toSorted(byCodeUnits((proposal) => proposal.entry));
  const entries = proposals.map((proposal) => proposal.entry);
  const position = new Map(entries.map((entry, index) => [entry, index]));
  const { rules } = facts.stage;
  const criteria = scoredCriteria(rules.criteria).map((criterion, index): [string, PlannedCriterion] => [
    criterion.id,
    { index, grid: gridFor(rules, criterion), required: criterion.weight !== 0 },
  ]);
  const assigned = jurorsOf(facts.stage).map((juror): [string, ReadonlySet<number>] => [
    juror,
    new Set(assignedEntries(facts.stage, entries, juror).flatMap((entry) => position.get(entry) ?? [])),
  ]);
  return {
    facts,
    rules,
    proposals,
    position,
    criteria: new Map(criteria),
    assigned: new Map(assigned),
    conflicts: conflictsByJuror(facts.stage.conflicts, position),
  };
}

/** The entry number at a position. */
export function entryAt(plan: PanelPlan, position: number): string {
  const proposal = plan.proposals[position];
  if (proposal === undefined) throw new RangeError(`no entry at position ${position}`);
  return proposal.entry;
}

function conflictsByJuror(conflicts: readonly KnownConflict[], position: ReadonlyMap<string, number>): PanelPlan['conflicts'] {
  const byJuror = new Map<string, Map<number, KnownConflict>>();
  for (const conflict of conflicts) {
    const at = position.get(conflict.entry);
    if (at === undefined) continue;
    const held = byJuror.get(conflict.juror) ?? new Map<number, KnownConflict>();
    byJuror.set(conflict.juror, held.set(at, conflict));
  }
  return byJuror;
}
