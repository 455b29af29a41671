import { byCodeUnits, sortedCodeUnits } from '../../../base/order.ts';
import type { CompetitionDraft } from '../draft/draft.ts';
import type { AssignmentDraft, PanelPerson, VisitsDraft } from '../draft/records.ts';
import type { Role } from '../roster.ts';
import type { Assignments, KnownConflict } from '../stage.ts';

/** Thumbprints of the people who hold one of the roles, by code unit. */
export function peopleHolding(draft: CompetitionDraft, ...roles: readonly Role[]): readonly string[] {
  return peopleWho(draft, (person) => person.roles.some((role) => roles.includes(role)));
}

/** Thumbprints of the people of whom something is so, by code unit. */
export function peopleWho(draft: CompetitionDraft, isSo: (person: PanelPerson) => boolean): readonly string[] {
  return sortedCodeUnits([...draft.person].filter(([, person]) => isSo(person)).map(([thumbprint]) => thumbprint));
}

/** How a stage is assigned; as long as nobody decided, everybody scores everything. */
export function assignmentOf(draft: CompetitionDraft, stage: string): AssignmentDraft {
  return draft.assignment.get(stage) ?? { mode: 'all' };
}

/** The assignment in the form in which it is signed. */
export function signedAssignments(assignment: AssignmentDraft): Assignments {
  return assignment.mode === 'all' ? { mode: 'all' } : { mode: 'listed', jurors: assignment.jurors };
}

/** The conflicts of interest known for a stage, ordered as they are signed: by juror, then entry. */
export function conflictsOf(draft: CompetitionDraft, stage: string): readonly KnownConflict[] {
  const conflicts = [...draft.conflict].flatMap(([id, { kind, reason }]) => {
    const [of = '', juror = '', entry = ''] = id.split(':');
    return of === stage ? [{ juror, entry, kind, reason }] : [];
  });
  return conflicts.sort(byCodeUnits(({ juror, entry }) => `${juror} ${entry}`));
}

/** As many as a visit needs: one would have nobody to vouch for what was found. */
export const LEAST_VISITORS = 2;

/** Who visits what in a stage; nobody and nothing as long as that was not decided. */
export function visitsOf(draft: CompetitionDraft, stage: string): VisitsDraft {
  return draft.visits.get(stage) ?? { perVisit: LEAST_VISITORS, seed: null, teams: [] };
}

/** The jurors of each proposal of a stage, conflicts apart; entries with nobody are there too. */
export function jurorsByEntry(draft: CompetitionDraft, stage: string, entries: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const assignment = assignmentOf(draft, stage);
  const all = peopleHolding(draft, 'juror');
  const barred = new Set(conflictsOf(draft, stage).map(({ juror, entry }) => `${juror} ${entry}`));
  const assigned = new Map<string, string[]>();
  const lists = assignment.mode === 'all' ? all.map((juror) => ({ juror, entries })) : assignment.jurors;
  for (const { juror, entries: own } of lists) {
    for (const entry of own) if (!barred.has(`${juror} ${entry}`)) assigned.set(entry, [...(assigned.get(entry) ?? []), juror]);
  }
  return new Map(entries.map((entry) => [entry, assigned.get(entry) ?? []]));
}
