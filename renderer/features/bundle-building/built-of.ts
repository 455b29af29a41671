import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { BuiltBundle } from '#shared/domain/competition/draft/records.ts';

/** A bundle that was built, with its id. */
export interface BuiltLine extends BuiltBundle {
  readonly bundleId: string;
}

/** The bundles that were built of a stage, the newest first. */
export function builtOf(draft: CompetitionDraft, stage: string): readonly BuiltLine[] {
  const lines = [...draft.built].flatMap(([bundleId, built]) => (built.stage === stage ? [{ ...built, bundleId }] : []));
  return lines.sort((a, b) => b.revision - a.revision);
}
