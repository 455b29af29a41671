import { at } from '../../base/at.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { type Diverging, divergingProposals } from './divergence.ts';
import { jurorTotals } from './marks/juror-totals.ts';
import { earnsPoints } from './method.ts';
import { NO_INPUTS, type RankingInputs } from './inputs.ts';
import type { Adjustment, RankedProposal } from './outcome.ts';
import { type Partition, partitionsOf } from './partition.ts';
import { type PanelWork, rankPartition, totalsIn, unplaced } from './placing/rank-partition.ts';
import type { Rules } from './rules.ts';
import type { ScoreTable } from './marks/score-table.ts';
import { type DisconnectedDesign, stageValues } from './stage-values.ts';

/** The whole outcome: every proposal once, by partition, then rank, then code unit, the unranked last. */
export interface Ranking {
  readonly proposals: readonly RankedProposal[];
  /** Groups that only a draw can part and that share their rank until a seed is drawn. */
  readonly pendingDraws: readonly (readonly string[])[];
  /** For the plenary's agenda, in the order of the ranking. */
  readonly diverging: readonly Diverging[];
}

/** Proposals and jurors that marks connect. */
export interface NamedComponent {
  readonly proposals: readonly string[];
  readonly jurors: readonly string[];
}

/** Why no ranking can be computed. */
export type RankingError =
  | {
      readonly kind: 'disconnected';
      readonly partition: string | null;
      readonly criterion: string | null;
      readonly components: readonly NamedComponent[];
    }
  | { readonly kind: 'adjustment-of-order'; readonly proposal: string; readonly method: string };

/** Ranks all proposals by the rules, exactly; the same for every order of the inputs. */
export function rankProposals(rules: Rules, table: ScoreTable, inputs: RankingInputs = NO_INPUTS): Result<Ranking, RankingError> {
  const misplaced = earnsPoints(rules.aggregate.method) ? undefined : inputs.adjustments[0];
  if (misplaced !== undefined) return err({ kind: 'adjustment-of-order', proposal: misplaced.proposal, method: rules.aggregate.method });
  const totals = jurorTotals(rules, table);
  const work: PanelWork = {
    rules,
    table,
    inputs,
    totals,
    adjustments: byProposal(inputs.adjustments),
    totalsOf: totalsIn(table, totals),
  };
  const { partitions, outside } = partitionsOf(rules, table, inputs.divisions);
  const proposals: RankedProposal[] = [];
  const pendingDraws: (readonly string[])[] = [];
  for (const partition of partitions) {
    const values = stageValues(rules, table, work.totals, partition.members);
    if (!values.ok) return err(namedDesign(table, partition, values.error));
    const ranked = rankPartition(work, partition, values.value);
    proposals.push(...ranked.proposals);
    pendingDraws.push(...ranked.pendingDraws);
  }
  proposals.push(...outside.map((proposal) => unplaced(work, proposal)));
  return ok({ proposals, pendingDraws, diverging: divergingProposals(rules, proposals) });
}

function byProposal(adjustments: readonly Adjustment[]): ReadonlyMap<string, readonly Adjustment[]> {
  const own = new Map<string, Adjustment[]>();
  for (const adjustment of adjustments) own.set(adjustment.proposal, [...(own.get(adjustment.proposal) ?? []), adjustment]);
  return own;
}

function namedDesign(table: ScoreTable, partition: Partition, { criterion, components }: DisconnectedDesign): RankingError {
  const named = components.map(({ rows, columns }) => ({
    proposals: rows.map((row) => at(table.proposals, at(partition.members, row))),
    jurors: columns.map((column) => at(table.jurors, column)),
  }));
  return { kind: 'disconnected', partition: partition.key, criterion, components: named };
}
