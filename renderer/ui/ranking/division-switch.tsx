import { useLanguage, useTexts } from '../theme/language.tsx';
import { Segmented } from '../controls/radio-group.tsx';
import { Select } from '../controls/select.tsx';
import { rankingText } from '#shared/text/screens/ranking.ts';
import type { DivisionChoice } from './ranking-filter.ts';

interface DivisionSwitchProps {
  readonly choice: DivisionChoice;
  readonly value: string | null;
  readonly onChange: (division: string | null) => void;
}

const ALL = '';
const MOST_IN_A_ROW = 4;

/** Chooses a group or cluster: side by side where they are few, from a list where they are many. */
export function DivisionSwitch({ choice, value, onChange }: DivisionSwitchProps) {
  const words = useTexts(rankingText);
  const language = useLanguage();
  const named = choice.divisions.map(({ id, name }) => ({ value: id, label: name[language] }));
  const options = choice.offersAll ? [{ value: ALL, label: words.all }, ...named] : named;
  const change = (division: string) => onChange(division === ALL ? null : division);
  const Control = options.length > MOST_IN_A_ROW ? Select : Segmented;
  return <Control label={words.division} hideLabel options={options} value={value ?? ALL} onChange={change} />;
}
