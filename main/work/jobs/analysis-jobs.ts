import type { JobCancelled, JobOptions } from '#main/bundles/job.ts';
import { lotOf } from '#main/signing/lot.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { writeRounded } from '#shared/base/fraction.ts';
import { type Agreement, agreementOf } from '#shared/domain/analysis/agreement.ts';
import { cutOfRanking } from '#shared/domain/analysis/cuts.ts';
import { marksAsRatings, type Ratings, totalsAsRatings } from '#shared/domain/analysis/ratings.ts';
import { type Severity, severities } from '#shared/domain/analysis/severity.ts';
import { type PartitionStability, stabilityOf } from '#shared/domain/analysis/stability.ts';
import { type StandingOut, standingOut } from '#shared/domain/analysis/standing-out.ts';
import {
  compareRankings,
  type Move,
  withAggregate,
  withoutSheetsOf,
  withWeightMoved,
  withWeightsOf,
} from '#shared/domain/analysis/what-if.ts';
import { adjustmentSteps } from '#shared/domain/panel/decisions/adjustment-steps.ts';
import { decideRanking } from '#shared/domain/panel/decisions/decided-ranking.ts';
import { panelInputs } from '#shared/domain/panel/result/panel-ranking.ts';
import { decisionBasisOf } from '#shared/domain/panel/result/panel-result.ts';
import type { Decision } from '#shared/domain/panel/result/result.ts';
import { type TieValues, tieValues } from '#shared/domain/panel/result/tie-values.ts';
import { explainRank } from '#shared/domain/scoring/explain/explain.ts';
import type { ExplanationStep } from '#shared/domain/scoring/explain/explanation-step.ts';
import { type Ranking, rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import { officialDecimals } from '#shared/domain/scoring/rounding.ts';
import type { Aggregate, Rules } from '#shared/domain/scoring/rules.ts';
import type { ScoreTable } from '#shared/domain/scoring/score-table.ts';
import type { StateError } from '#shared/formats/errors.ts';
import { type ChairsPanel, panelAtHand, type PanelAtHand, type PanelError, readPlenary } from '../panel-at-hand.ts';

/** A panel whose ranking could be computed. */
interface RankedPanel extends Omit<PanelAtHand, 'ranking'> {
  readonly ranking: Ranking;
}

/** The arithmetic behind one proposal's place, with the figures of each tie that was broken. */
export interface Explanation {
  readonly steps: readonly ExplanationStep[];
  readonly ties: readonly TieValues[];
  readonly rules: Rules;
  /** Names on the roster by thumbprint. */
  readonly names: ReadonlyMap<string, string>;
}

/** Explains the place of one proposal in the official ranking of everything received, and what the panel decided on its final score. */
export async function explainPlace(
  order: ChairsPanel & { readonly entry: string },
  options: JobOptions,
): Promise<Result<Explanation, PanelError | JobCancelled>> {
  const ranked = await rankedPanel(order, options);
  if (!ranked.ok) return ranked;
  const record = await readPlenary(order);
  if (!record.ok) return record;
  const { panel, table, ranking } = ranked.value;
  const { rules } = panel.plan;
  const names = new Map(panel.roster.people.map(({ thumbprint, name }) => [thumbprint, name]));
  const steps = [...explainRank(rules, table, ranking, order.entry), ...adjustedByPanel(ranked.value, record.value.decisions, order.entry)];
  return ok({ steps, ties: tieValues(ranking, order.entry), rules, names });
}

function adjustedByPanel(
  { panel, ranking, merge, progress }: RankedPanel,
  decisions: readonly Decision[],
  entry: string,
): readonly ExplanationStep[] {
  if (adjustmentSteps(decisions, entry, new Set()).length === 0) return [];
  const basis = decisionBasisOf(panel.plan, ranking, { counted: merge.counted, progress, disputes: merge.disputes });
  return adjustmentSteps(decisions, entry, decideRanking(basis, decisions, lotOf).faults);
}

/** What to change about the official rules; null changes nothing. */
export interface WhatIf {
  readonly aggregate: Aggregate | null;
  readonly weight: { readonly criterion: string; readonly points: number } | null;
  /** Thumbprint of a juror to leave out. */
  readonly without: string | null;
}

/** Every proposal in official order, beside where it would stand; null where the rules cannot be changed so. */
export interface RankedOtherwise {
  readonly moves: readonly (Move & { readonly total: string | null })[] | null;
}

/** Ranks once more by changed rules, or without one juror; never official, and nothing is kept of it. */
export async function rankOtherwise(
  { change, ...order }: ChairsPanel & { readonly change: WhatIf },
  options: JobOptions,
): Promise<Result<RankedOtherwise, PanelError | JobCancelled>> {
  const ranked = await rankedPanel(order, options);
  if (!ranked.ok) return ranked;
  const { panel, table, ranking } = ranked.value;
  const rules = changedRules(panel.plan.rules, change);
  if (rules === null) return ok({ moves: null });
  const marks = withWeightsOf(change.without === null ? table : withoutSheetsOf(table, change.without), rules);
  // What jurors diverge on does not depend on the ranking, and nothing of it is shown here.
  const other = rankProposals({ ...rules, divergence: null }, marks, panelInputs(panel.plan));
  if (!other.ok) return err({ kind: 'ranking-impossible', error: other.error });
  const totals = new Map(other.value.proposals.map(({ proposal, total }) => [proposal, total]));
  const decimals = officialDecimals(rules);
  return ok({
    moves: compareRankings(ranking, other.value).map((move) => {
      const total = totals.get(move.proposal) ?? null;
      return { ...move, total: total === null ? null : writeRounded(total, decimals) };
    }),
  });
}

function changedRules(rules: Rules, { aggregate, weight }: WhatIf): Rules | null {
  const other = aggregate === null ? ok(rules) : withAggregate(rules, aggregate);
  if (!other.ok) return null;
  return weight === null ? other.value : withWeightMoved(other.value, weight.criterion, weight.points);
}

/** The packed scores of a panel with its official ranking, to be handed to a job that measures them in a thread of its own. */
export interface PackedPanel {
  /** The same as long as nothing is received. */
  readonly stamp: string;
  readonly rules: Rules;
  readonly table: ScoreTable;
  readonly ranking: Ranking;
}

/** Packs what was received. */
export async function packPanel(order: ChairsPanel, options: JobOptions): Promise<Result<PackedPanel, PanelError | JobCancelled>> {
  const ranked = await rankedPanel(order, options);
  if (!ranked.ok) return ranked;
  const { stamp, panel, table, ranking } = ranked.value;
  return ok({ stamp, rules: panel.plan.rules, table, ranking });
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

async function rankedPanel(order: ChairsPanel, options: JobOptions): Promise<Result<RankedPanel, PanelError | JobCancelled>> {
  const atHand = await panelAtHand(order, options);
  if (!atHand.ok) return atHand;
  const { ranking } = atHand.value;
  const impossible = (error: Extract<StateError, { kind: 'ranking-impossible' }>['error']) =>
    err({ kind: 'ranking-impossible', error } as const);
  return ranking.ok ? ok({ ...atHand.value, ranking: ranking.value }) : impossible(ranking.error);
}
