import type { JobCancelled, JobOptions } from '#main/bundles/job.ts';
import { lotOf } from '#main/signing/lot.ts';
import { must } from '#shared/base/at.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { adjustmentSteps } from '#shared/domain/panel/decisions/adjustment-steps.ts';
import { decideOnce } from '#shared/domain/panel/decisions/decide-once.ts';
import { rowOf } from '#shared/domain/panel/result/panel-ranking.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import { type TieValues, tieValues } from '#shared/domain/panel/result/tie-values.ts';
import { explainRank } from '#shared/domain/scoring/explain/explain.ts';
import type { ExplanationStep } from '#shared/domain/scoring/explain/explanation-step.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { type ChairsPanel, type PanelError, readPlenary } from '../panel-at-hand.ts';
import { rankedPanel } from '../ranked-panel.ts';

/** The arithmetic behind one proposal's place, with the figures of each tie that was broken. */
export interface Explanation {
  readonly row: ResultRow;
  readonly steps: readonly ExplanationStep[];
  readonly ties: readonly TieValues[];
  readonly rules: Rules;
  /** Names on the roster by thumbprint. */
  readonly names: ReadonlyMap<string, string>;
}

/** Explains the place of one proposal in the official ranking of everything received, and what the panel decided on its final score. */
export async function explainPlace(
  { entry, ...order }: ChairsPanel & { readonly entry: string },
  options: JobOptions,
): Promise<Result<Explanation, PanelError | JobCancelled>> {
  const ranked = await rankedPanel(order, options);
  if (!ranked.ok) return ranked;
  const record = await readPlenary(order);
  if (!record.ok) return record;
  const { panel, table, ranking, basis } = ranked.value;
  const { rules } = panel.plan;
  const { decisions } = record.value;
  const names = new Map(panel.roster.people.map(({ thumbprint, name }) => [thumbprint, name]));
  const isAdjusted = adjustmentSteps(decisions, entry, new Set()).length > 0;
  const adjusted = isAdjusted ? adjustmentSteps(decisions, entry, decideOnce(basis, decisions, lotOf).faults) : [];
  const row = rowOf(rules, must(ranking.proposals.find(({ proposal }) => proposal === entry)));
  return ok({ row, steps: [...explainRank(rules, table, ranking, entry), ...adjusted], ties: tieValues(ranking, entry), rules, names });
}
