import { at, must, valueOf } from '../../../base/at.ts';
import { panelOf } from '../across/panel.ts';
import { markAt, MISSING } from '../marks/grid.ts';
import { criterionMarks, jurorTotals } from '../marks/juror-totals.ts';
import { isRankingMethod } from '../method.ts';
import { type CriterionValue, type RankedProposal, totalsByJuror } from '../outcome.ts';
import type { Ranking } from '../rank-proposals.ts';
import type { Rules } from '../rules.ts';
import { type ScoreTable, sheetsOf, stepsAt } from '../marks/score-table.ts';
import { multiplier } from '../weights.ts';
import { acrossSteps, type ExplainedPanel, explainedPanel } from './explain-across.ts';
import { rankSteps, totalSteps } from './explain-place.ts';
import type { ExplainedTerm, ExplanationStep } from './explanation-step.ts';

/** Gives the arithmetic behind any line of a ranking, exact, in the order in which it is done; nothing for a proposal that is not in it. */
export type Explainer = (proposal: string) => readonly ExplanationStep[];

/** One ranking of the partition with its panels, worked out when the first of its lines is explained. */
interface ExplainedRanking {
  readonly lines: ReadonlyMap<string, RankedProposal>;
  /** Each proposal's number in the panels. */
  readonly members: ReadonlyMap<string, number>;
  /** The panel of juror totals alone, or one for each scored criterion in their order. */
  readonly panels: readonly ExplainedPanel[];
}

/** Prepares to explain many lines of one ranking; what they share is worked out once. */
export function explainerOf(rules: Rules, table: ScoreTable, ranking: Ranking): Explainer {
  const lines = new Map(ranking.proposals.map((line) => [line.proposal, line]));
  const indices = new Map(table.proposals.map((proposal, index) => [proposal, index]));
  const prepared = new Map<string | null, ExplainedRanking>();
  return (proposal) => {
    const line = lines.get(proposal);
    if (line === undefined) return [];
    const known = prepared.get(line.partition) ?? explainedRanking(rules, table, ranking, line.partition);
    prepared.set(line.partition, known);
    const stage = byTotals(rules)
      ? totalledSteps(rules, table, known, { line, index: valueOf(indices, proposal) })
      : criteriaSteps(rules, table, known, line);
    return [...stage, ...totalSteps(rules, line), ...rankSteps(known.lines, line)];
  };
}

/** The arithmetic of one line of a ranking. */
export function explainRank(rules: Rules, table: ScoreTable, ranking: Ranking, proposal: string): readonly ExplanationStep[] {
  return explainerOf(rules, table, ranking)(proposal);
}

function byTotals({ combine, aggregate }: Rules): boolean {
  return combine === 'juror-totals' || isRankingMethod(aggregate.method);
}

function explainedRanking(rules: Rules, table: ScoreTable, ranking: Ranking, partition: string | null): ExplainedRanking {
  const peers = ranking.proposals.filter((each) => each.partition === partition);
  const lines = new Map(peers.map((line) => [line.proposal, line]));
  const rows = [...table.proposals.keys()].filter((index) => lines.has(at(table.proposals, index)));
  const members = new Map(rows.map((index, member) => [at(table.proposals, index), member]));
  // Those of no division were never taken across jurors, and need not be connected.
  const ranked = rules.partition !== 'none' && partition === null ? [] : rows;
  const panels = byTotals(rules)
    ? [explainedPanel(rules, null, panelOf(table, jurorTotals(rules, table), ranked))]
    : table.criteria.map(({ id, weight }, index) => {
        // A criterion without weight is never explained, and need not be connected.
        const panel = panelOf(table, criterionMarks(table, index), weight === 0 ? [] : ranked);
        return explainedPanel(rules, id, panel);
      });
  return { lines, members, panels };
}

function totalledSteps(
  rules: Rules,
  table: ScoreTable,
  { members, panels }: ExplainedRanking,
  { line, index }: { readonly line: RankedProposal; readonly index: number },
): readonly ExplanationStep[] {
  const jurors = jurorSteps(rules, table, index, line);
  return line.stageTotal === null
    ? jurors
    : [...jurors, ...acrossSteps(rules, table.jurors, at(panels, 0), valueOf(members, line.proposal))];
}

function jurorSteps(rules: Rules, table: ScoreTable, proposal: number, line: RankedProposal): readonly ExplanationStep[] {
  const { from } = sheetsOf(table, proposal);
  const weighted = table.criteria.flatMap((criterion, index) => (criterion.weight === 0 ? [] : [{ criterion, index }]));
  const places = rules.combine === 'juror-totals' ? rules.rounding : { criterion: null, weighted: null };
  return totalsByJuror(line).map(({ juror, total }, offset): ExplanationStep => {
    const given = weighted.map(({ criterion, index }) => ({ criterion, index, steps: stepsAt(table, from + offset, index) }));
    const missing = given.filter(({ steps }) => steps === MISSING).map(({ criterion }) => criterion.id);
    if (total === null) return { kind: 'juror-not-counted', juror, missing };
    const terms = given.map(({ criterion, index, steps }): ExplainedTerm => {
      return { criterion: criterion.id, mark: markAt(at(table.grids, index), steps), weight: multiplier(criterion, rules.weighting) };
    });
    return { kind: 'juror-total', juror, terms, total, rounding: { weighted: places.weighted, criterion: places.criterion } };
  });
}

function criteriaSteps(rules: Rules, table: ScoreTable, known: ExplainedRanking, line: RankedProposal): readonly ExplanationStep[] {
  const member = valueOf(known.members, line.proposal);
  const steps = line.criteria.flatMap((value, index) => criterionSteps(rules, table, at(known.panels, index), { value, index, member }));
  const parts = steps.flatMap((step) => (step.kind === 'criterion-weighted' ? [step.weighted] : []));
  return line.stageTotal === null || parts.length === 1 ? steps : [...steps, { kind: 'criteria-added', parts, sum: line.stageTotal }];
}

function criterionSteps(
  rules: Rules,
  table: ScoreTable,
  panel: ExplainedPanel,
  {
    value: { criterion, value, weighted },
    index,
    member,
  }: { readonly value: CriterionValue; readonly index: number; readonly member: number },
): readonly ExplanationStep[] {
  const scored = at(table.criteria, index);
  if (value === null || scored.weight === 0) return [];
  const { total: _, ...rounding } = rules.rounding;
  return [
    ...acrossSteps(rules, table.jurors, panel, member),
    { kind: 'criterion-weighted', criterion, value, weight: multiplier(scored, rules.weighting), weighted: must(weighted), rounding },
  ];
}
