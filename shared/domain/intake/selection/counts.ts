import type { Division } from '../../competition/stage.ts';

/** How many proposals stand where in the administrative selection. */
export interface SelectionCounts {
  readonly registered: number;
  readonly passed: number;
  readonly failed: number;
  readonly undecided: number;
}

/** The counts of one group or cluster; `id` null for proposals that belong to none. */
export interface DivisionCounts extends SelectionCounts {
  readonly id: string | null;
}

/** A proposal with what the selection decided, null as long as nothing is. */
export interface DecidedProposal {
  readonly group: string | null;
  readonly cluster: string | null;
  readonly outcome: 'passed' | 'failed' | null;
}

/** Counts all proposals. */
export function countSelection(proposals: readonly DecidedProposal[]): SelectionCounts {
  const passed = proposals.filter(({ outcome }) => outcome === 'passed').length;
  const failed = proposals.filter(({ outcome }) => outcome === 'failed').length;
  return { registered: proposals.length, passed, failed, undecided: proposals.length - passed - failed };
}

/** Counts each division, in their order, and last those of none where there are any. */
export function countByDivision(
  proposals: readonly DecidedProposal[],
  divisions: readonly Division[],
  by: 'group' | 'cluster',
): readonly DivisionCounts[] {
  const ids = [...divisions.map(({ id }) => id), null];
  const counts = ids.map((id) => ({ id, ...countSelection(proposals.filter((proposal) => proposal[by] === id)) }));
  return counts.filter(({ id, registered }) => id !== null || registered > 0);
}
