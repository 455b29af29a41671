import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { AssignmentDraft } from '#shared/domain/competition/draft/records.ts';
import { byCodeUnits, sortedCodeUnits } from '#shared/base/order.ts';

/** An assignment by lists. */
export type ListedAssignment = Extract<AssignmentDraft, { readonly mode: 'listed' }>;

/** A juror by name. */
export interface JurorName {
  readonly juror: string;
  readonly name: string;
}

/** A proposal of the stage with its jurors, by name. */
export interface AssignedRow {
  readonly entry: string;
  readonly title: string;
  readonly agency: string;
  readonly jurors: readonly JurorName[];
}

/** A row for each proposal of the stage, ordered by entry; its jurors in the order in which they are given. */
export function assignedRows(
  draft: CompetitionDraft,
  entries: readonly string[],
  assignment: ListedAssignment,
  jurors: readonly JurorName[],
): readonly AssignedRow[] {
  const lists = new Map(assignment.jurors.map(({ juror, entries: own }) => [juror, own]));
  const byEntry = new Map<string, JurorName[]>();
  for (const one of jurors) {
    for (const entry of lists.get(one.juror) ?? []) byEntry.set(entry, [...(byEntry.get(entry) ?? []), one]);
  }
  return entries.map((entry) => {
    const { title = '', agency = '' } = draft.proposal.get(entry) ?? {};
    return { entry, title, agency, jurors: byEntry.get(entry) ?? [] };
  });
}

/** The assignment with a juror given a proposal, or relieved of it; from then on it is one made by hand. */
export function withPairing(assignment: ListedAssignment, juror: string, entry: string, isGiven: boolean): ListedAssignment {
  const before = assignment.jurors.find((one) => one.juror === juror)?.entries ?? [];
  const others = before.filter((one) => one !== entry);
  const changed = { juror, entries: isGiven ? sortedCodeUnits([...others, entry]) : others };
  const jurors = [...assignment.jurors.filter((one) => one.juror !== juror), changed];
  return { ...assignment, seed: null, jurors: jurors.sort(byCodeUnits((one) => one.juror)) };
}

/** How many proposals each juror has. */
export function loadsOf({ jurors }: ListedAssignment): ReadonlyMap<string, number> {
  return new Map(jurors.map(({ juror, entries }) => [juror, entries.length]));
}
