import type { CheckedScoreFile } from './checked-score-file.ts';
import type { FileOutcome } from './outcome.ts';

/** The outcome of each of one juror's files, and the one that counts; null when they contradict each other. */
export interface SettledRevisions {
  readonly outcomes: ReadonlyMap<CheckedScoreFile, FileOutcome>;
  readonly counted: CheckedScoreFile | null;
}

/**
 * Settles one juror's files, all with different payloads and at least one: the highest revision counts and supersedes the others. Two files of
 * that revision, or a `previous` that names none of the files held of the revision before, are a conflict: none of those counts,
 * until a later revision names the one it builds on.
 */
export function settleRevisions(files: readonly CheckedScoreFile[]): SettledRevisions {
  const latest = files.reduce((highest, file) => Math.max(highest, file.revision), 0);
  const tops = files.filter((file) => file.revision === latest);
  const before = files.filter((file) => file.revision === latest - 1);
  const [top] = tops;
  const contradicted = before.length > 0 && !before.some((file) => file.payload === top?.previous);
  const disputed = new Set(tops.length > 1 ? tops : contradicted ? [...tops, ...before] : []);
  const counted = disputed.size > 0 || top === undefined ? null : top;
  const outcomeOf = (file: CheckedScoreFile): FileOutcome => {
    if (disputed.has(file)) return { kind: 'conflict' };
    return file === counted ? { kind: 'accepted' } : { kind: 'superseded', by: latest };
  };
  return { outcomes: new Map(files.map((file) => [file, outcomeOf(file)])), counted };
}
