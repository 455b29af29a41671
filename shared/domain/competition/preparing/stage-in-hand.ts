import type { CompetitionDraft } from '../draft/draft.ts';

/** The stage that is being prepared: the first of which no bundle was built, or the last one; null without any. */
export function stageInHand(draft: Pick<CompetitionDraft, 'stages' | 'stage' | 'built'>): string | null {
  const built = new Set([...draft.built.values()].map(({ stage }) => stage));
  const stages = draft.stages.filter((stage) => draft.stage.has(stage));
  return stages.find((stage) => !built.has(stage)) ?? stages.at(-1) ?? null;
}
