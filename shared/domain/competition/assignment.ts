import { compareCodeUnits } from '../../base/order.ts';
import { holdsRole } from './roster.ts';
import type { Stage } from './stage.ts';

/** Thumbprints of all jurors on the roster, in roster order (by code unit). */
export function jurorsOf(stage: Pick<Stage, 'roster'>): readonly string[] {
  return stage.roster.filter((member) => holdsRole(member, 'juror')).map((member) => member.thumbprint);
}

/** Thumbprints of everybody to whom score files are sealed: chairs and their deputies. */
export function chairsOf(stage: Pick<Stage, 'roster'>): readonly string[] {
  return stage.roster.filter((member) => holdsRole(member, 'chair', 'chair-deputy')).map((member) => member.thumbprint);
}

/** The entries a juror is asked to score, by code unit; empty for anyone who is not a juror of the stage. */
export function assignedEntries(stage: Pick<Stage, 'roster' | 'assignments'>, entries: readonly string[], juror: string): readonly string[] {
  if (!jurorsOf(stage).includes(juror)) return [];
  if (stage.assignments.mode === 'all') return entries.toSorted(compareCodeUnits);
  return stage.assignments.jurors.find((assignment) => assignment.juror === juror)?.entries ?? [];
}
