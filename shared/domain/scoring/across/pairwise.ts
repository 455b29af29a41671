import { at } from '../../../base/at.ts';
import { type Ballot, ballotsOf } from './ballots.ts';
import { longestRow, membersOf, type Panel, rowOf } from './panel.ts';
import { winsBy } from './majorities.ts';

/** How a member fares against the others: how many it beats by a majority of jurors, and how many jurors prefer it, summed over all others. */
export interface Duels {
  readonly wins: number;
  readonly inFavour: number;
}

/** Every member against every other, juror by juror (Copeland); only jurors with both count, equal values favour neither, an even split is no win. */
export function duelsOf(panel: Panel): readonly Duels[] {
  const ballots = ballotsOf(panel);
  const votes = votesByPlace(panel, ballots);
  const places = new Int32Array(longestRow(panel));
  const everyone = (member: number): number => {
    const { from, to } = rowOf(panel, member);
    for (let place = from; place < to; place += 1) places[place - from] = place;
    return to - from;
  };
  const wins = new Int32Array(membersOf(panel));
  winsBy(panel, ballots, [{ places, count: everyone, wins }]);
  return Array.from(wins, (won, member) => {
    const { from, to } = rowOf(panel, member);
    return { wins: won, inFavour: votes.subarray(from, to).reduce((sum, each) => sum + each, 0) };
  });
}

/** How many a juror puts below a member, by where the value stands in the panel: everyone below it on the ballot. */
export function votesByPlace(panel: Panel, ballots: readonly Ballot[]): Int32Array {
  const votes = new Int32Array(panel.juror.length);
  for (const { places, ends } of ballots) {
    let run = 0;
    for (let order = 0; order < places.length; order += 1) {
      if (order === at(ends, run)) run += 1;
      votes[at(places, order)] = places.length - at(ends, run);
    }
  }
  return votes;
}
