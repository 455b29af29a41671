import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { ScoreChange } from '#shared/domain/panel/sheet/score-sheet.ts';
import { formatScore } from '#shared/text/numbers.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';

interface ChangeReasonProps {
  /** The newest change of the score after a visit or a reopening, null when there is none. */
  readonly change: ScoreChange | null;
  readonly isLocked: boolean;
  readonly name: string;
  readonly onReason: (reason: string) => void;
}

/** Where a score was changed after a visit or a reopening: the old value, and why. */
export function ChangeReason({ change, isLocked, name, onReason }: ChangeReasonProps) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  if (change === null) return null;
  const [old, now] = [change.old, change.new].map((score) => (score === null ? '–' : formatScore(score, language)));
  return (
    <TextField
      label={text.changedFrom(old ?? '', now ?? '')}
      aria-label={text.reasonOf(name)}
      requiredWord={text.reasonRequired}
      isReadOnly={isLocked}
      value={change.reason}
      onChange={onReason}
    />
  );
}
