import { at } from '../../../base/at.ts';
import { type Ballot, ballotsOf } from '../../scoring/across/ballots.ts';
import { type Voters, winsBy } from '../../scoring/across/majorities.ts';
import { votesByPlace } from '../../scoring/across/pairwise.ts';
import { membersOf, type Panel, rowOf } from '../../scoring/across/panel.ts';
import { codedWins } from './coded-wins.ts';
import { type Samples, weightsOf } from './samples.ts';

/** Copeland's wins when each juror counts as often as weighted; the jurors in favour, less than one win all together, part equal numbers of wins. */
export function weightedWins(panel: Panel): (samples: Samples, factor: number, out: Float64Array) => readonly [] {
  const members = membersOf(panel);
  const ballots = ballotsOf(panel);
  const votes = votesByPlace(panel, ballots);
  const coded = codedWins(panel, ballots);
  return (samples, factor, out) => {
    const wins = coded?.(samples) ?? meetingWins(panel, ballots, samples);
    for (let sample = 0; sample < samples.count; sample += 1) {
      const [from, to] = [sample * members, (sample + 1) * members];
      addWins({ panel, votes, weights: weightsOf(samples, sample), wins: wins.subarray(from, to) }, factor, out.subarray(from, to));
    }
    return [];
  };
}

/** The same for any number of members and votes, as the official ranking counts them: `wins[sample * members + member]`. */
function meetingWins(panel: Panel, ballots: readonly Ballot[], samples: Samples): Int32Array {
  const members = membersOf(panel);
  const wins = new Int32Array(samples.count * members);
  const bodies = Array.from({ length: samples.count }, (_, sample) =>
    votersOf(panel, weightsOf(samples, sample), wins.subarray(sample * members, (sample + 1) * members)),
  );
  winsBy(panel, ballots, bodies);
  return wins;
}

function votersOf(panel: Panel, weights: Float64Array, wins: Int32Array): Voters {
  const places = new Int32Array(sumOf(weights));
  const count = (member: number): number => {
    const { from, to } = rowOf(panel, member);
    let counted = 0;
    for (let place = from; place < to; place += 1) {
      for (let left = Number(weights[Number(panel.juror[place])]); left > 0; left -= 1) {
        places[counted] = place;
        counted += 1;
      }
    }
    return counted;
  };
  return { places, count, wins };
}

/** One sample's wins, and what they are parted by. */
interface Won {
  readonly panel: Panel;
  readonly votes: Int32Array;
  readonly weights: Float64Array;
  readonly wins: Int32Array;
}

function addWins({ panel, votes, weights, wins }: Won, factor: number, out: Float64Array): void {
  const all = sumOf(weights) * out.length + 1;
  for (let member = 0; member < out.length; member += 1) {
    const { from, to } = rowOf(panel, member);
    let [voters, inFavour] = [0, 0];
    for (let place = from; place < to; place += 1) {
      const weight = Number(weights[Number(panel.juror[place])]);
      voters += weight;
      inFavour += weight * Number(votes[place]);
    }
    out[member] = voters > 0 ? at(out, member) + factor * (at(wins, member) + inFavour / all) : Number.NaN;
  }
}

function sumOf(weights: Float64Array): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
