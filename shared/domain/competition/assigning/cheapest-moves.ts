import { at } from '../../../base/at.ts';
import type { Seating } from './seating.ts';

/** For each pair of jurors the cheapest proposal to hand from one to the other, worked out again only for givers of whom something changed. */
export class CheapestMoves {
  readonly #seating: Seating;
  readonly #jurors: number;
  /** By giver and receiver, at `giver * jurors + receiver`: what the hand-over costs, Infinity where there is none. */
  readonly #costs: Float64Array;
  readonly #proposals: Int32Array;
  readonly #stale: Uint8Array;

  constructor(seating: Seating) {
    this.#seating = seating;
    this.#jurors = seating.board.width;
    this.#costs = new Float64Array(this.#jurors ** 2);
    this.#proposals = new Int32Array(this.#jurors ** 2);
    this.#stale = new Uint8Array(this.#jurors).fill(1);
  }

  /** What hand-overs by a juror cost, by receiver; Infinity where there is nothing to hand over. */
  costsFrom(giver: number): Float64Array {
    const start = giver * this.#jurors;
    const row = this.#costs.subarray(start, start + this.#jurors);
    if (this.#stale[giver] === 1) this.#work(giver, row);
    this.#stale[giver] = 0;
    return row;
  }

  /** The proposal that is cheapest to hand over; only where `costsFrom` gives a cost. */
  proposal(giver: number, receiver: number): number {
    return at(this.#proposals, giver * this.#jurors + receiver);
  }

  /** Says that a proposal came to or went from a juror: what those who have it can give away is another thing now. */
  changed(proposal: number, juror: number): void {
    this.#stale[juror] = 1;
    for (const other of this.#seating.jurorsOf(proposal)) this.#stale[other] = 1;
  }

  #work(giver: number, row: Float64Array): void {
    row.fill(Infinity);
    for (const proposal of this.#seating.proposalsOf(giver)) {
      if (this.#seating.isLoose(proposal, giver)) this.#offer(proposal, giver, row);
    }
  }

  #offer(proposal: number, giver: number, row: Float64Array): void {
    const { taken } = this.#seating;
    const { cost, barred } = this.#seating.board;
    const first = proposal * this.#jurors;
    const given = at(cost, first + giver);
    for (let receiver = 0; receiver < row.length; receiver += 1) {
      const cell = first + receiver;
      if (taken[cell] === 1 || barred[cell] === 1) continue;
      const difference = at(cost, cell) - given;
      const pair = giver * this.#jurors + receiver;
      const best = at(row, receiver);
      // Of equally cheap ones the first on the board: the order in which they came to the giver must not tell.
      if (difference > best || (difference === best && proposal > at(this.#proposals, pair))) continue;
      row[receiver] = difference;
      this.#proposals[pair] = proposal;
    }
  }
}
