import { compareCodeUnits } from '../../base/order.ts';
import { ok, type Result } from '../../base/result.ts';
import { holdsRole } from '../competition/roster.ts';
import type { RankingError } from '../scoring/rank-proposals.ts';
import type { CheckedScoreFile } from './checked-score-file.ts';
import { completenessOf, progressOf } from './completeness.ts';
import type { PanelPlan } from './panel-plan.ts';
import { rankPanel } from './panel-ranking.ts';
import type { Attendee, PanelResult } from './result.ts';

/** What a result states that does not follow from the score files; `closedAt` is UTC, stated by the chair. */
export type PanelStatement = Pick<PanelResult, 'revision' | 'previous' | 'closedAt' | 'drawSeed' | 'decisions' | 'attendance'>;

/** The payload of a result: a function of the bundle, of the files that count and of what the chair states, the same bytes wherever it is built. */
export function buildPanelResult(
  plan: PanelPlan,
  counted: readonly CheckedScoreFile[],
  statement: PanelStatement,
): Result<PanelResult, RankingError> {
  const progress = progressOf(plan, counted);
  const ranking = rankPanel(plan, counted, progress);
  if (!ranking.ok) return ranking;
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
    inputs: counted
      .map(({ juror, revision, opened }) => ({ juror, revision, sha256: opened }))
      .toSorted((a, b) => compareCodeUnits(a.juror, b.juror)),
    completeness: completenessOf(plan, progress),
    ranking: ranking.value,
    drawSeed: statement.drawSeed,
    decisions: statement.decisions,
    attendance: statement.attendance,
  });
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
