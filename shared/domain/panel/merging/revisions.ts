import { sortedCodeUnits } from '../../../base/order.ts';
import type { CheckedScoreFile } from './checked-score-file.ts';
import type { Resolution } from '../decisions/resolutions.ts';
import type { FileOutcome } from './outcome.ts';

/** The outcome of each of one juror's files, and the one that counts; null when they contradict each other, or when the panel chose none of them. */
export interface SettledRevisions {
  readonly outcomes: ReadonlyMap<CheckedScoreFile, FileOutcome>;
  readonly counted: CheckedScoreFile | null;
  /** Payload digests of the files that contradict each other, ordered; empty when none do. */
  readonly disputed: readonly string[];
  /** Whether the panel has decided on the very files that contradict each other. */
  readonly isDecided: boolean;
}

/**
 * Settles one juror's files, all with different payloads and at least one: the highest revision counts and supersedes the others. Two files of
 * that revision, or a `previous` that names none of the files held of the revision before, are a conflict: none of those counts,
 * until a later revision names the one it builds on, or the panel decides on exactly these files.
 */
export function settleRevisions(files: readonly CheckedScoreFile[], resolution?: Resolution): SettledRevisions {
  const latest = files.reduce((highest, file) => Math.max(highest, file.revision), 0);
  const tops = files.filter((file) => file.revision === latest);
  const disputed = disputedAmong(files, tops, latest);
  const digests = sortedCodeUnits([...disputed].map(({ payload }) => payload));
  const isDecided = disputed.size > 0 && resolution?.among.join(' ') === digests.join(' ');
  const chosen = isDecided ? files.find(({ payload }) => payload === resolution.chosen) : undefined;
  const counted = (disputed.size > 0 ? chosen : tops[0]) ?? null;
  const outcomeOf = (file: CheckedScoreFile): FileOutcome => {
    if (file === counted) return { kind: 'accepted' };
    return disputed.has(file) ? { kind: 'conflict' } : { kind: 'superseded', by: counted?.revision ?? latest };
  };
  return { outcomes: new Map(files.map((file) => [file, outcomeOf(file)])), counted, disputed: digests, isDecided };
}

/** Files that contradict each other: several of the latest revision, or one that builds on none of those held before it, with these. */
function disputedAmong(
  files: readonly CheckedScoreFile[],
  tops: readonly CheckedScoreFile[],
  latest: number,
): ReadonlySet<CheckedScoreFile> {
  if (tops.length > 1) return new Set(tops);
  const before = files.filter((file) => file.revision === latest - 1);
  const isContradicted = before.length > 0 && !before.some((file) => file.payload === tops[0]?.previous);
  return new Set(isContradicted ? [...tops, ...before] : []);
}
