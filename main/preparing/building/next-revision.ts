import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';

/** The place of a new bundle in the line of its stage: the first, or the successor of the newest one that was built. */
export interface NextRevision {
  readonly revision: number;
  /** The bundle that it replaces. */
  readonly supersedes: string | null;
}

/** What the next bundle of a stage is, by the bundles that were built before. */
export function nextRevision(draft: CompetitionDraft, stage: string): NextRevision {
  const earlier = [...draft.built].filter(([, built]) => built.stage === stage);
  const newest = earlier.toSorted(([, a], [, b]) => b.revision - a.revision)[0];
  if (newest === undefined) return { revision: 1, supersedes: null };
  const [bundleId, { revision }] = newest;
  return { revision: revision + 1, supersedes: bundleId };
}
