import { decimalOf } from '../../../base/decimal.ts';
import { fraction, type Fraction, fractionOf } from '../../../base/fraction.ts';
import { at, succeeded } from '../../../base/at.ts';
import { explainRank } from '../../scoring/explain/explain.ts';
import type { ExplanationStep } from '../../scoring/explain/explanation-step.ts';
import { earnsPoints } from '../../scoring/method.ts';
import { gridFor } from '../../scoring/marks/grid.ts';
import { NO_INPUTS, type RankingInputs } from '../../scoring/inputs.ts';
import type { RankedProposal } from '../../scoring/outcome.ts';
import { rankProposals } from '../../scoring/rank-proposals.ts';
import { type Rules, scoredCriteria } from '../../scoring/rules.ts';
import { buildScoreTable, type Sheet } from '../../scoring/marks/score-table.ts';
import type { StageAdjustment } from '../stage.ts';
import type { CompetitionDraft } from './draft.ts';

/** An invented outcome that shows what the rules do. */
export interface Example {
  readonly lines: readonly RankedProposal[];
  /** Whose arithmetic is shown: the first line's, or that of whom points are given to or taken from. */
  readonly explained: string;
  readonly steps: readonly ExplanationStep[];
  readonly pendingDraw: boolean;
}

/** What of a competition shows in its example beside the rules. */
interface Given extends Pick<CompetitionDraft, 'groups' | 'clusters'> {
  /** What one invented proposal is given or loses; null where none is. */
  readonly adjustment?: Pick<StageAdjustment, 'points' | 'reason'> | null;
}

/** Names of the invented proposals. */
export const EXAMPLE_PROPOSALS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** The one that points are given to or taken from: the best by most rules, so that its arithmetic shows them. */
const ADJUSTED = 'A';
const LEAST_JURORS = 4;
const MOST_JURORS = 7;

/** How good each invented proposal is on each criterion in turn, as a share of the scale in percent; C and D come out alike by the mean. */
const QUALITY: Readonly<Record<(typeof EXAMPLE_PROPOSALS)[number], readonly number[]>> = {
  A: [86, 90, 78, 84],
  B: [90, 72, 88, 80],
  C: [78, 80, 76, 78],
  D: [78, 80, 76, 78],
  E: [64, 70, 82, 60],
  F: [52, 58, 46, 62],
};
/** How each invented juror differs from the others, in percent of the scale: one lenient, one harsh. */
const LENIENCY: readonly number[] = [0, 8, -10, 2, -2, 4, -4];

/** Ranks six invented proposals, scored by a few invented jurors, by these rules with the engine itself; always the same for the same rules. */
export function workedExample(rules: Rules, given: Given): Example {
  const jurors = Math.min(MOST_JURORS, Math.max(LEAST_JURORS, rules.quorum.minJurors, leastForDrop(rules)));
  const sheets = EXAMPLE_PROPOSALS.flatMap((proposal) =>
    Array.from({ length: jurors }, (_, juror): Sheet => ({ proposal, juror: `J${juror + 1}`, steps: marksOf(rules, proposal, juror) })),
  );
  const table = buildScoreTable(rules, EXAMPLE_PROPOSALS, sheets);
  // Everybody scores everything and only points are adjusted, so that any sound rules give a ranking.
  const inputs = inputsOf(rules, given);
  const ranking = succeeded(rankProposals(rules, table, inputs));
  const lines = ranking.proposals;
  const explained = inputs.adjustments[0]?.proposal ?? at(lines, 0).proposal;
  const steps = explainRank(rules, table, ranking, explained);
  return { lines, explained, steps, pendingDraw: ranking.pendingDraws.length > 0 };
}

function leastForDrop({ aggregate }: Rules): number {
  return 'drop' in aggregate ? aggregate.drop * 2 + 1 : 1;
}

function marksOf(rules: Rules, proposal: (typeof EXAMPLE_PROPOSALS)[number], juror: number): readonly number[] {
  return scoredCriteria(rules.criteria).map((criterion, index) => {
    const { last } = gridFor(rules, criterion);
    const quality = QUALITY[proposal];
    const twist = proposal === 'D' ? jurorTwist(juror, index) : 0;
    const share = at(quality, index % quality.length) + at(LENIENCY, juror % LENIENCY.length) + twist;
    return Math.max(0, Math.min(last, Math.round((last * share) / 100)));
  });
}

/** The jurors see D otherwise than C, one better, one worse, and agree on the whole. */
function jurorTwist(juror: number, criterion: number): number {
  const twists = [4, -4, 4, -4];
  return criterion === 0 && juror < twists.length ? at(twists, juror) : 0;
}

function inputsOf(rules: Rules, { groups, clusters, adjustment = null }: Given): RankingInputs {
  const divisions = new Map(
    EXAMPLE_PROPOSALS.map((proposal, index) => [proposal, { group: turn(groups, index), cluster: turn(clusters, index) }]),
  );
  const carried = new Map(
    rules.carry.map(({ stage }) => [stage, new Map(EXAMPLE_PROPOSALS.map((proposal, index) => [proposal, carriedTotal(rules, index)]))]),
  );
  const isAdjusted = adjustment !== null && adjustment.points !== 0 && earnsPoints(rules.aggregate.method);
  const adjustments = isAdjusted
    ? [{ proposal: ADJUSTED, points: fractionOf(decimalOf(adjustment.points)), reason: adjustment.reason }]
    : [];
  return { ...NO_INPUTS, divisions, carried, adjustments };
}

function turn(items: readonly { readonly id: string }[], index: number): string | null {
  return items[index % items.length]?.id ?? null;
}

/** What an earlier stage gave, higher for later proposals, so that carrying shows. */
function carriedTotal({ scale }: Rules, index: number): Fraction {
  const share = BigInt(70 + index * 4);
  return fraction(BigInt(Math.round(scale.min)) * 100n + BigInt(Math.round(scale.max - scale.min)) * share, 100n);
}
