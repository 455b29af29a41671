import { compareCodeUnits } from '../../base/order.ts';
import { holdsRole, type RosterMember } from './roster.ts';
import type { Stage } from './stage.ts';

/** Whoever is on a roster and in which roles; the card is not needed to say who scores what. */
export interface Panel {
  readonly roster: readonly Pick<RosterMember, 'thumbprint' | 'roles'>[];
}

/** Thumbprints of all jurors on the roster, in roster order (by code unit). */
export function jurorsOf(panel: Panel): readonly string[] {
  return panel.roster.filter((member) => holdsRole(member, 'juror')).map((member) => member.thumbprint);
}

/** Thumbprints of everybody to whom score files are sealed: chairs and their deputies. */
export function chairsOf(panel: Panel): readonly string[] {
  return panel.roster.filter((member) => holdsRole(member, 'chair', 'chair-deputy')).map((member) => member.thumbprint);
}

/** The entries a juror is asked to score, by code unit; empty for anyone who is not a juror of the stage. */
export function assignedEntries(stage: Panel & Pick<Stage, 'assignments'>, entries: readonly string[], juror: string): readonly string[] {
  if (!jurorsOf(stage).includes(juror)) return [];
  if (stage.assignments.mode === 'all') return entries.toSorted(compareCodeUnits);
  return stage.assignments.jurors.find((assignment) => assignment.juror === juror)?.entries ?? [];
}
