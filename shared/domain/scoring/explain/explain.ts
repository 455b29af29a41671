import { at, must, succeeded } from '../../../base/at.ts';
import { acrossPanel } from '../across/across-panel.ts';
import { acrossSteps } from './explain-across.ts';
import type { ExplainedTerm, ExplanationStep } from './explanation-step.ts';
import { markAt, MISSING } from '../grid.ts';
import { criterionMarks, jurorTotals } from '../juror-totals.ts';
import { isRankingMethod } from '../method.ts';
import type { CriterionValue, RankedProposal } from '../outcome.ts';
import { type Panel, panelOf } from '../across/panel.ts';
import type { Ranking } from '../rank-proposals.ts';
import type { Rules } from '../rules.ts';
import { type ScoreTable, sheetsOf, stepsAt } from '../score-table.ts';
import { multiplier } from '../weights.ts';

/** The arithmetic of one line of a ranking, exact, in the order in which it is done; empty when the proposal is not in it. */
export function explainRank(rules: Rules, table: ScoreTable, ranking: Ranking, proposal: string): readonly ExplanationStep[] {
  const line = ranking.proposals.find((each) => each.proposal === proposal);
  if (line === undefined) return [];
  const peers = ranking.proposals.filter((each) => each.partition === line.partition);
  return [...stageSteps(rules, table, peers, line), ...totalSteps(rules, line), ...rankSteps(peers, line)];
}

function stageSteps(rules: Rules, table: ScoreTable, peers: readonly RankedProposal[], line: RankedProposal): readonly ExplanationStep[] {
  const names = new Set(peers.map((peer) => peer.proposal));
  const members = table.proposals.flatMap((name, index) => (names.has(name) ? [index] : []));
  const proposal = table.proposals.indexOf(line.proposal);
  const member = members.indexOf(proposal);
  if (rules.combine === 'juror-totals' || isRankingMethod(rules.aggregate.method)) {
    const panel = panelOf(table, jurorTotals(rules, table), members);
    const across = acrossSteps(rules, table.jurors, panel, member, { criterion: null, result: line.stageTotal, inFavour: line.inFavour });
    return [...jurorSteps(rules, table, proposal, line), ...across];
  }
  const steps = line.criteria.flatMap((value, index): readonly ExplanationStep[] => {
    if (at(table.criteria, index).weight === 0) return [];
    return criterionSteps(rules, table, { panel: panelOf(table, criterionMarks(table, index), members), member, index }, value);
  });
  const parts = steps.flatMap((step) => (step.kind === 'criterion-weighted' ? [step.weighted] : []));
  return line.stageTotal === null || parts.length === 1 ? steps : [...steps, { kind: 'criteria-added', parts, sum: line.stageTotal }];
}

function jurorSteps(rules: Rules, table: ScoreTable, proposal: number, line: RankedProposal): readonly ExplanationStep[] {
  const { from } = sheetsOf(table, proposal);
  const weighted = table.criteria.flatMap((criterion, index) => (criterion.weight === 0 ? [] : [{ criterion, index }]));
  const rounding = rules.combine === 'juror-totals' ? (rules.rounding.criterion ?? rules.rounding.weighted) : null;
  return line.jurorTotals.map(({ juror, total }, offset): ExplanationStep => {
    const given = weighted.map(({ criterion, index }) => ({ criterion, index, steps: stepsAt(table, from + offset, index) }));
    const missing = given.filter(({ steps }) => steps === MISSING).map(({ criterion }) => criterion.id);
    if (total === null) return { kind: 'juror-not-counted', juror, missing };
    const terms = given.map(({ criterion, index, steps }): ExplainedTerm => {
      return { criterion: criterion.id, mark: markAt(at(table.grids, index), steps), weight: multiplier(criterion, rules.weighting) };
    });
    return { kind: 'juror-total', juror, terms, total, rounding };
  });
}

function criterionSteps(
  rules: Rules,
  table: ScoreTable,
  { panel, member, index }: { readonly panel: Panel; readonly member: number; readonly index: number },
  { criterion, value, weighted }: CriterionValue,
): readonly ExplanationStep[] {
  if (value === null || weighted === null) return [];
  const { value: result } = at(succeeded(acrossPanel(rules.aggregate, panel)), member);
  const weight = multiplier(at(table.criteria, index), rules.weighting);
  const { total: _, ...rounding } = rules.rounding;
  return [
    ...acrossSteps(rules, table.jurors, panel, member, { criterion, result, inFavour: 0 }),
    { kind: 'criterion-weighted', criterion, value, weight, weighted, rounding },
  ];
}

function totalSteps(rules: Rules, line: RankedProposal): readonly ExplanationStep[] {
  if (line.total === null) return [];
  const carried = line.carried.map(({ stage, total }, index): ExplanationStep => {
    return { kind: 'carried', stage, total: must(total), weight: at(rules.carry, index).weight };
  });
  const adjusted = line.adjustments.map(({ points, reason }): ExplanationStep => ({ kind: 'adjusted', points, reason }));
  return [...carried, ...adjusted, { kind: 'total', total: line.total, rounding: rules.rounding.total }];
}

function rankSteps(peers: readonly RankedProposal[], line: RankedProposal): readonly ExplanationStep[] {
  if (line.reason !== null) return [{ kind: 'not-ranked', reason: line.reason }];
  const broken = line.brokenBy.map((tie): ExplanationStep => ({ kind: 'tie-broken', broken: tie }));
  const among = peers.filter((peer) => peer.rank !== null).length;
  return [...broken, { kind: 'ranked', rank: must(line.rank), among, tiedWith: line.tiedWith }];
}
