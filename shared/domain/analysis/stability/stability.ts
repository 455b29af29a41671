import { at, must, valueOf } from '../../../base/at.ts';
import { ZERO, toNumber } from '../../../base/fraction.ts';
import { nextBelow, type NextUint32, seededSource } from '../../../base/seeded.ts';
import type { RankedProposal } from '../../scoring/outcome.ts';
import { besideStage, ownShare } from '../../scoring/placing/final-total.ts';
import type { Ranking } from '../../scoring/rank-proposals.ts';
import type { Rules } from '../../scoring/rules.ts';
import { type ScoreTable, sheetsOf } from '../../scoring/marks/score-table.ts';
import { middleRanks, type RankCounts, rankerOf, settle, timesRanked, timesWithin } from './sample-ranks.ts';
import { type Samples, samplesOf } from '../resampling/samples.ts';
import { type WeightedTotals, weightedTotals } from '../resampling/weighted-totals.ts';

/** How firm one proposal's place is, had the panel been drawn otherwise. */
export interface PlaceStability {
  readonly proposal: string;
  /** The official rank. */
  readonly rank: number;
  /** Share of the resamples in which it is within the cut; null without a cut, or where it never has a total. */
  readonly withinCut: number | null;
  /** The middle 95 % of its ranks; null where it never has a total. */
  readonly ranks: { readonly lowest: number; readonly highest: number } | null;
  /** Share of the resamples in which it stands above the next in the official order, equal counting half; null for the last, or where they never both have totals. */
  readonly aboveNext: number | null;
}

/** What would change without one juror. */
export interface WithoutJuror {
  readonly juror: string;
  /** Null where the others alone do not determine a ranking. */
  readonly change: {
    readonly entering: readonly string[];
    readonly leaving: readonly string[];
    /** Of the proposals whose rank changes, how many, and the farthest move; null when none does. */
    readonly moved: number;
    readonly farthest: { readonly proposal: string; readonly from: number; readonly to: number } | null;
  } | null;
}

/** The stability of one ranking. */
export interface PartitionStability {
  readonly partition: string | null;
  /** Resamples that determined a ranking, of those asked for. */
  readonly resamples: number;
  readonly places: readonly PlaceStability[];
  /** Neighbours in the official order that the panel cannot tell apart: each stands above the next in less than 95 % of the resamples. */
  readonly together: readonly (readonly string[])[];
  readonly withoutJuror: readonly WithoutJuror[];
}

/** How to resample: `top` is the cut, null for none. */
export interface Resampling {
  readonly top: number | null;
  readonly seed: string;
  readonly resamples: number;
  /** Hears now and then how many were drawn and says whether to go on; what was drawn until then counts. */
  readonly goesOn?: (drawn: number) => boolean;
}

/** Below this share of resamples two neighbours cannot be told apart. */
const APART = 0.95;

/** Bootstrap over jurors and leaving each one out, for every ranking of the partition; carried stages and adjustments stand as they are; repeatable by the seed, never official. */
export function stabilityOf(rules: Rules, table: ScoreTable, ranking: Ranking, resampling: Resampling): readonly PartitionStability[] {
  const ranked = ranking.proposals.filter(({ rank }) => rank !== null);
  const partitions = [...new Set(ranked.map(({ partition }) => partition))];
  return partitions.map((partition) =>
    partitionStability(
      rules,
      table,
      partition,
      ranked.filter((line) => line.partition === partition),
      resampling,
    ),
  );
}

function partitionStability(
  rules: Rules,
  table: ScoreTable,
  partition: string | null,
  lines: readonly RankedProposal[],
  { top, seed, resamples, goesOn = () => true }: Resampling,
): PartitionStability {
  const indexOf = new Map(table.proposals.map((proposal, index) => [proposal, index]));
  const members = lines.map(({ proposal }) => valueOf(indexOf, proposal));
  const jurors = jurorsOf(table, members);
  const totals = withWhatStands(rules, lines, weightedTotals(rules, table, members));
  const size = { members: members.length, jurors: table.jurors.length, resamples };
  const tally = resample(totals, jurors, size, `${seed}/${partition ?? ''}`, goesOn);
  const places = lines.map((line, member) => placeOf(line, member, tally, top));
  const changes = withoutEach(totals, jurors, table.jurors.length, lines, top);
  return {
    partition,
    resamples: tally.determined,
    places,
    together: neighbours(places),
    withoutJuror: jurors.map((juror, index) => ({ juror: at(table.jurors, juror), change: at(changes, index) })),
  };
}

/** The totals with what no panel changes: each sample becomes this stage's share of it plus carried stages and adjustments. */
function withWhatStands(rules: Rules, lines: readonly RankedProposal[], totals: WeightedTotals): WeightedTotals {
  const share = toNumber(ownShare(rules.carry));
  const standing = lines.map(({ carried, adjustments }) => besideStage(rules.carry, carried, adjustments));
  if (share === 1 && standing.every(({ n }) => n === ZERO.n)) return totals;
  const beside = Float64Array.from(standing, toNumber);
  const of: WeightedTotals['of'] = (samples) => {
    const found = totals.of(samples);
    for (const sample of found) {
      sample?.forEach((total, member) => {
        sample[member] = share * total + at(beside, member);
      });
    }
    return found;
  };
  return { ...totals, of };
}

function jurorsOf(table: ScoreTable, members: readonly number[]): readonly number[] {
  const jurors = members.flatMap((member) => {
    const { from, to } = sheetsOf(table, member);
    return [...table.sheetJuror.subarray(from, to)];
  });
  return [...new Set(jurors)].sort((a, b) => a - b);
}

