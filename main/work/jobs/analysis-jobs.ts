import type { JobCancelled, JobOptions } from '#main/bundles/job.ts';
import { rankingImpossible } from '#main/results/panel-bundle.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { writeRounded } from '#shared/base/fraction.ts';
import { type Agreement, agreementOf } from '#shared/domain/analysis/agreement/agreement.ts';
import { cutOfRanking } from '#shared/domain/analysis/stability/cuts.ts';
import { marksAsRatings, type Ratings, totalsAsRatings } from '#shared/domain/analysis/agreement/ratings.ts';
import { type Severity, severities } from '#shared/domain/analysis/jurors/severity.ts';
import { type PartitionStability, stabilityOf } from '#shared/domain/analysis/stability/stability.ts';
import { type StandingOut, standingOut } from '#shared/domain/analysis/jurors/standing-out.ts';
import {
  compareRankings,
  type Move,
  withAggregate,
  withoutSheetsOf,
  withWeightMoved,
  withWeightsOf,
} from '#shared/domain/analysis/what-if.ts';
import { carriesPoints, withCarried } from '#shared/domain/panel/decisions/carried-decisions.ts';
import { panelInputs } from '#shared/domain/panel/result/panel-ranking.ts';
import { type Ranking, rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import { officialDecimals } from '#shared/domain/scoring/rounding.ts';
import type { Aggregate, Rules } from '#shared/domain/scoring/rules.ts';
import type { ScoreTable } from '#shared/domain/scoring/marks/score-table.ts';
import type { ChairsPanel, PanelError } from '../panel-at-hand.ts';
import { rankedPanel, standingRanking } from '../ranked-panel.ts';

/** What to change about the official rules; null changes nothing. */
export interface WhatIf {
  readonly aggregate: Aggregate | null;
  readonly weight: { readonly criterion: string; readonly points: number } | null;
  /** Thumbprint of a juror to leave out. */
  readonly without: string | null;
}

/** Every proposal in the order that stands, beside where it would stand; null where the rules cannot be changed so. Totals are decimal strings. */
export interface RankedOtherwise {
  readonly moves: readonly (Move & { readonly officialTotal: string | null; readonly total: string | null })[] | null;
  /** Points given to proposals, by the stage or by the panel, that mean nothing by the other rules, and so are left out. */
  readonly leftOut: number;
}

/** Ranks once more by changed rules, or without one juror, with what the plenary decided or without; never official, and nothing is kept of it. */
export async function rankOtherwise(
  { change, decided, ...order }: ChairsPanel & { readonly change: WhatIf; readonly decided: boolean },
  options: JobOptions,
): Promise<Result<RankedOtherwise, PanelError | JobCancelled>> {
  const ranked = await rankedPanel(order, options);
  if (!ranked.ok) return ranked;
  const standing = await standingRanking(order, ranked.value, decided);
  if (!standing.ok) return standing;
  const { panel, table } = ranked.value;
  const { carried, ranking } = standing.value;
  const rules = changedRules(panel.plan.rules, change);
  if (rules === null) return ok({ moves: null, leftOut: 0 });
  const marks = withWeightsOf(change.without === null ? table : withoutSheetsOf(table, change.without), rules);
  const given = panelInputs(panel.plan);
  const points = [...given.adjustments, ...carried.points];
  const adjustments = carriesPoints(panel.plan.rules.aggregate.method, rules.aggregate.method) ? points : [];
  const inputs = { ...given, adjustments };
  // What jurors diverge on does not depend on the ranking, and nothing of it is shown here.
  const other = rankProposals({ ...rules, divergence: null }, marks, inputs);
  if (!other.ok) return err(rankingImpossible(panel, other.error));
  const otherwise = { ...other.value, proposals: withCarried(rules, inputs.divisions, other.value.proposals, carried) };
  return ok({ moves: movesBetween(ranking, otherwise, rules), leftOut: points.length - adjustments.length });
}

function movesBetween(official: Ranking, otherwise: Ranking, rules: Rules): NonNullable<RankedOtherwise['moves']> {
  const decimals = officialDecimals(rules);
  const [before, after] = [writtenOnce(official.proposals, decimals), writtenTotals(otherwise.proposals, decimals)];
  return compareRankings(official, otherwise).map((move) => ({
    ...move,
    officialTotal: before.get(move.proposal) ?? null,
    total: after.get(move.proposal) ?? null,
  }));
}

type Totals = ReadonlyMap<string, string | null>;

// While a person slides, thousands of questions stand beside one and the same ranking.
const written = new WeakMap<Ranking['proposals'], Totals>();

function writtenOnce(proposals: Ranking['proposals'], decimals: number): Totals {
  const totals = written.get(proposals) ?? writtenTotals(proposals, decimals);
  written.set(proposals, totals);
  return totals;
}

function writtenTotals(proposals: Ranking['proposals'], decimals: number): Totals {
  return new Map(proposals.map(({ proposal, total }) => [proposal, total === null ? null : writeRounded(total, decimals)]));
}

function changedRules(rules: Rules, { aggregate, weight }: WhatIf): Rules | null {
  const other = aggregate === null ? ok(rules) : withAggregate(rules, aggregate);
  if (!other.ok) return null;
  return weight === null ? other.value : withWeightMoved(other.value, weight.criterion, weight.points);
}

/** The packed scores of a panel with its official ranking, to be handed to a job that measures them in a thread of its own. */
export interface PackedPanel {
  /** The same as long as nothing is received or decided. */
  readonly stamp: string;
  readonly rules: Rules;
  readonly table: ScoreTable;
  readonly ranking: Ranking;
}

/** Packs what was received, with its ranking as the plenary decided or as computed. */
export async function packPanel(
  { decided, ...order }: ChairsPanel & { readonly decided: boolean },
  options: JobOptions,
): Promise<Result<PackedPanel, PanelError | JobCancelled>> {
  const ranked = await rankedPanel(order, options);
  if (!ranked.ok) return ranked;
  const standing = await standingRanking(order, ranked.value, decided);
  if (!standing.ok) return standing;
  const { stamp, panel, table } = ranked.value;
  return ok({ stamp: `${stamp} ${standing.value.decisions}`, rules: panel.plan.rules, table, ranking: standing.value.ranking });
}

/** How far jurors agree, how each compares with the others, and the proposals that divide them most. */
export interface MeasuredAgreement {
  readonly agreement: Agreement;
  readonly severity: readonly Severity[];
  readonly proposals: readonly StandingOut[];
}

/** Measures how far jurors agree, over their totals or (by its id) one criterion. */
export function measureAgreement({
  packed: { rules, table },
  criterion,
}: {
  readonly packed: PackedPanel;
  readonly criterion: string | null;
}): Promise<Result<MeasuredAgreement, never>> {
  const ratings = ratingsBy(rules, table, criterion);
  return Promise.resolve(
    ok({ agreement: agreementOf(ratings), severity: severities(ratings), proposals: standingOut(ratings).slice(0, MOST_DIVIDED) }),
  );
}

const MOST_DIVIDED = 100;

function ratingsBy(rules: Rules, table: ScoreTable, criterion: string | null): Ratings {
  const index = table.criteria.findIndex(({ id }) => id === criterion);
  return index < 0 ? totalsAsRatings(rules, table) : marksAsRatings(table, index);
}

/** How firm each ranking is, with the number of its places, null where it has no cut of its own. */
export interface MeasuredStability {
  readonly resamples: number;
  readonly rankings: readonly (PartitionStability & { readonly cut: number | null })[];
}

/** Measures how firm each ranking is, by drawing the panel so many times anew; `cut` stands in where the rules have none. Progress counts draws. */
export function measureStability(
  { packed, resamples, cut: asked }: { readonly packed: PackedPanel; readonly resamples: number; readonly cut: number | null },
  { signal, onProgress }: JobOptions,
): Promise<Result<MeasuredStability, JobCancelled>> {
  const { rules, table, ranking } = packed;
  const partitions = [...new Set(ranking.proposals.filter(({ rank }) => rank !== null).map(({ partition }) => partition))];
  const rankings = partitions.flatMap((partition, index) => {
    const cut = cutOfRanking(rules, partition) ?? asked;
    const goesOn = (drawn: number) => {
      onProgress?.(index * resamples + drawn, partitions.length * resamples);
      return signal?.aborted !== true;
    };
    const own = { ...ranking, proposals: ranking.proposals.filter((line) => line.partition === partition) };
    return stabilityOf(rules, table, own, { top: cut, seed: SEED, resamples, goesOn }).map((found) => ({ ...found, cut }));
  });
  return Promise.resolve(signal?.aborted === true ? err({ kind: 'cancelled' }) : ok({ resamples, rankings }));
}

/** That of the command line, so that both say the same. */
const SEED = '1';
