import { byCodeUnits, sortedCodeUnits } from '#shared/base/order.ts';
import type { AssignmentDraft } from '#shared/domain/competition/draft/records.ts';

/** An assignment by lists. */
export type ListedAssignment = Extract<AssignmentDraft, { readonly mode: 'listed' }>;

/** Jurors who are given entries, or relieved of them. */
export interface PairingEdit {
  readonly jurors: readonly string[];
  readonly entries: readonly string[];
  readonly isGiven: boolean;
}

/** The assignment after an edit by hand; from then on no seed makes it again. */
export function withPairings(assignment: ListedAssignment, { jurors, entries, isGiven }: PairingEdit): ListedAssignment {
  const lists = new Map(assignment.jurors.map(({ juror, entries: own }) => [juror, own]));
  const changed = new Set(entries);
  for (const juror of jurors) {
    const others = (lists.get(juror) ?? []).filter((entry) => !changed.has(entry));
    lists.set(juror, isGiven ? sortedCodeUnits([...others, ...changed]) : others);
  }
  return { ...assignment, seed: null, jurors: inOrder(lists) };
}

/** The assignment in which these entries have exactly these jurors. */
export function withPanels(assignment: ListedAssignment, panels: ReadonlyMap<string, readonly string[]>): ListedAssignment {
  const lists = new Map(assignment.jurors.map(({ juror, entries }) => [juror, entries.filter((entry) => !panels.has(entry))]));
  for (const [entry, jurors] of panels) for (const juror of jurors) lists.set(juror, [...(lists.get(juror) ?? []), entry]);
  const sorted = [...lists].map(([juror, entries]): [string, readonly string[]] => [juror, sortedCodeUnits(new Set(entries))]);
  return { ...assignment, seed: null, jurors: inOrder(new Map(sorted)) };
}

function inOrder(lists: ReadonlyMap<string, readonly string[]>): ListedAssignment['jurors'] {
  return [...lists].map(([juror, entries]) => ({ juror, entries })).sort(byCodeUnits(({ juror }) => juror));
}
