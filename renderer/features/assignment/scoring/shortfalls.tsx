import { Button } from '#renderer/ui/controls/button.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Shortfall } from '#shared/domain/competition/assigning/task.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';

interface ShortfallsProps {
  readonly shortfalls: readonly Shortfall[];
  /** The names of the jurors who cannot take a proposal, for each of the causes. */
  readonly whoCannot: (shortfall: Shortfall) => string;
  readonly onClose: () => void;
}

/** What an assignment could not meet: which proposals, what they got, and which jurors stood in the way. */
export function Shortfalls({ shortfalls, whoCannot, onClose }: ShortfallsProps) {
  const words = useTexts(assignmentText);
  const language = useLanguage();
  if (shortfalls.length === 0) return null;
  return (
    <div className="assignment__notice">
      <Notice tone="warn">
        <details className="board__short">
          <summary>{words.short(formatNumber(shortfalls.length, language))}</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must be able to reach it */}
          <ul tabIndex={0} aria-label={words.short(formatNumber(shortfalls.length, language))}>
            {shortfalls.map((shortfall) => (
              <li key={shortfall.entry}>
                {words.shortfall(shortfall.entry, formatNumber(shortfall.got, language), formatNumber(shortfall.wanted, language))}
                {'; '}
                {shortfall.cause === 'conflicts' ? words.byConflicts(whoCannot(shortfall)) : words.byLoads(whoCannot(shortfall))}
              </li>
            ))}
          </ul>
          <Button variant="quiet" onPress={onClose}>
            {words.understood}
          </Button>
        </details>
      </Notice>
    </div>
  );
}
