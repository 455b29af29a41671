import { useState } from 'react';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import { stageInHand } from '#shared/domain/competition/preparing/stage-in-hand.ts';

/** The choice of a stage that a screen of the secretariat is given, with the one chosen at first. */
export function useStageOf(draft: CompetitionDraft | null, first: string | null = null): Pick<CompetitionWork, 'stage' | 'onStage'> {
  const [chosen, onStage] = useState(first);
  return { stage: chosen ?? (draft === null ? null : stageInHand(draft)), onStage };
}
