import { at } from '../../base/at.ts';
import { nextBelow, seededSource } from '../../base/seeded.ts';
import type { RankedProposal } from '../scoring/outcome.ts';
import type { Ranking } from '../scoring/rank-proposals.ts';
import type { Rules } from '../scoring/rules.ts';
import { type ScoreTable, sheetsOf } from '../scoring/score-table.ts';
import { middleRanks, ranksOf, settled } from './sample-ranks.ts';
import { type WeightedTotals, weightedTotals } from './weighted-totals.ts';

/** How firm one proposal's place is, had the panel been drawn otherwise. */
export interface PlaceStability {
  readonly proposal: string;
  /** The official rank. */
  readonly rank: number;
  /** Share of the resamples in which it is within the cut; null without a cut, or where it never has a total. */
  readonly withinCut: number | null;
  /** The middle 95 % of its ranks; null where it never has a total. */
  readonly ranks: { readonly lowest: number; readonly highest: number } | null;
  /** Share of the resamples in which it stands above the next in the official order, equal counting half; null for the last. */
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
}

/** Below this share of resamples two neighbours cannot be told apart. */
const APART = 0.95;

/** Bootstrap over jurors and leaving each one out, for every ranking of the partition; repeatable by the seed, never official. */
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
  resampling: Resampling,
): PartitionStability {
  const indexOf = new Map(table.proposals.map((proposal, index) => [proposal, index]));
  const members = lines.map(({ proposal }) => indexOf.get(proposal) ?? 0);
  const jurors = jurorsOf(table, members);
  const totals = weightedTotals(rules, table, members);
  const samples = resample(totals, jurors, table.jurors.length, `${resampling.seed}/${partition ?? ''}`, resampling.resamples);
  const places = lines.map((line, member) => placeOf(line, member, samples, resampling.top, member === lines.length - 1));
  return {
    partition,
    resamples: samples.length,
    places,
    together: neighbours(places),
    withoutJuror: jurors.map((juror) => ({
      juror: at(table.jurors, juror),
      change: withoutJuror(totals, juror, table.jurors.length, lines, resampling.top),
    })),
  };
}

function jurorsOf(table: ScoreTable, members: readonly number[]): readonly number[] {
  const jurors = members.flatMap((member) => {
    const { from, to } = sheetsOf(table, member);
    return [...table.sheetJuror.subarray(from, to)];
  });
  return [...new Set(jurors)].sort((a, b) => a - b);
}

/** One resample: totals and ranks by member. */
interface Sample {
  readonly totals: Float64Array;
  readonly ranks: Float64Array;
}

function resample(totals: WeightedTotals, jurors: readonly number[], width: number, seed: string, count: number): readonly Sample[] {
  const next = seededSource(seed);
  const samples: Sample[] = [];
  for (let drawn = 0; drawn < count; drawn += 1) {
    const weights = new Float64Array(width);
    for (let draw = 0; draw < jurors.length; draw += 1) {
      const juror = at(jurors, nextBelow(next, jurors.length));
      weights[juror] = at(weights, juror) + 1;
    }
    const outcome = totals(weights);
    if (outcome !== null) samples.push(sampleOf(outcome));
  }
  return samples;
}

function sampleOf(totals: Float64Array): Sample {
  const plain = settled(totals);
  return { totals: plain, ranks: ranksOf(plain) };
}

function placeOf(
  { proposal, rank }: RankedProposal,
  member: number,
  samples: readonly Sample[],
  top: number | null,
  last: boolean,
): PlaceStability {
  const ranks = Float64Array.from(samples, (sample) => Number(sample.ranks[member]));
  const counted = ranks.filter((each) => each > 0);
  return {
    proposal,
    rank: rank ?? 0,
    withinCut: top === null || counted.length === 0 ? null : counted.filter((each) => each <= top).length / counted.length,
    ranks: middleRanks(ranks),
    aboveNext: last ? null : shareAbove(samples, member),
  };
}

function shareAbove(samples: readonly Sample[], member: number): number | null {
  let [above, compared] = [0, 0];
  for (const { totals } of samples) {
    const difference = at(totals, member) - at(totals, member + 1);
    if (Number.isNaN(difference)) continue;
    compared += 1;
    if (difference >= 0) above += difference > 0 ? 1 : 0.5;
  }
  return compared === 0 ? null : above / compared;
}

function neighbours(places: readonly PlaceStability[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  for (const { proposal, aboveNext } of places) {
    groups.at(-1)?.push(proposal);
    if (aboveNext !== null && aboveNext >= APART) groups.push([]);
  }
  return groups.filter((group) => group.length > 1);
}

function withoutJuror(
  totals: WeightedTotals,
  juror: number,
  width: number,
  lines: readonly RankedProposal[],
  top: number | null,
): WithoutJuror['change'] {
  const everyone = totals(new Float64Array(width).fill(1));
  const others = totals(new Float64Array(width).fill(1).fill(0, juror, juror + 1));
  if (everyone === null || others === null) return null;
  const [before, after] = [sampleOf(everyone).ranks, sampleOf(others).ranks];
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
