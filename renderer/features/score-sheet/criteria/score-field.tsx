import { useState } from 'react';
import { FieldError, Input, Label, TextField, type TextFieldProps } from 'react-aria-components';
import { CircleAlert } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Language } from '#shared/base/language.ts';
import type { MarkFault } from '#shared/domain/scoring/marks/grid.ts';
import type { Scale } from '#shared/domain/scoring/rules.ts';
import { formatScore } from '#shared/text/numbers.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { parseScore, writeScore } from './parse-score.ts';
import './score-field.css';

interface ScoreFieldProps {
  readonly label: string;
  readonly scale: Scale;
  readonly score: number | null;
  readonly onScore: (score: number | null) => void;
  readonly isDisabled: boolean;
  readonly onFocus: () => void;
  /** Enter: the score is given, go on. */
  readonly onDone: () => void;
}

/** A score as typed: every mark on the scale is taken at the key; anything else stays in the field, says why it is not saved, and leaves no score behind. */
export function ScoreField({ label, scale, score, onScore, isDisabled, onFocus, onDone }: ScoreFieldProps) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  const [typed, setTyped] = useState<{ readonly text: string; readonly score: number | null } | null>(null);
  const pending = typed?.score === score ? typed : null;
  const parsed = pending === null ? null : parseScore(pending.text, scale);
  const fault = parsed?.ok === false ? parsed.fault : null;
  const type = (next: string) => {
    const read = parseScore(next, scale);
    const given = read.ok ? read.score : null;
    setTyped({ text: next, score: given });
    if (given !== score) onScore(given);
  };
  const press: TextFieldProps['onKeyDown'] = (event) => {
    // The keys of the whole screen must get through.
    if (event.altKey || !['Enter', 'ArrowUp', 'ArrowDown'].includes(event.key)) return event.continuePropagation();
    event.preventDefault();
    if (event.key === 'Enter') return fault === null ? onDone() : undefined;
    const next = stepped(score, event.key === 'ArrowUp' ? 1 : -1, scale);
    setTyped(null);
    if (next !== score) onScore(next);
  };
  return (
    <TextField
      className="score-field"
      value={pending?.text ?? writeScore(score, language)}
      onChange={type}
      onKeyDown={press}
      onFocus={onFocus}
      onBlur={() => (fault === null ? setTyped(null) : undefined)}
      isDisabled={isDisabled}
      isInvalid={fault !== null}
      autoComplete="off"
    >
      <Label className="visually-hidden">{label}</Label>
      <Input className="field__input score-field__input" inputMode="decimal" placeholder="–" />
      <FieldError className="field__error score-field__error">
        <CircleAlert /> {fault === null ? null : describeFault(fault, scale, text, language)}
      </FieldError>
    </TextField>
  );
}

function describeFault(fault: MarkFault, scale: Scale, text: (typeof scoreSheetText)[Language], language: Language): string {
  switch (fault) {
    case 'not-a-number':
      return text.notANumber;
    case 'out-of-scale':
      return text.outsideScale(formatScore(scale.min, language), formatScore(scale.max, language));
    case 'off-step':
      return text.offStep(formatScore(scale.step, language));
  }
}

function stepped(score: number | null, direction: 1 | -1, scale: Scale): number {
  if (score === null) return direction === 1 ? scale.min : scale.max;
  const next = Math.min(scale.max, Math.max(scale.min, score + direction * scale.step));
  const parsed = parseScore(String(Number(next.toFixed(10))), scale);
  return parsed.ok && parsed.score !== null ? parsed.score : score;
}
