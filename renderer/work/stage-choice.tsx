import { Select } from '#renderer/ui/controls/select.tsx';
import { useLanguage } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from './competition-work.ts';

interface StageChoiceProps extends Pick<CompetitionWork, 'draft' | 'stage' | 'onStage'> {
  readonly label: string;
  readonly hideLabel?: boolean;
}

/** Chooses the stage that all screens are about; nothing where there is one only. */
export function StageChoice({ label, hideLabel = true, draft, stage, onStage }: StageChoiceProps) {
  const language = useLanguage();
  const stages = draft.stages.filter((id) => draft.stage.has(id));
  if (stage === null || stages.length < 2) return null;
  const options = stages.map((id) => ({ value: id, label: draft.stage.get(id)?.name[language] || id }));
  return <Select label={label} hideLabel={hideLabel} options={options} value={stage} onChange={onStage} />;
}
