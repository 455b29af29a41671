import { byCodeUnits } from '../../base/order.ts';
import type { CheckedScoreFile } from './checked-score-file.ts';
import { isLate } from './merge.ts';
import type { JurorProgress } from './completeness.ts';
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

/** Whether a result's decisions name every obstacle that its score files show, and no other, each with a reason. */
export function areDecidedOn(obstacles: ClosingObstacles, decisions: readonly Decision[]): boolean {
  const owed = decideOnObstacles(obstacles, '', '').map(subjectOf);
  const taken = decisions.filter(({ kind }) => kind === 'accept-late' || kind === 'waive-missing');
  return taken.every(({ reason }) => reason.trim() !== '') && taken.map(subjectOf).join('\n') === owed.join('\n');
}

function subjectOf({ kind, juror, before }: Decision): string {
  return `${kind} ${juror} ${before}`;
}

/** The decisions by which the chair closes in spite of the obstacles, for one stated reason: late files accepted, then missing scores waived, numbered from 1. */
export function decideOnObstacles({ owing, late }: ClosingObstacles, reason: string, at: string): readonly Decision[] {
  const decided = [
    ...late.map(({ juror, createdAt }) => ({ kind: 'accept-late' as const, juror, before: createdAt })),
    ...owing.map(({ juror, missing }) => ({ kind: 'waive-missing' as const, juror, before: String(missing.length) })),
  ];
  return decided.map(({ kind, juror, before }, index) => ({
    number: index + 1,
    kind,
    entry: null,
    juror,
    before,
    after: null,
    reason,
    at,
  }));
}
