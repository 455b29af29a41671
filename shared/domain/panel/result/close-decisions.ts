import { byCodeUnits } from '../../../base/order.ts';
import type { CheckedScoreFile } from '../merging/checked-score-file.ts';
import { isLate } from '../merging/merge.ts';
import type { JurorProgress } from './completeness.ts';
import type { Obstacle } from '../decisions/decision-basis.ts';
import { standingDecisions } from '../decisions/standing.ts';
import type { Decision } from './result.ts';

/** What stands in the way of closing: jurors who still owe scores, and files that count although they state a time after the deadline. */
export interface ClosingObstacles {
  /** Ordered by juror. */
  readonly owing: readonly JurorProgress[];
  /** Ordered by juror. */
  readonly late: readonly CheckedScoreFile[];
}

/** What the chair must take a decision on before closing. */
export function findClosingObstacles(
  progress: readonly JurorProgress[],
  counted: readonly CheckedScoreFile[],
  deadline: string | null,
): ClosingObstacles {
  return {
    owing: progress.filter(({ missing }) => missing.length > 0).sort(byCodeUnits(({ juror }) => juror)),
    late: counted.filter((file) => isLate(file, deadline)).sort(byCodeUnits(({ juror }) => juror)),
  };
}

/** The obstacles as decisions name them: late files by their stated time, then owing jurors by the number of missing sheets. */
export function nameObstacles({ owing, late }: ClosingObstacles): readonly Obstacle[] {
  return [
    ...late.map(({ juror, createdAt }) => ({ kind: 'accept-late' as const, juror, before: createdAt })),
    ...owing.map(({ juror, missing }) => ({ kind: 'waive-missing' as const, juror, before: String(missing.length) })),
  ];
}

/** The obstacles that no standing decision overcomes. */
export function openObstacles(obstacles: readonly Obstacle[], decisions: readonly Decision[]): readonly Obstacle[] {
  const decided = new Set(standingDecisions(decisions).map(subjectOf));
  return obstacles.filter((obstacle) => !decided.has(subjectOf(obstacle)));
}

function subjectOf({ kind, juror, before }: Pick<Decision, 'kind' | 'juror' | 'before'>): string {
  return `${kind} ${juror} ${before}`;
}

/** The decisions by which the chair closes in spite of the obstacles that are still open, for one stated reason; numbered after those that were taken before. */
export function decideOnObstacles(open: readonly Obstacle[], reason: string, at: string, taken = 0): readonly Decision[] {
  return open.map(({ kind, juror, before }, index) => ({
    number: taken + index + 1,
    kind,
    entry: null,
    juror,
    before,
    after: null,
    reason,
    at,
  }));
}
