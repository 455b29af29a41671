import { useState } from 'react';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionRulesText } from '#shared/text/screens/competition/rules.ts';

interface PointsFieldProps {
  readonly points: readonly number[];
  readonly onChange: (points: readonly number[]) => void;
}

/** The points that places earn, the first place first. */
export function PointsField({ points, onChange }: PointsFieldProps) {
  const text = useTexts(competitionEditorText);
  const words = useTexts(competitionRulesText);
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? points : readPoints(typed);
  const type = (next: string) => {
    setTyped(next);
    const wanted = readPoints(next);
    if (wanted !== null) onChange(wanted);
  };
  return (
    <TextField
      label={words.points}
      help={words.pointsHelp}
      value={typed ?? points.join(' ')}
      onChange={type}
      error={read === null ? text.notNumber : null}
      onBlur={() => (read === null ? undefined : setTyped(null))}
    />
  );
}

function readPoints(typed: string): readonly number[] | null {
  const words = typed.trim().split(/\s+/);
  const fits = words.every((word) => /^\d{1,6}([.,]\d{1,4})?$/.test(word));
  return fits ? words.map((word) => Number(word.replace(',', '.'))) : null;
}