/** What all resamples came to; arrays are by member. */
interface Tally {
  readonly determined: number;
  readonly ranks: readonly RankCounts[];
  /** Times above the next member, equal counting half, and times that both had totals. */
  readonly above: Float64Array;
  readonly compared: Float64Array;
}

function resample(
  totals: WeightedTotals,
  jurors: readonly number[],
  size: { readonly members: number; readonly jurors: number; readonly resamples: number },
  seed: string,
  goesOn: (drawn: number) => boolean,
): Tally {
  const next = seededSource(seed);
  const ranksOf = rankerOf(size.members);
  const ranks = Array.from({ length: size.members }, () => new Int32Array(size.members + 1));
  const [above, compared] = [new Float64Array(size.members), new Float64Array(size.members)];
  const taken = new Int32Array(totals.atOnce * size.members);
  let determined = 0;
  for (let drawn = 0; drawn < size.resamples && goesOn(drawn); drawn += totals.atOnce) {
    let samples = 0;
    for (const sample of totals.of(draw(next, jurors, size.jurors, Math.min(totals.atOnce, size.resamples - drawn)))) {
      if (sample === null) continue;
      settle(sample);
      taken.set(ranksOf(sample), samples * size.members);
      compareNeighbours(sample, above, compared);
      samples += 1;
    }
    count(ranks, taken, samples);
    determined += samples;
  }
  return { determined, ranks, above, compared };
}

/** Draws as many jurors as there are, with replacement, for each sample. */
function draw(next: NextUint32, jurors: readonly number[], width: number, count: number): Samples {
  const weights = new Float64Array(count * width);
  for (let sample = 0; sample < count; sample += 1) {
    for (let drawn = 0; drawn < jurors.length; drawn += 1) increment(weights, sample * width + at(jurors, nextBelow(next, jurors.length)));
  }
  return samplesOf(weights, width, jurors.length);
}

/** Counts the ranks of several samples, member by member: all counts together are far more than the processor's cache holds. */
function count(ranks: readonly RankCounts[], taken: Int32Array, samples: number): void {
  for (const [member, own] of ranks.entries()) {
    for (let sample = 0, place = member; sample < samples; sample += 1, place += ranks.length) increment(own, Number(taken[place]));
  }
}

function increment(numbers: Int32Array | Float64Array, index: number): void {
  numbers[index] = Number(numbers[index]) + 1;
}

function compareNeighbours(sample: Float64Array, above: Float64Array, compared: Float64Array): void {
  for (let member = 0; member + 1 < sample.length; member += 1) {
    const difference = Number(sample[member]) - Number(sample[member + 1]);
    if (Number.isNaN(difference)) continue;
    increment(compared, member);
    above[member] = Number(above[member]) + (Math.sign(difference) + 1) / 2;
  }
}

function placeOf(
  { proposal, rank }: RankedProposal,
  member: number,
  { determined, ranks, above, compared }: Tally,
  top: number | null,
): PlaceStability {
  const counts = at(ranks, member);
  const ranked = timesRanked(counts, determined);
  const comparisons = at(compared, member);
  return {
    proposal,
    rank: must(rank),
    withinCut: top === null || ranked === 0 ? null : timesWithin(counts, top) / ranked,
    ranks: middleRanks(counts, ranked),
    aboveNext: comparisons === 0 ? null : at(above, member) / comparisons,
  };
}

function neighbours(places: readonly PlaceStability[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  for (const { proposal, aboveNext } of places) {
    groups.at(-1)?.push(proposal);
    if (aboveNext !== null && aboveNext >= APART) groups.push([]);
  }
  return groups.filter((group) => group.length > 1);
}

/** What changes without each juror, from the ranks with everyone and with all but one. */
function withoutEach(
  totals: WeightedTotals,
  jurors: readonly number[],
  width: number,
  lines: readonly RankedProposal[],
  top: number | null,
): readonly WithoutJuror['change'][] {
  const everyone = new Float64Array(width);
  for (const juror of jurors) everyone[juror] = 1;
  const all = [everyone, ...jurors.map((juror) => everyone.with(juror, 0))];
  const weights = new Float64Array(all.length * width);
  for (const [sample, own] of all.entries()) weights.set(own, sample * width);
  const ranksOf = rankerOf(lines.length);
  const [before = null, ...after] = totals.of(samplesOf(weights, width, jurors.length)).map((sample) => {
    if (sample === null) return null;
    settle(sample);
    return ranksOf(sample).slice();
  });
  return after.map((ranks) => (before === null || ranks === null ? null : changeOf(before, ranks, lines, top)));
}

function changeOf(before: Int32Array, after: Int32Array, lines: readonly RankedProposal[], top: number | null): WithoutJuror['change'] {
  const moves = lines
    .map(({ proposal }, member) => ({ proposal, from: at(before, member), to: at(after, member) }))
    .filter(({ from, to }) => from !== to && to > 0);
  const within = (rank: number): boolean => top !== null && rank <= top;
  const farthest = moves.reduce<(typeof moves)[number] | null>(
    (far, move) => (far === null || distance(move) > distance(far) ? move : far),
    null,
  );
  return {
    entering: moves.filter(({ from, to }) => !within(from) && within(to)).map(({ proposal }) => proposal),
    leaving: moves.filter(({ from, to }) => within(from) && !within(to)).map(({ proposal }) => proposal),
    moved: moves.length,
    farthest,
  };
}

function distance({ from, to }: { readonly from: number; readonly to: number }): number {
  return Math.abs(from - to);
}
