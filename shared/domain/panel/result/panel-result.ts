import { compareCodeUnits } from '../../../base/order.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { holdsRole } from '../../competition/roster.ts';
import { type Ranking, type RankingError, rankProposals } from '../../scoring/rank-proposals.ts';
import type { CheckedScoreFile } from '../merging/checked-score-file.ts';
import { findClosingObstacles, nameObstacles } from './close-decisions.ts';
import { completenessOf, type JurorProgress, progressOf } from './completeness.ts';
import { decideRanking, RANKING_KINDS } from '../decisions/decided-ranking.ts';
import type { DecisionBasis, DecisionFault } from '../decisions/decision-basis.ts';
import type { LotOf } from '../decisions/draw-seed.ts';
import { lastSeed } from '../decisions/standing.ts';
import type { PanelPlan } from '../merging/panel-plan.ts';
import { panelInputs, panelTable, rowsOf } from './panel-ranking.ts';
import type { Attendee, PanelResult, ResultInput } from './result.ts';

/** What a result states that does not follow from the score files; `closedAt` is UTC, stated by the chair. */
export type PanelStatement = Pick<PanelResult, 'revision' | 'previous' | 'closedAt' | 'decisions' | 'attendance'>;

/** Why no result can be built: the rules give no ranking, or decisions no longer fit the score files. */
export type ResultFault = RankingError | DecisionsOutdated;

/** Decisions that cannot count, by their numbers. */
export interface DecisionsOutdated {
  readonly kind: 'decisions-outdated';
  readonly faults: readonly { readonly number: number; readonly fault: DecisionFault }[];
}

/**
 * The payload of a result: a function of the bundle, of the files that count and of what the chair states, the same bytes wherever it is built. `disputes` are
 * the contradicting files, where they are known.
 */
export function buildPanelResult(
  plan: PanelPlan,
  counted: readonly CheckedScoreFile[],
  statement: PanelStatement,
  { lotOf, disputes }: { readonly lotOf: LotOf; readonly disputes: DecisionBasis['disputes'] },
): Result<PanelResult, ResultFault> {
  const progress = progressOf(plan, counted);
  const ranking = rankProposals(plan.rules, panelTable(plan, counted, progress), panelInputs(plan));
  if (!ranking.ok) return ranking;
  const { decisions } = statement;
  const decided =
    decisions.length === 0 ? null : decideRanking(decisionBasisOf(plan, ranking.value, { counted, progress, disputes }), decisions, lotOf);
  if (decided !== null && decided.faults.size > 0) return err(outdated(decided.faults));
  const { competitionId, stageId, bundleId, stageDigest } = plan.facts;
  return ok({
    formatVersion: 1,
    competitionId,
    stageId,
    bundleId,
    stageDigest,
    revision: statement.revision,
    previous: statement.previous,
    closedAt: statement.closedAt,
    inputs: inputsOf(counted),
    completeness: completenessOf(plan, progress),
    ranking: rowsOf(plan.rules, ranking.value),
    drawSeed: lastSeed(decisions),
    decisions,
    ...(decided !== null && decisions.some(({ kind }) => RANKING_KINDS.has(kind)) ? { decided: decided.rows() } : {}),
    attendance: statement.attendance,
  });
}

/** The files that count, as a result names them. */
export function inputsOf(counted: readonly CheckedScoreFile[]): readonly ResultInput[] {
  return counted
    .map(({ juror, revision, opened }) => ({ juror, revision, sha256: opened }))
    .toSorted((a, b) => compareCodeUnits(a.juror, b.juror));
}

/** A merge as far as decisions are held against it; `disputes` null where only the files that count are known. */
export interface MergedPanel {
  readonly counted: readonly CheckedScoreFile[];
  readonly progress: readonly JurorProgress[];
  readonly disputes: DecisionBasis['disputes'];
}

/** What a panel's decisions are held against: the computed ranking of the files that count, and what stands in the way of closing. */
export function decisionBasisOf(plan: PanelPlan, { proposals }: Ranking, { counted, progress, disputes }: MergedPanel): DecisionBasis {
  return {
    rules: plan.rules,
    divisions: panelInputs(plan).divisions,
    computed: proposals,
    obstacles: nameObstacles(findClosingObstacles(progress, counted, plan.facts.deadline)),
    disputes,
  };
}

function outdated(faults: ReadonlyMap<number, DecisionFault>): DecisionsOutdated {
  return { kind: 'decisions-outdated', faults: [...faults].map(([number, fault]) => ({ number, fault })) };
}

/** Those of the thumbprints whose attendance cannot be recorded, since they do not judge on this panel. */
export function notOnPanel(plan: PanelPlan, present: readonly string[]): readonly string[] {
  const judging = new Set(attendanceOf(plan, present).map(({ thumbprint }) => thumbprint));
  return present.filter((thumbprint) => !judging.has(thumbprint));
}

/** The attendance of everybody who judges (jurors, chairs, deputies), ordered, present where named. */
export function attendanceOf(plan: PanelPlan, present: readonly string[]): readonly Attendee[] {
  return plan.facts.stage.roster
    .filter((member) => holdsRole(member, 'juror', 'chair', 'chair-deputy'))
    .map(({ thumbprint }) => ({ thumbprint, present: present.includes(thumbprint) }))
    .toSorted((a, b) => compareCodeUnits(a.thumbprint, b.thumbprint));
}
