import type { JobCancelled, JobOptions } from '#main/bundles/job.ts';
import { rankingImpossible } from '#main/results/panel-bundle.ts';
import { lotOf } from '#main/signing/lot.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type CarriedDecisions, carriedDecisions, NOTHING_CARRIED } from '#shared/domain/panel/decisions/carried-decisions.ts';
import { decideOnce } from '#shared/domain/panel/decisions/decide-once.ts';
import type { DecisionBasis } from '#shared/domain/panel/decisions/decision-basis.ts';
import { decisionBasisOf } from '#shared/domain/panel/result/panel-result.ts';
import type { RankedProposal } from '#shared/domain/scoring/outcome.ts';
import type { Ranking } from '#shared/domain/scoring/rank-proposals.ts';
import { type ChairsPanel, panelAtHand, type PanelAtHand, type PanelError, readPlenary } from './panel-at-hand.ts';

/** A panel whose ranking could be computed, and what its decisions are held against. */
export interface RankedPanel extends Omit<PanelAtHand, 'ranking'> {
  readonly ranking: Ranking;
  readonly basis: DecisionBasis;
}

// What is ranked follows from the panel at hand and stays as long as it does, with what was decided on it.
const ranked = new WeakMap<PanelAtHand, RankedPanel>();

/** Everything a chair received, merged and ranked. */
export async function rankedPanel(order: ChairsPanel, options: JobOptions): Promise<Result<RankedPanel, PanelError | JobCancelled>> {
  const atHand = await panelAtHand(order, options);
  if (!atHand.ok) return atHand;
  const known = ranked.get(atHand.value);
  if (known !== undefined) return ok(known);
  const { ranking, panel, merge, progress } = atHand.value;
  if (!ranking.ok) return err(rankingImpossible(panel, ranking.error));
  const basis = decisionBasisOf(panel.plan, ranking.value, { counted: merge.counted, progress, disputes: merge.disputes });
  const found = { ...atHand.value, ranking: ranking.value, basis };
  ranked.set(atHand.value, found);
  return ok(found);
}

/** The ranking that stands: as computed, or as decided with what the decisions go on to mean otherwise. */
export interface StandingRanking {
  readonly ranking: Ranking;
  readonly carried: CarriedDecisions;
  /** How many decisions are in it. */
  readonly decisions: number;
}

/** The ranking of a panel as its plenary decided, drafts left aside, or as computed. */
export async function standingRanking(
  order: ChairsPanel,
  { ranking, basis }: RankedPanel,
  decided: boolean,
): Promise<Result<StandingRanking, PanelError>> {
  if (!decided) return ok({ ranking, carried: NOTHING_CARRIED, decisions: 0 });
  const record = await readPlenary(order);
  if (!record.ok) return record;
  const { decisions } = record.value;
  const { lines } = decideOnce(basis, decisions, lotOf);
  const carried = carriedDecisions(basis, decisions, lotOf);
  return ok({ ranking: { ...ranking, proposals: withPoints(lines, carried) }, carried, decisions: decisions.length });
}

/** The lines with what agreed totals add to them, for whoever computes totals anew. */
function withPoints(lines: readonly RankedProposal[], { points }: CarriedDecisions): readonly RankedProposal[] {
  if (points.length === 0) return lines;
  return lines.map((line) => {
    const added = points.filter(({ proposal }) => proposal === line.proposal);
    return added.length === 0 ? line : { ...line, adjustments: [...line.adjustments, ...added] };
  });
}
