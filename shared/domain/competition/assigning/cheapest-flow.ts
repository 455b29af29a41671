import { at } from '../../../base/at.ts';
import type { Board } from './board.ts';
import { CheapestMoves } from './cheapest-moves.ts';
import { Seating } from './seating.ts';

/** How a juror is best reached for one more unit: its cost, and the juror who hands something on, -1 for the proposal itself. */
interface Reached {
  readonly cost: Float64Array;
  readonly via: Int32Array;
}

/**
 * Seats jurors at the least total cost: a min-cost flow from proposals through jurors, whose each further proposal costs more than the one before, so
 * that loads are as even as conflicts and maximum loads allow, and expertise fits as often as even loads allow. One unit after another is sent along
 * the cheapest way of the residual graph (Ford and Fulkerson 1962; Bellman-Ford over the jurors, to which the proposals between them are folded), which
 * keeps the flow the cheapest of its size. A seat that nobody can take is left empty at a cost above all others, so that as few as possible are.
 */
export function seatAtLeastCost(board: Board): Seating {
  const seating = new Seating(board);
  const moves = new CheapestMoves(seating);
  for (let proposal = 0; proposal < board.entries.length; proposal += 1) {
    while (seating.jurorsOf(proposal).size < board.perProposal) seatOne(seating, moves, proposal);
  }
  return seating;
}

function seatOne(seating: Seating, moves: CheapestMoves, proposal: number): void {
  const reached = reachJurors(seating, moves, proposal);
  let last = cheapestEnd(seating, reached);
  const handed: { proposal: number; from: number; to: number }[] = [];
  for (let from = at(reached.via, last); from !== -1; from = at(reached.via, last)) {
    handed.push({ proposal: moves.proposal(from, last), from, to: last });
    last = from;
  }
  for (const { proposal: moved, from, to } of handed) {
    seating.remove(moved, from);
    seating.add(moved, to);
    moves.changed(moved, from);
  }
  seating.add(proposal, last);
  moves.changed(proposal, last);
}

function reachJurors(seating: Seating, moves: CheapestMoves, proposal: number): Reached {
  const { board } = seating;
  const cost = Float64Array.from({ length: board.width }, (_, juror) =>
    seating.isOpen(proposal, juror) ? at(board.cost, seating.cell(proposal, juror)) : Infinity,
  );
  const via = new Int32Array(board.width).fill(-1);
  const nearer = Uint8Array.from(cost, (way) => (way === Infinity ? 0 : 1));
  // Ways of more than one hand-over pass each juror once at most; there is no circle that saves anything.
  for (let step = 1; step < board.width; step += 1) if (!relax({ cost, via }, moves, nearer)) break;
  return { cost, via };
}

/** Hands on from those who became `nearer` since they last did: from all others nothing can have become cheaper. */
function relax(reached: Reached, moves: CheapestMoves, nearer: Uint8Array): boolean {
  let improved = false;
  for (let giver = 0; giver < nearer.length; giver += 1) {
    if (nearer[giver] === 0) continue;
    nearer[giver] = 0;
    if (handOn(giver, moves.costsFrom(giver), reached, nearer)) improved = true;
  }
  return improved;
}

function handOn(giver: number, row: Float64Array, { cost, via }: Reached, nearer: Uint8Array): boolean {
  const soFar = at(cost, giver);
  let improved = false;
  for (let receiver = 0; receiver < row.length; receiver += 1) {
    const total = soFar + Number(row[receiver]);
    if (total >= Number(cost[receiver])) continue;
    cost[receiver] = total;
    via[receiver] = giver;
    nearer[receiver] = 1;
    improved = true;
  }
  return improved;
}

function cheapestEnd(seating: Seating, { cost }: Reached): number {
  let best = { total: Infinity, juror: -1 };
  cost.forEach((way, juror) => {
    const load = seating.proposalsOf(juror).size;
    if (load >= at(seating.board.maxLoads, juror)) return;
    const total = way + (juror < seating.board.jurors.length ? seating.board.weights.load * load : 0);
    if (total < best.total) best = { total, juror };
  });
  return best.juror;
}
