import { at } from '../../../base/at.ts';
import type { JurorAssignment } from '../stage.ts';
import { type Board, layOut } from './board.ts';
import { seatAtLeastCost } from './cheapest-flow.ts';
import { mixPairs } from './mix-pairs.ts';
import type { Seating } from './seating.ts';
import type { AssigningTask, Shortfall } from './task.ts';

/** Who scores what, and what could not be met. */
export interface AssignmentPlan {
  /** One for each juror of the task, also for one without proposals; ordered by juror, entries by code unit. */
  readonly jurors: readonly JurorAssignment[];
  /** Ordered by entry. */
  readonly shortfalls: readonly Shortfall[];
}

/**
 * Gives each proposal its jurors: as many as wanted, never against a conflict, with loads as even as possible, then with fitting expertise, then with
 * pairs of jurors spread over each other. The same task gives the same plan, in whatever order its lists come.
 */
export function assignJurors(task: AssigningTask): AssignmentPlan {
  const board = layOut(task);
  const seating = seatAtLeastCost(board);
  mixPairs(seating, task.seed);
  return { jurors: jurorsOf(board, seating), shortfalls: shortfallsOf(board, seating) };
}

function jurorsOf(board: Board, seating: Seating): readonly JurorAssignment[] {
  return board.jurors.map((juror, index) => ({
    juror,
    entries: [...seating.proposalsOf(index)].sort((a, b) => a - b).map((proposal) => at(board.entries, proposal)),
  }));
}

function shortfallsOf(board: Board, seating: Seating): readonly Shortfall[] {
  return board.entries.flatMap((entry, proposal) => {
    const got = seating.peopleOf(proposal).length;
    if (got >= board.perProposal) return [];
    const free = board.jurors.filter((_, juror) => at(board.barred, seating.cell(proposal, juror)) === 0).length;
    return [{ entry, wanted: board.perProposal, got, cause: free < board.perProposal ? 'conflicts' : 'loads' } as const];
  });
}
