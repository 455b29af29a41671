import { at } from '../../../base/at.ts';
import { nextBelow, type NextUint32, seededSource } from '../../../base/seeded.ts';
import type { Seating } from './seating.ts';

/** Exchanges tried for each seat; more than this has not been seen to spread pairs further. */
const TRIES_PER_SEAT = 60;

/**
 * Spreads jurors over each other: exchanges proposals between two jurors where that costs no expertise and makes the numbers of proposals that pairs of
 * jurors share more even (a smaller sum of their squares). Loads stay as they are, so do pairings that were fixed by hand.
 */
export function mixPairs(seating: Seating, seed: string): void {
  const next = seededSource(`mufakat assignment, mixing ${seed}`);
  const seats = looseSeats(seating);
  const shared = new SharedCounts(seating);
  if (seats.length < 2) return;
  for (let left = seats.length * TRIES_PER_SEAT; left > 0; left -= 1) {
    const exchange = pick(seats, next);
    if (isAllowed(seating, exchange)) shared.exchangeIfBetter(exchange);
  }
}

interface Seat {
  readonly proposal: number;
  juror: number;
}

type Exchange = readonly [Seat, Seat];

function looseSeats(seating: Seating): readonly Seat[] {
  return seating.board.entries.flatMap((_, proposal) =>
    seating
      .peopleOf(proposal)
      .filter((juror) => seating.isLoose(proposal, juror))
      .map((juror) => ({ proposal, juror })),
  );
}

function pick(seats: readonly Seat[], next: NextUint32): Exchange {
  return [at(seats, nextBelow(next, seats.length)), at(seats, nextBelow(next, seats.length))];
}

function isAllowed(seating: Seating, [one, other]: Exchange): boolean {
  if (one.juror === other.juror || one.proposal === other.proposal) return false;
  if (!seating.isOpen(one.proposal, other.juror) || !seating.isOpen(other.proposal, one.juror)) return false;
  const { mismatch } = seating.board;
  const level = (seat: Seat, juror: number): number => at(mismatch, seating.cell(seat.proposal, juror));
  return level(one, other.juror) + level(other, one.juror) <= level(one, one.juror) + level(other, other.juror);
}

/** How many proposals each pair of jurors shares. */
class SharedCounts {
  readonly #seating: Seating;
  readonly #jurors: number;
  readonly #counts: Int32Array;

  constructor(seating: Seating) {
    this.#seating = seating;
    this.#jurors = seating.board.jurors.length;
    this.#counts = new Int32Array(this.#jurors ** 2);
    seating.board.entries.forEach((_, proposal) => {
      const together = seating.peopleOf(proposal);
      for (const one of together) for (const other of together) if (one !== other) this.#add(one, other, 1);
    });
  }

  exchangeIfBetter([one, other]: Exchange): void {
    const [first, second] = [one.juror, other.juror];
    const change = this.#reseat(one, second) + this.#reseat(other, first);
    if (change < 0) return;
    // Also undone where nothing changed: exchanges that gain nothing would go round in circles.
    this.#reseat(other, second);
    this.#reseat(one, first);
  }

  /** Seats another juror; answers by how much half the sum of squares grows. */
  #reseat(seat: Seat, juror: number): number {
    const old = seat.juror;
    this.#seating.remove(seat.proposal, old);
    let growth = 0;
    for (const companion of this.#seating.peopleOf(seat.proposal)) {
      growth += this.#shift(old, companion, -1) + this.#shift(juror, companion, 1);
    }
    this.#seating.add(seat.proposal, juror);
    seat.juror = juror;
    return growth;
  }

  #shift(one: number, other: number, by: 1 | -1): number {
    const before = at(this.#counts, one * this.#jurors + other);
    this.#add(one, other, by);
    this.#add(other, one, by);
    return (before + by) ** 2 - before ** 2;
  }

  #add(one: number, other: number, by: 1 | -1): void {
    this.#counts[one * this.#jurors + other] = at(this.#counts, one * this.#jurors + other) + by;
  }
}
