import type { JurorCoverage, PanelView } from '#shared/ipc/views.ts';

/** What stands in the way of closing: an exception may overrule owed scores and late files, but never a contradiction. */
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
  const named = (jurors: readonly (string | null)[]) => [...new Set(jurors.map(nameOf))].filter((name) => name !== '');
  return {
    owing: coverage.filter(({ missing }) => missing.length > 0),
    late: named(
      files.filter(({ outcome, notes }) => outcome.kind === 'accepted' && notes.includes('after-deadline')).map(({ juror }) => juror),
    ),
    conflicting: named(files.filter(({ outcome }) => outcome.kind === 'conflict').map(({ juror }) => juror)),
  };
}
