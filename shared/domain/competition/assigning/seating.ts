import { at } from '../../../base/at.ts';
import type { Board } from './board.ts';

/** Who sits where so far: jurors of each proposal and proposals of each juror, by position on the board; empty seats are jurors here. */
export class Seating {
  readonly board: Board;
  /** 1 where juror j has proposal p, at `p * width + j`. */
  readonly taken: Uint8Array;
  readonly #ofProposal: readonly Set<number>[];
  readonly #ofJuror: readonly Set<number>[];

  /** Begins with what was fixed by hand. */
  constructor(board: Board) {
    this.board = board;
    this.taken = new Uint8Array(board.fixed.length);
    this.#ofProposal = board.entries.map(() => new Set());
    this.#ofJuror = Array.from({ length: board.width }, () => new Set());
    board.fixed.forEach((fixed, cell) => {
      if (fixed === 1) this.add(Math.floor(cell / board.width), cell % board.width);
    });
  }

  /** Position of a pairing in the board's tables. */
  cell(proposal: number, juror: number): number {
    return proposal * this.board.width + juror;
  }

  /** Jurors of a proposal who are people, in the order of the board. */
  peopleOf(proposal: number): readonly number[] {
    return [...this.jurorsOf(proposal)].filter((juror) => juror < this.board.jurors.length).sort((a, b) => a - b);
  }

  jurorsOf(proposal: number): ReadonlySet<number> {
    return at(this.#ofProposal, proposal);
  }

  proposalsOf(juror: number): ReadonlySet<number> {
    return at(this.#ofJuror, juror);
  }

  /** Whether a juror could be given a proposal, loads apart. */
  isOpen(proposal: number, juror: number): boolean {
    const cell = this.cell(proposal, juror);
    return at(this.taken, cell) === 0 && at(this.board.barred, cell) === 0;
  }

  /** Whether a pairing may be taken apart again. */
  isLoose(proposal: number, juror: number): boolean {
    return at(this.board.fixed, this.cell(proposal, juror)) === 0;
  }

  add(proposal: number, juror: number): void {
    this.taken[this.cell(proposal, juror)] = 1;
    at(this.#ofProposal, proposal).add(juror);
    at(this.#ofJuror, juror).add(proposal);
  }

  remove(proposal: number, juror: number): void {
    this.taken[this.cell(proposal, juror)] = 0;
    at(this.#ofProposal, proposal).delete(juror);
    at(this.#ofJuror, juror).delete(proposal);
  }
}
