import { type Ballot, ballotsOf } from '../../scoring/across/ballots.ts';
import { type Voters, winsBy } from '../../scoring/across/majorities.ts';
import { votesByPlace } from '../../scoring/across/pairwise.ts';
import { membersOf, type Panel, rowOf } from '../../scoring/across/panel.ts';
import { codedWins } from './coded-wins.ts';
import { columnOf, linearKernel } from './weighted-column.ts';
import { type Samples, weightsOf } from './samples.ts';

const inFavour = linearKernel(false);

/** Copeland's wins when each juror counts as often as weighted; the jurors in favour, less than one win all together, part equal numbers of wins. */
export function weightedWins(panel: Panel): (samples: Samples, factor: number, out: Float64Array) => readonly [] {
  const members = membersOf(panel);
  const ballots = ballotsOf(panel);
  const votes = columnOf({ ...panel, values: Float64Array.from(votesByPlace(panel, ballots)), denominator: 1n });
  const coded = codedWins(panel, ballots);
  return (samples, factor, out) => {
    const wins = coded?.(samples) ?? meetingWins(panel, ballots, samples);
    const favour = new Float64Array(samples.count * members);
    inFavour(votes, samples, 1, favour);
    for (let sample = 0; sample < samples.count; sample += 1) {
      const all = Number(samples.sizes[sample]) * members + 1;
      const end = (sample + 1) * members;
      for (let place = end - members; place < end; place += 1) {
        out[place] = Number(out[place]) + factor * (Number(wins[place]) + Number(favour[place]) / all);
      }
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

function sumOf(weights: Float64Array): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
