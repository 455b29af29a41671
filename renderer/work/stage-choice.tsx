import { useState } from 'react';
import { Select } from '#renderer/ui/controls/select.tsx';
import { useLanguage } from '#renderer/ui/theme/language.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';

/** The stage that a screen is about: at first the one that is asked for, else the last one, since that is the one being prepared. */
export function useStageChoice(draft: CompetitionDraft, first: string | null = null) {
  const [chosen, setChosen] = useState(first);
  const stages = draft.stages.filter((stage) => draft.stage.has(stage));
  const stage = chosen !== null && stages.includes(chosen) ? chosen : (stages.at(-1) ?? null);
  return { stage, stages, choose: setChosen };
}

interface StageChoiceProps extends ReturnType<typeof useStageChoice> {
  readonly label: string;
  readonly draft: CompetitionDraft;
}

/** Chooses the stage; nothing where there is one only. */
export function StageChoice({ label, draft, stage, stages, choose }: StageChoiceProps) {
  const language = useLanguage();
  if (stage === null || stages.length < 2) return null;
  const options = stages.map((id) => ({ value: id, label: draft.stage.get(id)?.name[language] ?? id }));
  return <Select label={label} hideLabel options={options} value={stage} onChange={choose} />;
}
