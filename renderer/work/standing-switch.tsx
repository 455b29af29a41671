import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { standingText } from '#shared/text/decisions/standing.ts';

interface StandingSwitchProps {
  /** How many decisions of the plenary move a proposal; without any there is nothing to choose. */
  readonly decisions: number;
  readonly decided: boolean;
  readonly onDecided: (decided: boolean) => void;
}

/** Whether what the plenary decided is taken into account, or the jurors' scores alone. */
export function StandingSwitch({ decisions, decided, onDecided }: StandingSwitchProps) {
  const words = useTexts(standingText);
  if (decisions === 0) return null;
  const options = (['decided', 'computed'] as const).map((value) => ({ value, label: words[value] }));
  return (
    <Segmented
      label={words.label}
      options={options}
      value={decided ? 'decided' : 'computed'}
      onChange={(value) => onDecided(value === 'decided')}
    />
  );
}
