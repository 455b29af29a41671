import { compareNames } from '#shared/base/order.ts';
import type { JurorCoverage } from '#shared/domain/panel/result/juror-coverage.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';

/** What stands in the way of closing, each by name: an exception may overrule owed scores and late files, but never a contradiction. */
export interface Obstacles {
  readonly owing: readonly JurorCoverage[];
  /** Names of jurors whose counted file is dated after the deadline. */
  readonly late: readonly string[];
  /** Names of jurors whose files contradict each other. */
  readonly conflicting: readonly string[];
}

/** What the chair must know before closing. */
export function obstaclesIn({ files, coverage }: PanelView): Obstacles {
  const nameOf = (juror: string | null) => coverage.find((each) => each.juror === juror)?.name ?? '';
  const named = (jurors: readonly (string | null)[]) =>
    [...new Set(jurors.map(nameOf))].filter((name) => name !== '').toSorted(compareNames);
  return {
    owing: coverage.filter(({ missing }) => missing.length > 0).toSorted((a, b) => compareNames(a.name, b.name)),
    late: named(
      files.filter(({ outcome, notes }) => outcome.kind === 'accepted' && notes.includes('after-deadline')).map(({ juror }) => juror),
    ),
    conflicting: named(
      files.filter(({ outcome, notes }) => outcome.kind === 'conflict' && !notes.includes('set-aside-by-panel')).map(({ juror }) => juror),
    ),
  };
}

/** Whether the panel can be closed only with the reason for an exception. */
export function needsReason({ owing, late }: Obstacles): boolean {
  return owing.length > 0 || late.length > 0;
}

/** What still keeps the panel open, given the reason as written; null when it can be closed. */
export function blockOf(obstacles: Obstacles, reason: string): 'conflict' | 'owed' | null {
  if (obstacles.conflicting.length > 0) return 'conflict';
  return needsReason(obstacles) && reason.trim() === '' ? 'owed' : null;
}
