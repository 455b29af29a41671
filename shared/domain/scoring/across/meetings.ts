import { at } from '../../../base/at.ts';
import type { Ballot } from './ballots.ts';
import { LANES } from './lanes.ts';
import type { Panel } from './panel.ts';

/** Words of one row of opponents. */
export const WORDS = 16;
/** So many opponents are met at a time, one to a lane: few enough that what all jurors think of them stays in the processor's cache. */
export const OPPONENTS = WORDS * LANES;
/** Rows of one juror: each opponent begins a new one at most. */
const ROWS = OPPONENTS + 1;

/** How the opponents met now stand on every juror's ballot, in rows of lanes. */
export interface Meetings {
  readonly rows: Int32Array;
  /** By place in the panel, where the row begins of those that its juror does not put above the member: below it, level with it, or not on the ballot at all. */
  readonly notAbove: Int32Array;
  /** The same without those level with it. */
  readonly below: Int32Array;
  /** By juror, a row of those on the ballot. */
  readonly onBallot: Int32Array;
  /** Has everybody meet the opponents from this member on. */
  readonly meet: (first: number) => void;
}

/** Nobody has met yet. */
export function meetingsOf(panel: Panel, ballots: readonly Ballot[]): Meetings {
  const places = panel.juror.length;
  const tables = {
    rows: new Int32Array(ballots.length * ROWS * WORDS),
    notAbove: new Int32Array(places),
    below: new Int32Array(places),
    onBallot: new Int32Array(ballots.length * WORDS),
  };
  return {
    ...tables,
    meet(first) {
      tables.onBallot.fill(0);
      for (const [juror, ballot] of ballots.entries()) layOut(tables, ballot, juror * ROWS * WORDS, first);
    },
  };
}

/** Walks down a ballot, whose rows begin there; whoever is passed is no longer below. Those who come after all opponents met now have met them before. */
function layOut(tables: Omit<Meetings, 'meet'>, { places, members, ends }: Ballot, begin: number, first: number): void {
  const { rows, notAbove, below, onBallot } = tables;
  const juror = begin / ROWS;
  let row = begin;
  let start = 0;
  rows.fill(-1, row, row + WORDS);
  for (let run = 0; run < ends.length; run += 1) {
    const end = Number(ends[run]);
    let after = row;
    for (let order = start; order < end; order += 1) {
      const opponent = Number(members[order]) - first;
      if (opponent < 0 || opponent >= OPPONENTS) continue;
      if (after === row) after = copied(rows, row);
      const [word, lane] = [opponent >>> 5, 1 << (opponent & 31)];
      rows[after + word] = Number(rows[after + word]) & ~lane;
      onBallot[juror + word] = at(onBallot, juror + word) | lane;
    }
    for (let order = start; order < end; order += 1) {
      if (Number(members[order]) >= first + OPPONENTS) continue;
      const place = Number(places[order]);
      notAbove[place] = row;
      below[place] = after;
    }
    row = after;
    start = end;
  }
}

/** Copies a row to the place of the next, and gives where that begins. */
function copied(rows: Int32Array, row: number): number {
  const next = row + WORDS;
  for (let word = 0; word < WORDS; word += 1) rows[next + word] = Number(rows[row + word]);
  return next;
}
